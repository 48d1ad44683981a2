using System.Globalization;
using System.Text.RegularExpressions;

namespace PurgeBot.Answers.References;

/// <summary>Editions and places in a work, as references write them.</summary>
internal static partial class ReferenceTerms
{
    /// <summary><c>2nd ed.</c>; an edition in words is left as it is, with the word where it lacks it.</summary>
    public static string Edition(string edition)
    {
        if (int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return $"{Ordinal(number)} ed.";
        return HasWord().IsMatch(edition) ? edition : $"{edition} ed.";
    }

    /// <summary>The pages that a locator names, without <c>p.</c>; null where it names something else.</summary>
    public static string? PagesIn(string? locator) => locator is not null && Pages().Match(locator) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Ordinal(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100) switch
    {
        11 or 12 or 13 => "th",
        _ => (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    }}");

    [GeneratedRegex(@"\b(?:ed\.?|edn\.?|edition)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HasWord();

    [GeneratedRegex(@"\A(?:pp?\.?\s*)?([0-9]+(?:\s*[-–—,]+\s*[0-9]+)*|[ivxlc]+(?:\s*[-–—]+\s*[ivxlc]+)?)\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Pages();
}
