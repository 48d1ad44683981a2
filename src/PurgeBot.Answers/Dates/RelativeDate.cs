using NodaTime;

namespace PurgeBot.Answers.Dates;

/// <summary>Resolves a <see cref="RelativePhrase"/> from the dates before it, where they leave no doubt.</summary>
internal static class RelativeDate
{
    // What is further back than some three sentences is no longer what "two days later" counts from.
    private const int Reach = 450;

    /// <summary>The date that the phrase gives; null where none stands before it that is exact enough, or several may be meant.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="before">The dates before it, in order.</param>
    public static EdtfDate? Resolve(ReadOnlySpan<char> text, RelativePhrase phrase, List<DateMention> before) =>
        AnchorOf(text, phrase, before) is { } anchor ? Shifted(phrase, anchor.Start) : null;

    private static EdtfDate? AnchorOf(ReadOnlySpan<char> text, RelativePhrase phrase, List<DateMention> before)
    {
        EdtfDate? vague = null;
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var (mention, date) = (before[i], before[i].Resolved);
            if (phrase.Span.Start - mention.Span.End > Reach) return null;
            // Years of a life or of a book, in brackets, are beside the story.
            if (IsInBrackets(text, mention, phrase)) continue;
            // What is vaguer says nothing against an exact date in it.
            if (vague is not null && !vague.Contains(date)) return null;
            if (IsExactEnough(phrase, date))
                return i > 0 && IsOneOfSeveral(text, phrase, before[i - 1], mention) ? null : date;
            if (date.IsYearless || date.IsApproximate) return null;
            vague = date;
        }

        return null;
    }

    private static bool IsExactEnough(RelativePhrase phrase, EdtfDate date)
    {
        if (date.IsYearless || date.IsApproximate || date.Year is null) return false;
        return Needed(phrase) switch
        {
            DateUnit.Day => date.Precision == DatePrecision.Day,
            DateUnit.Month => date.Precision is DatePrecision.Day or DatePrecision.Month,
            _ => true,
        };
    }

    // "That autumn" needs a year only, "the following autumn" a month, since it may be that year's.
    private static DateUnit Needed(RelativePhrase phrase) => phrase.Unit switch
    {
        DateUnit.Month or DateUnit.Season when phrase.Month > 0 && phrase.Steps == 0 && phrase.Month != EdtfPoint.Winter => DateUnit.Year,
        DateUnit.Season => DateUnit.Month,
        var unit => unit,
    };

    // "On 3 and 5 May 1937. Two days later" may count from either.
    private static bool IsOneOfSeveral(ReadOnlySpan<char> text, RelativePhrase phrase, DateMention previous, DateMention mention)
    {
        var between = text[previous.Span.End..mention.Span.Start].Trim().Trim(',').Trim();
        if (between is not ("" or "and" or "or" or "&" or "and on" or "or on" or "and in" or "or in")) return false;
        return !IsExactEnough(phrase, previous.Resolved) || Shifted(phrase, previous.Resolved.Start) != Shifted(phrase, mention.Resolved.Start);
    }

    private static bool IsInBrackets(ReadOnlySpan<char> text, DateMention mention, RelativePhrase phrase)
    {
        var opened = text[..mention.Span.Start].LastIndexOfAny('(', ')', '.');
        return opened >= 0 && text[opened] == '(' && text[mention.Span.End..phrase.Span.Start].Contains(')');
    }

    private static EdtfDate? Shifted(RelativePhrase phrase, EdtfPoint anchor)
    {
        var qualifier = phrase.IsVague ? EdtfQualifier.Approximate : EdtfQualifier.None;
        var point = phrase.Unit switch
        {
            DateUnit.Day => DayOf(phrase, anchor, qualifier),
            DateUnit.Month when phrase.Month > 0 => EdtfPoint.Create(YearOf(phrase, anchor), 0, phrase.Month, phrase.Day, qualifier),
            DateUnit.Month => MonthOf(phrase, anchor, qualifier),
            DateUnit.Season => SeasonOf(phrase, anchor),
            _ => EdtfPoint.Create(anchor.FirstYear + phrase.Steps, 0, phrase.Month, phrase.Day, qualifier),
        };
        return point is { } found ? new EdtfDate(found) : null;
    }

    private static EdtfPoint? DayOf(RelativePhrase phrase, EdtfPoint anchor, EdtfQualifier qualifier)
    {
        if (anchor.FirstYear is < -9000 or > 9000) return null;
        var day = new LocalDate(anchor.FirstYear, anchor.Month, anchor.Day).PlusDays(phrase.Steps);
        return EdtfPoint.Create(day.Year, 0, day.Month, day.Day, qualifier);
    }

    private static EdtfPoint? MonthOf(RelativePhrase phrase, EdtfPoint anchor, EdtfQualifier qualifier)
    {
        var months = (anchor.FirstYear * 12) + anchor.Month - 1 + phrase.Steps;
        var month = ((months % 12) + 12) % 12;
        return EdtfPoint.Create((months - month) / 12, 0, month + 1, qualifier: qualifier);
    }

    // The following December of August 1936 is in that year, of December 1936 in the next.
    private static int YearOf(RelativePhrase phrase, EdtfPoint anchor) => anchor.FirstYear + phrase.Steps switch
    {
        > 0 => phrase.Month > anchor.Month ? 0 : 1,
        < 0 => phrase.Month < anchor.Month ? 0 : -1,
        _ => 0,
    };

    private static EdtfPoint? SeasonOf(RelativePhrase phrase, EdtfPoint anchor)
    {
        // December to February is the winter of the year that it begins in.
        if (phrase.Month == EdtfPoint.Winter)
        {
            var began = anchor.Month <= 2 ? anchor.FirstYear - 1 : anchor.FirstYear;
            var isOn = anchor.Month is <= 2 or 12;
            return phrase.Steps switch
            {
                0 when isOn || anchor.Month >= 9 => EdtfPoint.Create(began, 0, EdtfPoint.Winter),
                > 0 => EdtfPoint.Create(isOn ? began + 1 : began, 0, EdtfPoint.Winter),
                < 0 => EdtfPoint.Create(began - 1, 0, EdtfPoint.Winter),
                _ => null,
            };
        }

        var firstMonth = (phrase.Month - EdtfPoint.Spring + 1) * 3;
        var year = phrase.Steps switch
        {
            > 0 => anchor.Month < firstMonth ? 0 : 1,
            < 0 => anchor.Month > firstMonth + 2 ? 0 : -1,
            _ => 0,
        };
        return EdtfPoint.Create(anchor.FirstYear + year, 0, phrase.Month);
    }
}
