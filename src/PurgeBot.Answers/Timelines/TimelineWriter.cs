using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Timelines;

/// <summary>Writes timelines: of everything that is dated, or of the sentences that are about a topic.</summary>
/// <param name="library">The corpus.</param>
/// <param name="most">Most entries.</param>
internal sealed class TimelineWriter(Library library, int most)
{
    // Read in some tens of milliseconds. Of more passages, the earliest dated ones are looked at.
    private const int MostPassages = 2000;

    // A passage so far down tells half as surely of the topic as the best one.
    private const double HalfAt = 40;

    // "He was shot on 2 May" does not say who.
    private const double Referring = 0.5;

    private const int LongSentence = 320;
    private const double OfLongSentence = 0.8;

    private static readonly EdtfDate Ever = EdtfDate.Parse("-9998/9999");

    /// <summary>What is dated in a period, or in all time.</summary>
    public Timeline Everything(EdtfDate? period)
    {
        var time = period ?? Ever;
        var inside = Read(library.Index.Dates.Inside(time, MostPassages), date => DateMatch.IsInside(date, time));
        // As for a question: of a single day, also the trial that went on then.
        var found = inside.Count > 0 || time.IsYearless ? inside : Read(library.Index.Dates.Around(time, MostPassages), date => DateMatch.IsAround(date, time));
        return Write("", period, found);
    }

    /// <summary>What the passages that answer best say about a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="period">The time that is asked for; null for any.</param>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="about">Tells what their sentences are about.</param>
    public Timeline About(string topic, EdtfDate? period, ImmutableArray<BestPassage> passages, TopicSentences about)
    {
        var found = new List<(DatedSentence, double)>();
        foreach (var (rank, best) in passages.Index())
        {
            var measured = about.Measure(best);
            found.AddRange(DatedSentence.In(best.Matched.Passage, date => period is null || DateMatch.IsInside(date, period), date => TopicSentences.Nearness(best.Matched, date))
                .Where(sentence => measured[sentence.Index] > 0 && !TopicSentences.IsOfSomethingElse(best.Matched, sentence))
                .Select(sentence => (sentence, measured[sentence.Index] * HalfAt / (HalfAt + rank))));
        }

        return Write(topic, period, found);
    }

    private List<(DatedSentence, double)> Read(IReadOnlyList<DatedPassage> passages, Func<EdtfDate, bool> isMeant) =>
        [.. passages.SelectMany(passage => DatedSentence.In(library.Index.Read(passage.Id).Passage, isMeant))
            .Select(sentence => (sentence, SentenceSubject.IsPronoun(sentence.Passage, sentence.Index) ? Referring : 1.0))];

    private Timeline Write(string topic, EdtfDate? period, List<(DatedSentence Sentence, double About)> found)
    {
        var told = Retellings.Without(found
            .Select(at => (at.Sentence, Relevance: at.About * at.Sentence.Exactness * (at.Sentence.Span.Length > LongSentence ? OfLongSentence : 1)))
            .OrderByDescending(at => at.Relevance)).ToList();
        var entries = told.Take(most)
            .OrderBy(at => at.Sentence.Term.Place)
            .ThenBy(at => at.Sentence.Passage.Document.Path, StringComparer.Ordinal)
            .ThenBy(at => at.Sentence.Passage.Paragraph)
            .ThenBy(at => at.Sentence.Index)
            .Select((at, place) => EntryOf(at.Sentence, at.Relevance, place + 1));
        return new Timeline(topic, period, [.. entries], Math.Max(0, told.Count - most));
    }

    private static TimelineEntry EntryOf(DatedSentence sentence, double relevance, int number) => new(
        number, sentence.Date.Resolved, sentence.Date.ToDisplay(sentence.Passage.Text), sentence.Term.Day, sentence.Span, sentence.Passage, relevance);
}
