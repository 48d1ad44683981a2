using PurgeBot.Answers;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Training;

/// <summary>A gold question with the candidates that the index offers, as the ranking sees them.</summary>
/// <param name="Article">Name of the article that the question is about.</param>
/// <param name="Gold">The question and its answers.</param>
/// <param name="Terms">The words that it is looked for by.</param>
/// <param name="Candidates">The passages found, in no order that counts.</param>
/// <param name="Right">Numbers of the right passages among them.</param>
internal sealed record Example(
    string Article, GoldQuestion Gold, SearchTerms Terms, IReadOnlyList<RankedPassage> Candidates, IReadOnlySet<int> Right)
{
    /// <summary>Reads questions on an article.</summary>
    public static IReadOnlyList<Example> ReadAll(string article, IEnumerable<GoldQuestion> questions, Library library, CommonWords common)
    {
        var reader = new TermReader();
        return [.. questions.Select(gold => Read(article, gold, library, common, reader))];
    }

    /// <summary>The candidates, best first, under other weights than the product's.</summary>
    public IReadOnlyList<RankedPassage> Ranked(double[] weights) =>
        [.. Candidates
            .Select(candidate => candidate with { Total = (float)candidate.Features.Select((value, feature) => value * weights[feature]).Sum() })
            .OrderByDescending(candidate => candidate.Total)
            .ThenBy(candidate => candidate.Document)
            .ThenBy(candidate => candidate.Id)];

    /// <summary>1-based rank of the first right passage; 0 where it is not among the candidates.</summary>
    public int RankOfRight(double[] weights)
    {
        var ranked = Ranked(weights);
        for (var i = 0; i < ranked.Count; i++)
        {
            if (Right.Contains(ranked[i].Id)) return i + 1;
        }

        return 0;
    }

    private static Example Read(string article, GoldQuestion gold, Library library, CommonWords common, TermReader reader)
    {
        var question = new QuestionReader(reader).Read(gold.Command, gold.Query);
        var names = library.People.Find(question.Words, term => library.Index.Vocabulary.FrequencyOf(term.Text) > 0);
        var terms = new SearchTermReader(library.Index, library.Phrases, reader, common).Read(question, names);
        var found = new CandidateSearch(library.Index).Find(terms);
        var dated = new DatedCandidates(library.Index).Find(question.Dates, found);
        var candidates = new Ranker(library.Index, Ranker.DefaultWeights).Rank(terms, question.Expects, found, dated);
        var right = candidates.Where(candidate => IsRight(gold, library, candidate.Id)).Select(candidate => candidate.Id).ToHashSet();
        return new Example(article, gold, terms, candidates, right);
    }

    private static bool IsRight(GoldQuestion gold, Library library, int id)
    {
        var passage = library.Index.Read(id).Passage;
        return gold.Gold.Contains(new GoldPassage(passage.Document.Name, passage.Paragraph));
    }
}
