using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Writes the answer to a question that the corpus answers: the best passages, cited, and a short answer where one stands in them.</summary>
internal sealed class AnswerWriter(Library library, TermReader reader)
{
    // The short answer may stand in a passage below the best one, but not far below.
    private const int PassagesReadForShortAnswer = 3;

    public Answer Write(RankedQuestion found, int limit)
    {
        var (question, names, terms, ranked) = found;
        var matching = new PassageMatcher(reader);
        var shown = ranked.Take(limit).Select(passage => (Ranked: passage, Indexed: library.Index.Read(passage.Id))).ToList();
        var matched = shown.Select(at => matching.Match(terms, at.Indexed.Passage)).ToList();
        ImmutableArray<CitedPassage> passages = [.. shown.Zip(matched, (at, match) => Cite(at.Indexed, Ranker.Explain(at.Ranked), [.. match.Matches.Select(word => word.Span)]))];

        if (AskedForSeveral(question, names) is { IsEmpty: false } candidates)
            return new Answer.Ambiguous(question, candidates, passages);
        return new Answer.Cited(
            question,
            new ShortAnswerFinder(library.People).Find(question, terms, names, [.. matched.Take(PassagesReadForShortAnswer)], found.LifeDate?.Stated?.Span),
            passages);
    }

    // "Who Smirnov" with two people of that name; with more words ("Smirnov in prison") the passages tell which one.
    private static ImmutableArray<Person> AskedForSeveral(Question question, ImmutableArray<NameMention> names) =>
        question.Kind == QuestionKind.Who && names is [{ People.Length: > 1 } only] && question.IsNothingBut(only) ? only.People : [];

    /// <summary>A passage as it is shown.</summary>
    /// <param name="indexed">The passage.</param>
    /// <param name="score">How well it fits.</param>
    /// <param name="highlights">What is set off in it, in order.</param>
    public CitedPassage Cite(IndexedPassage indexed, Score score, ImmutableArray<TextSpan> highlights) => new(
        indexed.Passage,
        score,
        highlights,
        Citation.Of(indexed.Passage),
        ParagraphLink.To(indexed),
        Citation.SourcesOf(indexed.Passage, library.Works));
}
