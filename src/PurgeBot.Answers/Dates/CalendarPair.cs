using System.Text.RegularExpressions;
using NodaTime;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Dates;

/// <summary>
/// Reads a day that is given in both calendars, or marked as Old Style: 25 October (7 November) 1917, 7 November [O.S. 25 October]
/// 1917, 12/24 January 1830, 25 October 1917 (Old Style).
/// </summary>
/// <remarks>
/// Without a mark, two days are a pair where the one is the other by the Julian calendar, so that "3 May (5 June) 1937" stays two dates.
/// </remarks>
internal static partial class CalendarPair
{
    // A mark stands within so many characters of its day.
    private const int LongestMark = 40;

    /// <summary>The pair that begins with a mention, or the marked mention; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">All mentions of the text, in order.</param>
    /// <param name="first">Index of the mention that may be the first of a pair.</param>
    /// <param name="year">The year of the nearest exact date before, or null.</param>
    public static (DateMention Mention, int Taken)? TryRead(ReadOnlySpan<char> text, List<DateMention> mentions, int first, int? year)
    {
        var mention = mentions[first];
        if (mention.Date.IsInterval) return FromSlash(text, mention) is { } slashed ? (slashed, 1) : null;
        if (mention.Date.Precision != DatePrecision.Day) return null;
        return FromBrackets(text, mentions, first, year) ?? (Marked(text, mention) is { } marked ? (marked, 1) : null);
    }

    private static DateMention? FromSlash(ReadOnlySpan<char> text, DateMention mention)
    {
        var (old, @new) = (new EdtfDate(mention.Date.Start), new EdtfDate(mention.Date.End));
        return mention.Span.Of(text).Contains('/') && IsJulian(old, @new) ? mention with { Date = @new, OldStyle = old } : null;
    }

    private static (DateMention Mention, int Taken)? FromBrackets(ReadOnlySpan<char> text, List<DateMention> mentions, int first, int? year)
    {
        if (first + 1 >= mentions.Count || mentions[first + 1] is not { Date: { IsInterval: false, Precision: DatePrecision.Day } } inner) return null;
        var outer = mentions[first];
        var between = text[outer.Span.End..inner.Span.Start];
        if (between.Length > LongestMark || !between.ContainsAny('(', '[') || !Opening().IsMatch(between)) return null;
        var end = inner.Span.End + LengthOf(Closing(), text[inner.Span.End..]);
        if (end == inner.Span.End) return null;

        // "25 October (7 November) 1917": the year comes last.
        var taken = 2;
        var known = outer.Date.Year ?? inner.Date.Year;
        if (known is null && first + 2 < mentions.Count && mentions[first + 2] is { Date: { Precision: DatePrecision.Year, Year: { } last } } after
            && text[end..after.Span.Start].Trim(" ,").IsEmpty)
            (known, end, taken) = (last, after.Span.End, 3);
        known ??= year;

        var isMarkedInside = HasOldStyle(between[between.IndexOfAny('(', '[')..]) || HasOldStyle(text[inner.Span.End..end]);
        var isMarkedOutside = HasOldStyle(between[..between.IndexOfAny('(', '[')]) || HasNewStyle(between) || HasNewStyle(text[inner.Span.End..end]);
        var pair = (isMarkedInside, isMarkedOutside) switch
        {
            (true, _) => Complete(inner.Date, outer.Date, known),
            (_, true) => Complete(outer.Date, inner.Date, known),
            _ => Complete(outer.Date, inner.Date, known) is var (old, @new) && IsJulian(old, @new) ? (old, @new)
                : Complete(inner.Date, outer.Date, known) is var (older, newer) && IsJulian(older, newer) ? (older, newer)
                : null,
        };
        return pair is var (oldStyle, newStyle)
            ? (new DateMention(TextSpan.FromBounds(outer.Span.Start, end), newStyle) { OldStyle = oldStyle }, taken)
            : null;
    }

    // Where both days have one year, it is that of the New Style: 25 December (6 January) 1918 began in 1917.
    private static (EdtfDate Old, EdtfDate New)? Complete(EdtfDate old, EdtfDate @new, int? year)
    {
        var newStyle = @new.IsYearless ? year is { } known ? @new.InYear(known) : @new : @new;
        if (newStyle is null) return null;
        var crosses = old.Start.Month == 12 && newStyle.Start.Month == 1;
        var oldStyle = old.IsYearless && newStyle.Year is { } of ? old.InYear(crosses ? of - 1 : of) : old;
        return oldStyle is null ? null : (oldStyle, newStyle);
    }

    private static DateMention? Marked(ReadOnlySpan<char> text, DateMention mention)
    {
        var after = text.Slice(mention.Span.End, Math.Min(LongestMark, text.Length - mention.Span.End));
        var length = after.TrimStart(", ([") is ['O' or 'o' or 'J', ..] ? LengthOf(MarkAfter(), after) : 0;
        return length == 0 ? null : mention with
        {
            Span = new TextSpan(mention.Span.Start, mention.Span.Length + length),
            OldStyle = mention.Date,
        };
    }

    private static bool IsJulian(EdtfDate old, EdtfDate @new)
    {
        if (old is not { IsYearless: false, IsInterval: false, Precision: DatePrecision.Day, Start: var day } || day.FirstYear < 1) return false;
        return day.Day <= CalendarSystem.Julian.GetDaysInMonth(day.FirstYear, day.Month)
            && new LocalDate(day.FirstYear, day.Month, day.Day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso) == @new.Earliest;
    }

    private static int LengthOf(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text[..Math.Min(text.Length, LongestMark)])) return match.Length;
        return 0;
    }

    private static bool HasOldStyle(ReadOnlySpan<char> text) => OldStyle().IsMatch(text);

    private static bool HasNewStyle(ReadOnlySpan<char> text) => NewStyle().IsMatch(text);

    private const string Old = @"(?:O\.?\s?S\.?|[Oo]ld [Ss]tyle|Julian(?: calendar)?)";
    private const string New = @"(?:N\.?\s?S\.?|[Nn]ew [Ss]tyle|Gregorian(?: calendar)?)";

    [GeneratedRegex(@"^,?\s?(?:" + Old + "|" + New + @")?\s?[(\[](?:" + Old + "|" + New + @")?,?\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^,?\s?(?:" + Old + "|" + New + @")?[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^,?\s[(\[]?" + Old + @"(?![\w.])[)\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex MarkAfter();

    [GeneratedRegex(Old, RegexOptions.CultureInvariant)]
    private static partial Regex OldStyle();

    [GeneratedRegex(New, RegexOptions.CultureInvariant)]
    private static partial Regex NewStyle();
}
