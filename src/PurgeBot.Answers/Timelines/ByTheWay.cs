using System.Text.RegularExpressions;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Timelines;

/// <summary>Tells the dates that say when a book came out or somebody lived, and not when what the sentence tells of was.</summary>
internal static partial class ByTheWay
{
    /// <summary>Whether a date is such a one.</summary>
    /// <param name="text">The text of the passage.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mention">The date.</param>
    public static bool Is(string text, TextSpan sentence, DateMention mention)
    {
        var before = text[sentence.Start..mention.Span.Start];
        return IsBehindName(before, mention.Resolved.Precision) || Published().IsMatch(Part(before));
    }

    // "Mathiez (1920, p. 12)", "Pierre Curie (1859–1906)": but the Battle of Valmy (1792) was in that year.
    private static bool IsBehindName(string before, DatePrecision precision) =>
        precision is DatePrecision.Year or DatePrecision.Interval && Named().Match(before) is { Success: true } named && !Event().IsMatch(named.Groups["name"].Value);

    private static string Part(string before) => before[(before.LastIndexOfAny([',', ';', ':', '(']) + 1)..];

    [GeneratedRegex(@"(?<name>(?:(?:of|the|The|de|von|van|and)\s+|\p{Lu}[\p{L}'’.-]*\s+)+)\((?:c\. |about )?$")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:[Tt]he|of)\s")]
    private static partial Regex Event();

    // A participle, which no verb comes before: "her memoir, published in Paris in 1967, …"; "whose book came out in 1935".
    [GeneratedRegex(@"^(?!.*\b(?:was|were|been|being|is|are|be|had|have|has)\b).*\b(?:published|printed|reprinted)(?:\s(?:in|by|at|from|on|between|only|under|abroad|anew|again)\b[^""“”]{0,40})?\s*$|^\s*whose\s.*\b(?:came out|appeared|was published|was printed)\b[^""“”]{0,40}$")]
    private static partial Regex Published();
}
