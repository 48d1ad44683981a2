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
}
