using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Lists what happened in a period: the passages with a date inside it, in the order of those dates.</summary>
/// <remarks>
/// Passages of one date stand in the order of the ranking. Where nothing is dated inside the period, those dates count that share a
/// day with it and are not much vaguer: the trial of 2–13 March for 5 March. There is no short answer, since the question gave the date.
/// </remarks>
internal sealed class Chronicle(Library library, TermReader reader)
{
    // Of a day in a large corpus, so many passages are compared with each other.
    private const int MostCompared = 100;

    /// <summary>The answer to a question that is a period.</summary>
    /// <param name="question">The question; <see cref="Question.Period"/> is not null.</param>
    /// <param name="limit">Most passages to show.</param>
    public Answer Write(Question question, int limit)
    {
        var periods = question.Period!.Dates;
        if (List(question, date => periods.Any(period => DateMatch.IsInside(date, period)), Inside(periods), limit) is { IsEmpty: false } inside)
            return new Answer.Cited(question, ShortAnswer: null, inside);
        if (List(question, date => periods.Any(period => DateMatch.IsAround(date, period)), Around(periods), limit) is { IsEmpty: false } around)
            return new Answer.Cited(question, ShortAnswer: null, around);
        return new Answer.NotInCorpus(question, Nearest(periods));
    }

    /// <summary>Whether anything is listed.</summary>
    public bool HasAny(AskedPeriod period) => Inside(period.Dates).Count > 0 || Around(period.Dates).Count > 0;

    private List<DatedPassage> Inside(ImmutableArray<EdtfDate> periods) =>
        [.. periods.SelectMany(period => library.Index.Dates.Inside(period, MostCompared))];

    private List<DatedPassage> Around(ImmutableArray<EdtfDate> periods) =>
        [.. periods.Where(period => !period.IsYearless).SelectMany(period => library.Index.Dates.Around(period, MostCompared))];

    private ImmutableArray<CitedPassage> List(Question question, Func<EdtfDate, bool> isMeant, List<DatedPassage> found, int limit)
    {
        if (found.Count == 0) return [];
        var terms = new SearchTermReader(library.Index, library.Phrases, reader).Read(question, names: []);
        var ranked = new Ranker(library.Index, Ranker.DefaultWeights).Rank(terms, question.Expects, [.. found.Select(passage => passage.Id).Distinct()]);
        var ranks = ranked.Select((passage, rank) => (passage.Id, rank)).ToDictionary(at => at.Id, at => at.rank);
        return
        [
            .. found.OrderBy(passage => passage.Order)
                .ThenBy(passage => ranks[passage.Id])
                .DistinctBy(passage => passage.Id)
                .Take(limit)
                .Select((passage, place) => Cite(passage.Id, place + 1, isMeant)),
        ];
    }

    private CitedPassage Cite(int id, int place, Func<EdtfDate, bool> isMeant)
    {
        var indexed = library.Index.Read(id);
        var dates = DateFinder.Find(indexed.Passage.Text).Where(mention => isMeant(mention.Resolved)).ToList();
        // The list is ordered by date; what the score says is the place in it.
        var score = Score.Sum("order of dates", Score.Of(1.0 / place, FormattableString.Invariant($"place {place}")));
        return new AnswerWriter(library).Cite(indexed, score, [.. dates.Select(mention => mention.Span)]) with
        {
            Date = dates.MinBy(mention => DateTerm.Of(mention.Resolved)?.Place ?? long.MaxValue),
        };
    }

    private ImmutableArray<string> Nearest(ImmutableArray<EdtfDate> periods)
    {
        var dates = library.Index.Dates;
        var nearest = periods.Where(period => !period.IsYearless)
            .SelectMany(period => new[] { dates.Nearest(period, isAfter: false), dates.Nearest(period, isAfter: true) });
        return [.. nearest.OfType<DateTerm>().Select(Named).OfType<EdtfDate>().Select(date => date.ToDisplay()).Distinct(StringComparer.Ordinal)];
    }

    // The month, the year or the years that a date lies in.
    private static EdtfDate? Named(DateTerm term)
    {
        var (first, last) = (term.FirstDay, term.LastDay);
        var edtf = first.Year != last.Year ? $"{Year(first)}/{Year(last)}"
            : first.Month != last.Month ? Year(first)
            : FormattableString.Invariant($"{Year(first)}-{first.Month:00}");
        return EdtfDate.TryParse(edtf, out var date) ? date : null;
    }

    private static string Year(LocalDate day) => EdtfPoint.Create(day.Year)?.ToString() ?? "";
}
