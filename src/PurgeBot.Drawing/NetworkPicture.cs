using PurgeBot.Answers.Biographies;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing;

/// <summary>Start here: draws who is named together with somebody.</summary>
/// <remarks>Safe for use by any number of threads at once. The drawing library is loaded with the first picture, not before.</remarks>
public static class NetworkPicture
{
    /// <summary>The network as PNG, <see cref="NetworkLayout.Width"/> pixels wide.</summary>
    /// <param name="biography">The person, with companions.</param>
    public static byte[] DrawPng(Biography biography)
    {
        using var fonts = new FontSet();
        return new NetworkDrawing(NetworkLayouter.Lay(biography, fonts.WidthOf), fonts).Draw();
    }
}
