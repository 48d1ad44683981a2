using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Makes the answer from the ranked passages: cited, or an honest "not in this corpus".</summary>
internal sealed class AnswerWriter(Library library, TermReader reader)
{
    // The short answer may stand in a passage below the best one, but not far below.
    private const int PassagesReadForShortAnswer = 3;

    public Answer Write(
        Question question, ImmutableArray<NameMention> names, SearchTerms terms, IReadOnlyList<RankedPassage> ranked, int limit)
    {
        if (!Confidence.IsAnswered(terms, ranked))
            return new Answer.NotInCorpus(question, new Suggestions(library).For(names, ranked));

        var matching = new PassageMatcher(reader);
        var shown = ranked.Take(limit).Select(passage => (Ranked: passage, Indexed: library.Index.Read(passage.Id))).ToList();
        var matched = shown.Take(PassagesReadForShortAnswer).Select(at => matching.Match(terms, at.Indexed.Passage)).ToList();
        ImmutableArray<CitedPassage> passages =
            [.. shown.Select(at => Cite(at.Indexed, Ranker.Explain(at.Ranked), matching.Match(terms, at.Indexed.Passage)))];

        if (AskedForSeveral(question, names) is { IsEmpty: false } candidates)
            return new Answer.Ambiguous(question, candidates, passages);
        return new Answer.Cited(question, new ShortAnswerFinder(library.People).Find(question, terms, names, matched), passages);
    }

    // "Who Smirnov" with two people of that name; with more words ("Smirnov in prison") the passages tell which one.
    private static ImmutableArray<Person> AskedForSeveral(Question question, ImmutableArray<NameMention> names) =>
        question.Kind == QuestionKind.Who && names is [{ People.Length: > 1 } only] && only.Words == question.Content.Length
            ? only.People
            : [];

    private CitedPassage Cite(IndexedPassage indexed, Score score, MatchedPassage matched) => new(
        indexed.Passage,
        score,
        [.. matched.Matches.Select(match => match.Span)],
        CitationOf(indexed.Passage),
        ParagraphLink.To(indexed),
        [.. indexed.Passage.Sources.Select(source => library.Works.Find(source.Key)?.ShortCitation ?? source.Key)]);

    /// <summary>Title, innermost heading in quotation marks, and the paragraph's number.</summary>
    private static string CitationOf(Passage passage) => passage.Section.IsEmpty
        ? $"{passage.Document.Title}, ¶ {passage.Paragraph}"
        : $"{passage.Document.Title}, “{passage.Section[^1]}”, ¶ {passage.Paragraph}";
}
