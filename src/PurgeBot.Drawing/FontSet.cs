using PurgeBot.Drawing.Layout;
using SkiaSharp;

namespace PurgeBot.Drawing;

/// <summary>A font for each style, for one picture and by one thread.</summary>
internal sealed class FontSet : IDisposable
{
    private readonly SKFont[] _fonts = [.. Enum.GetValues<TextStyle>().Select(Typefaces.FontOf)];

    /// <summary>The font of a style.</summary>
    public SKFont this[TextStyle style] => _fonts[(int)style];

    /// <summary>How wide a text is.</summary>
    public float WidthOf(ReadOnlySpan<char> text, TextStyle style) => _fonts[(int)style].MeasureText(text);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var font in _fonts) font.Dispose();
    }
}
