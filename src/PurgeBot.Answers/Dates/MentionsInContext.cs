namespace PurgeBot.Answers.Dates;

/// <summary>Completes the dates of a text from each other: pairs of both calendars, years left out, slashed days, relative dates.</summary>
internal static class MentionsInContext
{
    /// <summary>The mentions as they are meant, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The mentions as each is written; at least one.</param>
    public static List<DateMention> Complete(ReadOnlySpan<char> text, List<DateMention> found)
    {
        var phrases = RelativePhrase.Find(text, found[0].Span.End) ?? new Queue<RelativePhrase>();
        var complete = new List<DateMention>(found.Count + phrases.Count);
        var year = new NarratedYear();
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
            var (mention, taken) = CalendarPair.TryRead(text, found, i, year.Year) ?? (SlashedDay.InContext(text, found[i], found), 1);
            i += taken;
            complete.Add(year.Complete(text, mention));
        }

        while (phrases.TryDequeue(out var last)) Add(text, complete, last, ref year);
        return complete;
    }

    private static bool Add(ReadOnlySpan<char> text, List<DateMention> complete, RelativePhrase phrase, ref NarratedYear year)
    {
        if (RelativeDate.Resolve(text, phrase, complete) is not { } date) return false;
        complete.Add(year.Complete(text, new DateMention(phrase.Span, date) { IsRelative = true }));
        return true;
    }
}
