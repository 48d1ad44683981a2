using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Writes the answer to a question that the corpus answers: the best passages, cited, and a short answer where one stands in them.</summary>
internal sealed class AnswerWriter(Library library)
{
    private const int PassagesReadForNamesakes = 10;

    public Answer Write(RankedQuestion found, int limit)
    {
        var question = found.Question;
        var shown = found.Best.Take(limit);
        ImmutableArray<CitedPassage> passages =
            [.. shown.Select(passage => Cite(passage.Indexed, passage.Ranked.Explain(), [.. passage.Matched.Matches.Select(word => word.Span).Distinct()]))];

        var held = question.Kind == QuestionKind.Who ? NamesAskedFor(found, shown.Length) : [];
        return AskedForSeveral(question, found.Names, held) is { IsEmpty: false } candidates
            ? new Answer.Ambiguous(question, candidates, passages)
            : new Answer.Cited(question, new ShortAnswerFinder(library.People).Find(found, held, shown.Length), passages);
    }

    // Whom a bare name means is told by more passages than are shown.
    private static IReadOnlyList<HeldName> NamesAskedFor(RankedQuestion found, int shown)
    {
        if (found.Question.Content.Length > PersonAskedByName.MostWords) return [];
        var read = found.Best.Take(found.Names.IsEmpty ? Math.Max(shown, PassagesReadForNamesakes) : shown);
        return [.. Namesakes.Find(found.Terms, [.. read.Select(passage => passage.Matched)])];
    }

    // "Who Smirnov" with two people of that name; with more words ("Smirnov in prison") the passages tell which one.
    private static ImmutableArray<Person> AskedForSeveral(Question question, ImmutableArray<NameMention> names, IReadOnlyList<HeldName> held)
    {
        if (question.Kind != QuestionKind.Who) return [];
        if (names is [{ People.Length: > 1 } only] && question.IsNothingBut(only)) return only.People;
        return names.IsEmpty && question.Content.Length == 1 ? Namesakes.Candidates(Namesakes.People(question, held)) : [];
    }

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
