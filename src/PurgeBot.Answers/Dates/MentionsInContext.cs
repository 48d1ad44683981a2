namespace PurgeBot.Answers.Dates;

/// <summary>Completes the dates of a text from each other: pairs of both calendars, years left out, slashed days, relative dates.</summary>
internal static class MentionsInContext
{
    /// <summary>The mentions as they are meant, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The mentions as each is written; at least one.</param>
    public static List<DateMention> Complete(ReadOnlySpan<char> text, List<DateMention> found)
    {
        var phrases = new Queue<RelativePhrase>(
            RelativePhrase.MayStandIn(text[found[0].Span.End..]) ? RelativePhrase.Find(text.ToString()) : []);
        var complete = new List<DateMention>(found.Count + phrases.Count);
        int? year = null;
        for (var i = 0; i < found.Count;)
        {
            while (phrases.TryPeek(out var phrase) && phrase.Span.End <= found[i].Span.Start) Add(text, complete, phrases.Dequeue(), ref year);
            // "December of that year" is more than December.
            if (phrases.TryPeek(out var around) && around.Span.Start <= found[i].Span.Start && around.Span.End > found[i].Span.End
                && Add(text, complete, around, ref year))
            {
                phrases.Dequeue();
                while (i < found.Count && found[i].Span.Start < around.Span.End) i++;
                continue;
            }

            while (phrases.TryPeek(out var covered) && covered.Span.Start < found[i].Span.End) phrases.Dequeue();
            var (mention, taken) = CalendarPair.TryRead(text, found, i, year) ?? (SlashedDay.InContext(text, found[i], found), 1);
            i += taken;
            complete.Add(Infer(mention, year));
            year = NamedYear(mention.Date) ?? year;
        }

        while (phrases.TryDequeue(out var last)) Add(text, complete, last, ref year);
        return complete;
    }

    private static bool Add(ReadOnlySpan<char> text, List<DateMention> complete, RelativePhrase phrase, ref int? year)
    {
        if (RelativeDate.Resolve(text, phrase, complete) is not { } date) return false;
        complete.Add(new DateMention(phrase.Span, date) { IsRelative = true });
        year = NamedYear(date) ?? year;
        return true;
    }

    private static DateMention Infer(DateMention mention, int? year) =>
        mention.Date.IsYearless && year is { } known && mention.Date.InYear(known) is not null
            ? mention with { InferredYear = known }
            : mention;

    // The year that a later "1 December" belongs to; a vague date or one of several years gives none.
    private static int? NamedYear(EdtfDate date) =>
        date.IsApproximate || date.IsYearless ? null
        : date.IsInterval && date.End.Precision <= DatePrecision.Season ? date.End.FirstYear
        : date.Year;
}
