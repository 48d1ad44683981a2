using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Dates;

/// <summary>A phrase that tells a date by another one: "two days later", "the following year", "in December of that year".</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Unit">What is counted or named.</param>
/// <param name="Steps">How many units later it is; negative for earlier, 0 for the same.</param>
/// <param name="Month">The month (1–12) or season (EDTF's 21–24) that is named; else 0.</param>
/// <param name="Day">The day of the month that is named; else 0.</param>
/// <param name="IsVague">It is about right only: "about two years later", "three weeks later".</param>
internal readonly partial record struct RelativePhrase(TextSpan Span, DateUnit Unit, int Steps, int Month, int Day, bool IsVague)
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        [
            "later", "afterwards", "earlier", "before.", "before,", "before;", "before)", "after.", "after,", "after;", "after)",
            "following ", "next ", "previous ", "preceding ", "same ", "that year", "that month", "that day", "that night", "that morning",
            "that evening", "that spring", "that summer", "that autumn", "that fall", "that winter", "that jan", "that feb", "that mar",
            "that apr", "that may", "that jun", "that jul", "that aug", "that sep", "that oct", "that nov", "that dec",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Numbers = new (string Word, int Number)[]
    {
        ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Number, StringComparer.OrdinalIgnoreCase);

    private const int DaysOfWeek = 7;
    private const int YearsOfDecade = 10;

    /// <summary>Whether a text may hold such a phrase; nearly all that do not are told at the speed of reading.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text) => text.ContainsAny(Cues);

    /// <summary>The phrases of a text, in order and apart from each other.</summary>
    public static IEnumerable<RelativePhrase> Find(string text)
    {
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (Read(match) is { } phrase) yield return phrase;
        }
    }

    private static RelativePhrase? Read(Match match)
    {
        var phrase = match.Groups["phrase"];
        var span = new TextSpan(phrase.Index, phrase.Length);
        var unit = match.Groups["unit"].Value;
        if (match.Groups["count"] is { Success: true, Value: var count })
        {
            // "More than two years later", "one or two days later" give no date.
            if (match.Groups["vague"] is { Success: true, Value: var word } && !IsApproximately(word)) return null;
            if (!(Numbers.TryGetValue(count, out var number) || int.TryParse(count, out number))) return null;
            return Counted(span, unit, IsEarlier(match.Groups["way"].Value) ? -number : number, match.Groups["vague"].Success);
        }

        var steps = match.Groups["which"].Value.ToLowerInvariant() switch
        {
            "following" or "next" or "after" => 1,
            "preceding" or "previous" or "before" => -1,
            _ => 0,
        };
        if (match.Groups["name"] is { Success: true, Value: var name })
        {
            var day = match.Groups["day"] is { Success: true, Value: var digits } ? int.Parse(digits, provider: null) : 0;
            return new RelativePhrase(span, DateUnit.Year, steps, MonthOf(name), day, IsVague: false);
        }

        if (MonthOf(unit) is var month and > 0)
            return new RelativePhrase(span, month > 12 ? DateUnit.Season : DateUnit.Month, steps, month, 0, IsVague: false);
        return Counted(span, unit, steps, isVague: false);
    }

    private static RelativePhrase? Counted(TextSpan span, string unit, int number, bool isVague) => unit.ToLowerInvariant() switch
    {
        "day" or "morning" or "afternoon" or "evening" or "night" => new RelativePhrase(span, DateUnit.Day, number, 0, 0, isVague),
        // Somebody who counts weeks does not count days.
        "week" => new RelativePhrase(span, DateUnit.Day, DaysOfWeek * number, 0, 0, IsVague: true),
        "month" => new RelativePhrase(span, DateUnit.Month, number, 0, 0, isVague),
        "year" => new RelativePhrase(span, DateUnit.Year, number, 0, 0, isVague),
        "decade" => new RelativePhrase(span, DateUnit.Year, YearsOfDecade * number, 0, 0, IsVague: true),
        _ => null,
    };

    private static int MonthOf(string word) => TermTable.Find(word, isAscii: true) is var term && term.Is(TermRole.Month | TermRole.Season) ? term.Value : 0;

    private static bool IsEarlier(string way) => way.ToLowerInvariant() is "earlier" or "before";

    private static bool IsApproximately(string word) =>
        word.ToLowerInvariant() is "about" or "around" or "some" or "almost" or "nearly" or "roughly" or "approximately";

    private const string Named =
        "January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter";

    private const string InYear =
        @"(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s)?(?<name>" + Named + @"),?\s(?:of\s)?(?:that(?:\ssame)?|the\s(?<which>same|following|next|previous|preceding))\syear\b";

    private const string Count =
        @"(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\d{1,3})"
        + @"\s(?<unit>day|week|month|year|decade)s?\s(?<way>later|afterwards|earlier|(?:before|after)(?=\s?[.,;:)!?]|$))(?!\sthan\b)";

    private const string Next =
        @"(?:(?:the\s|that\s)(?<which>following|next|previous|preceding|same)|(?<which>following|next|same)(?=\s(?:day|morning|night))|that)"
        + @"\s(?<unit>day|morning|afternoon|evening|night|month|year|" + Named + @")\b(?!\s(?:as|of|that|when|after|before|by|than|later|earlier)\b)";

    private const string Beside = @"the\s(?<unit>day|month|year)\s(?<which>before|after)(?=\s?[.,;:)!?]|$)";

    [GeneratedRegex(
        @"(?<![-\w])(?:(?<vague>about|around|some|almost|nearly|roughly|approximately|over|than|within|least|most|or|to|(?:years?|months?|weeks?|hundred|thousand)\sand|last|another)\s)?(?<phrase>"
        + InYear + "|" + Count + "|" + Next + "|" + Beside + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
