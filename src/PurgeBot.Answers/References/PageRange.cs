using System.Globalization;
using System.Text.RegularExpressions;

namespace PurgeBot.Answers.References;

/// <summary>Pages as each style writes them, with en dashes.</summary>
internal static partial class PageRange
{
    /// <summary>With all digits: 1151–1172.</summary>
    public static string Whole(string pages) => Written(pages, (_, to) => to);

    /// <summary>As Chicago shortens them (chapter 9): 71–72, 100–104, 107–8, 321–28, 1496–500.</summary>
    public static string Chicago(string pages) => Written(pages, (from, to) => from.Length < 3 || from.EndsWith("00", StringComparison.Ordinal) ? to
        : Changed(from, to, least: from[^2] == '0' ? 1 : 2));

    /// <summary>As MLA shortens them (chapter 2): 71–72, 103–04, 395–401.</summary>
    public static string Mla(string pages) => Written(pages, (from, to) => from.Length < 3 ? to : Changed(from, to, least: 2));

    /// <summary>Whether it is more than one page.</summary>
    public static bool IsSeveral(string pages) => pages.AsSpan().IndexOfAny("-–—,") >= 0;

    // Where one number is longer than the other, all of it has changed.
    private static string Changed(string from, string to, int least)
    {
        if (from.Length != to.Length) return to;
        var same = from.AsSpan().CommonPrefixLength(to);
        return to[Math.Max(0, Math.Min(same, to.Length - least))..];
    }

    private static string Written(string pages, Func<string, string, string> shorten) => Range().Replace(pages.Trim(), range =>
    {
        var (from, to) = (range.Groups[1].Value, range.Groups[2].Value);
        if (!IsNumber(from) || !IsNumber(to)) return $"{from}–{to}";
        // Some write them shortened already.
        if (to.Length < from.Length) to = from[..^to.Length] + to;
        return string.Create(CultureInfo.InvariantCulture, $"{from}–{shorten(from, to)}");
    });

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    [GeneratedRegex(@"(\w+)\s*[-–—]+\s*(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
