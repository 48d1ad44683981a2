using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>The kinds of questions by the names of their commands.</summary>
public static class QuestionKinds
{
    /// <summary>Reads <c>who</c>, <c>when</c> or <c>explain</c>, in any case.</summary>
    public static bool TryParse(string? command, out QuestionKind kind)
    {
        (var known, kind) = command?.Trim().ToLowerInvariant() switch
        {
            "who" => (true, QuestionKind.Who),
            "when" => (true, QuestionKind.When),
            "explain" => (true, QuestionKind.Explain),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>What a text asks for that was not put with a command: by its question words, or because it is nothing but a person's name.</summary>
    /// <param name="text">The text; any.</param>
    /// <param name="people">The people whom the corpus knows.</param>
    public static QuestionKind Guess(string text, NameIndex people)
    {
        var question = new QuestionReader(new TermReader()).Read(QuestionKind.Explain, text);
        return QuestionWords.Expected(QuestionKind.Explain, question.Words) switch
        {
            AnswerType.Person => QuestionKind.Who,
            AnswerType.Date => QuestionKind.When,
            AnswerType.Any when people.Find(question.Words, static _ => true) is [var only] && question.IsNothingBut(only) => QuestionKind.Who,
            _ => QuestionKind.Explain,
        };
    }
}
