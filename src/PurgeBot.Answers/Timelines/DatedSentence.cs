using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Timelines;

/// <summary>A sentence with the date that it is told by.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Index">Which of its sentences.</param>
/// <param name="Date">The date.</param>
/// <param name="Term">The same as days.</param>
/// <param name="Exactness">How much the date tells, from 0 to 1.</param>
internal sealed record DatedSentence(Passage Passage, int Index, DateMention Date, DateTerm Term, double Exactness)
{
    private const double InBrackets = 0.6;

    // Longer than this, a stretch of days says little of when anything in it was.
    private const long FewDays = 62, FewYears = 4018;

    /// <summary>Where it stands in the passage's text.</summary>
    public TextSpan Span => Passage.Sentences[Index];

    /// <summary>The dated sentences of a passage, in order; of a sentence with several dates, the most exact and nearest one counts, or the first of equals.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="isMeant">Which dates count.</param>
    /// <param name="nearness">How near a date stands to what the sentences are chosen for, 0 to 1; null for all the same.</param>
    public static IEnumerable<DatedSentence> In(Passage passage, Func<EdtfDate, bool> isMeant, Func<DateMention, double>? nearness = null)
    {
        var dates = DateFinder.Find(passage.Text).Where(mention => isMeant(mention.Resolved)).ToList();
        for (var i = 0; i < passage.Sentences.Length; i++)
        {
            var sentence = passage.Sentences[i];
            var best = dates.Where(mention => mention.Span.Start >= sentence.Start && mention.Span.End <= sentence.End)
                .Select(mention => Of(passage, i, mention))
                .OfType<DatedSentence>()
                .MaxBy(dated => dated.Exactness * (nearness?.Invoke(dated.Date) ?? 1));
            if (best is not null) yield return best;
        }
    }

    private static DatedSentence? Of(Passage passage, int index, DateMention mention)
    {
        if (DateTerm.Of(mention.Resolved) is not { } term || mention.Resolved.Precision == DatePrecision.Century) return null;
        if (ByTheWay.Is(passage.Text, passage.Sentences[index], mention)) return null;
        var before = passage.Text.AsSpan(passage.Sentences[index].Start..mention.Span.Start);
        // Life dates and dates of reigns tell by the way.
        var exactness = ExactnessOf(mention.Resolved, term) * (before.Count('(') > before.Count(')') ? InBrackets : 1);
        return new DatedSentence(passage, index, mention, term, exactness);
    }

    private static double ExactnessOf(EdtfDate date, DateTerm term) => date.Precision switch
    {
        DatePrecision.Day => 1,
        DatePrecision.Month => 0.85,
        DatePrecision.Season => 0.7,
        DatePrecision.Year => 0.6,
        DatePrecision.Interval when term.Days <= FewDays => 0.95,
        DatePrecision.Interval when term.Days <= FewYears => 0.55,
        _ => 0.3,
    };
}
