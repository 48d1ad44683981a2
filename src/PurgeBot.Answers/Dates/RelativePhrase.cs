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

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = FrozenSet.ToFrozenSet(
        [
            "day", "days", "morning", "afternoon", "evening", "night", "week", "weeks", "month", "months", "year", "years", "decade", "decades",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int> Numbers = new (string Word, int Number)[]
    {
        ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Number, StringComparer.OrdinalIgnoreCase);

    // "Approximately thirty decades later" before its cue, "following September than" after it, in UTF-16 code units.
    private const int LongestBefore = 40;
    private const int LongestAfter = 40;

    private const int DaysOfWeek = 7;
    private const int YearsOfDecade = 10;

    /// <summary>The phrases of a text from an offset on, in order and apart from each other.</summary>
    /// <remarks>Looked for around words that nearly all have; the rest of a text is passed over at the speed of reading.</remarks>
    public static Queue<RelativePhrase>? Find(ReadOnlySpan<char> text, int from)
    {
        Queue<RelativePhrase>? phrases = null;
        for (var at = from; text[at..].IndexOfAny(Cues) is var next and >= 0;)
        {
            var cue = at + next;
            at = cue + 1;
            if (!HasUnitBeside(text, cue)) continue;
            var start = BoundaryBefore(text, from, Math.Max(from, cue - LongestBefore));
            var end = BoundaryAfter(text, Math.Min(text.Length, cue + LongestAfter));
            for (var match = Pattern().Match(text[start..end].ToString()); match.Success; match = match.NextMatch())
            {
                var matched = start + match.Index + match.Length;
                // What stands at the end of the stretch may go on behind it: a later cue will tell.
                if (matched == end && end < text.Length) break;
                from = at = Math.Max(at, matched);
                if (Read(match, start) is { } phrase) (phrases ??= new Queue<RelativePhrase>()).Enqueue(phrase);
            }
        }

        return phrases;
    }

    // "Later" comes after what is counted, "following" before what it names; "the same time" and "no later" are passed over here.
    private static bool HasUnitBeside(ReadOnlySpan<char> text, int cue)
    {
        if ((text[cue] | 0x20) is 'l' or 'e' or 'a' or 'b')
        {
            var before = text[..cue].TrimEnd();
            return IsUnit(before[(before.LastIndexOfAny(' ', '\n', '\u00A0') + 1)..]);
        }

        var after = text[cue..];
        var unit = after[Math.Min(after.IndexOf(' ') + 1, after.Length)..];
        return IsUnit(unit[..LengthOfWord(unit)]) || unit.StartsWith("same ", StringComparison.OrdinalIgnoreCase);
    }

    private static int LengthOfWord(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Letters) is var end and >= 0 ? end : text.Length;

    private static bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word) || MonthOf(word) > 0;

    private static int BoundaryBefore(ReadOnlySpan<char> text, int from, int offset)
    {
        var least = Math.Max(from, offset - LongestBefore);
        while (offset > least && !char.IsWhiteSpace(text[offset - 1])) offset--;
        return offset;
    }

    private static int BoundaryAfter(ReadOnlySpan<char> text, int offset)
    {
        var most = Math.Min(text.Length, offset + LongestAfter);
        while (offset < most && !char.IsWhiteSpace(text[offset])) offset++;
        return offset;
    }

    private static RelativePhrase? Read(Match match, int start)
    {
        var phrase = match.Groups["phrase"];
        var span = new TextSpan(start + phrase.Index, phrase.Length);
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

    private static int MonthOf(ReadOnlySpan<char> word) => TermTable.Find(word, isAscii: true) is var term && term.Is(TermRole.Month | TermRole.Season) ? term.Value : 0;

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
