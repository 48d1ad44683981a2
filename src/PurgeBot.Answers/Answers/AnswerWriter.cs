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

    private const int PassagesReadForNamesakes = 10;

    public Answer Write(RankedQuestion found, int limit)
    {
        var (question, names, terms, ranked) = found;
        var matching = new PassageMatcher(reader);
        var shown = new NearDuplicates(library.Index).Without(ranked, limit).Select(passage => (Ranked: passage, Indexed: library.Index.Read(passage.Id))).ToList();
        var matched = shown.Select(at => matching.Match(terms, at.Indexed.Passage)).ToList();
        ImmutableArray<CitedPassage> passages = [.. shown.Zip(matched, (at, match) => Cite(at.Indexed, at.Ranked.Explain(), [.. match.Matches.Select(word => word.Span).Distinct()]))];

        var held = question.Kind == QuestionKind.Who ? NamesAskedFor(found, matched, matching) : [];
        if (AskedForSeveral(question, names, held) is { IsEmpty: false } candidates)
            return new Answer.Ambiguous(question, candidates, passages);
        var finder = new ShortAnswerFinder(library.People);
        var answer = finder.Find(question, terms, names, held, [.. matched.Take(PassagesReadForShortAnswer)], found.LifeDate?.Stated?.Span, found.Holder);
        return new Answer.Cited(question, answer, passages);
    }

    // Whom a bare name means is told by more passages than are shown.
    private IReadOnlyList<HeldName> NamesAskedFor(RankedQuestion found, List<MatchedPassage> shown, PassageMatcher matching)
    {
        if (found.Question.Content.Length > PersonAskedByName.MostWords) return [];
        var more = found.Names.IsEmpty ? found.Ranked.Skip(shown.Count).Take(PassagesReadForNamesakes - shown.Count) : [];
        return [.. Namesakes.Find(found.Terms, [.. shown, .. more.Select(passage => matching.Match(found.Terms, library.Index.Read(passage.Id).Passage))])];
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
