using System.Collections.Immutable;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Training;

/// <summary>A question for a person or a date, with everything in the best passages that may be the answer.</summary>
/// <param name="Article">Name of the article that the question is about.</param>
/// <param name="Kind">Person or date.</param>
/// <param name="Candidates">What may be the answer.</param>
/// <param name="IsRight">Which of them are right.</param>
internal sealed record ShortAnswerExample(
    string Article, QuestionKind Kind, IReadOnlyList<AnswerCandidate> Candidates, ImmutableArray<bool> IsRight)
{
    private const int PassagesRead = 3;

    /// <summary>Reads the candidates of all questions that want a short answer, as the learned ranking orders their passages.</summary>
    public static IReadOnlyList<ShortAnswerExample> ReadAll(IReadOnlyList<Example> examples, Library library, double[] ranking)
    {
        var reader = new TermReader();
        var finder = new ShortAnswerFinder(library.People);
        return [.. examples.Where(example => example.Gold.WantsShortAnswer).Select(example => Read(example, library, finder, reader, ranking))];
    }

    private static ShortAnswerExample Read(Example example, Library library, ShortAnswerFinder finder, TermReader reader, double[] ranking)
    {
        var question = new QuestionReader(reader).Read(example.Gold.Command, example.Gold.Query);
        var matcher = new PassageMatcher(reader);
        var passages = example.Ranked(ranking).Take(PassagesRead)
            .Select(passage => matcher.Match(example.Terms, library.Index.Read(passage.Id).Passage))
            .ToList();
        var candidates = finder.Candidates(question, example.Terms, passages);
        return new ShortAnswerExample(
            example.Article,
            question.Kind,
            candidates,
            [.. candidates.Select(candidate => SquadText.IsExact(candidate.Answer.Text, example.Gold.Answers))]);
    }
}
