using System.Buffers;
using System.Globalization;
using System.Text;

namespace PurgeBot.Chat.Cards;

/// <summary>Addresses as messages can hold them.</summary>
internal static class Links
{
    /// <summary>Longest address of a button ("Discord, Components, Button": url).</summary>
    public const int LongestOnButton = 512;

    /// <summary>Longest address in a text: it takes of the room that the text has.</summary>
    public const int LongestInText = 300;

    private static readonly SearchValues<char> Unsafe = SearchValues.Create("()<>\\\"'`| ");

    /// <summary>Whether a browser opens it.</summary>
    public static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The address where a text has room for it, else its page, else null.</summary>
    public static Uri? ForText(Uri? address) => Fitting(address, LongestInText);

    /// <summary>The address where a button can hold it, else its page, else null.</summary>
    public static Uri? ForButton(Uri? address) => Fitting(address, LongestOnButton);

    private static Uri? Fitting(Uri? address, int longest)
    {
        if (address is null || !IsWeb(address)) return null;
        if (Escaped(address).Length <= longest) return address;
        var page = new Uri(address.GetLeftPart(UriPartial.Query));
        return Escaped(page).Length <= longest ? page : null;
    }

    /// <summary>The address without any character that could end a link, or that Markdown reads.</summary>
    public static string Escaped(Uri address)
    {
        var text = address.AbsoluteUri;
        if (text.AsSpan().IndexOfAny(Unsafe) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (Unsafe.Contains(unit)) escaped.Append('%').Append(((int)unit).ToString("X2", CultureInfo.InvariantCulture));
            else escaped.Append(unit);
        }

        return escaped.ToString();
    }
}
