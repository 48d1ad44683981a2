using PurgeBot.Answers;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Training;

/// <summary>A gold question with the candidates that the index offers, as the ranking sees them.</summary>
internal sealed record Example(
    string Article, GoldQuestion Gold, Question Question, SearchTerms Terms, IReadOnlyList<RankedPassage> Candidates, IReadOnlyList<bool> IsRight)
{
    public static Example Read(string article, GoldQuestion gold, Library library, TermReader reader)
    {
        var question = new QuestionReader(reader).Read(gold.Command, gold.Query);
        var names = library.People.Find(question.Words, term => library.Index.DocumentFrequency(term.Utf8) > 0);
        var terms = new SearchTermReader(library.Index).Read(question, names);
        var ranked = new Ranker(library.Index, RankingWeights.Learned).Rank(terms, question.Expects, new CandidateSearch(library.Index).Find(terms));
        var isRight = ranked
            .Select(candidate => library.Index.Read(candidate.Id).Passage)
            .Select(passage => gold.Gold.Contains(new GoldPassage(passage.Document.Name, passage.Paragraph)))
            .ToList();
        return new Example(article, gold, question, terms, ranked, isRight);
    }
}
