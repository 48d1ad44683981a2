using System.Collections.Immutable;

namespace PurgeBot.Answers.Answers;

/// <summary>What is to be said to a question on somebody whom the corpus knows, but not for what is asked: "mentions X, but not …".</summary>
/// <param name="Mentioned">Whom the question names and the corpus mentions: the name that the list of people gives, or else the corpus itself.</param>
/// <param name="Missing">
/// The words of the question that no passage on them has, as asked, neighbours together, in order. Empty where each word stands somewhere
/// with the name, but none of these passages answers.
/// </param>
public sealed record Unstated(string Mentioned, ImmutableArray<string> Missing)
{
    /// <summary>As the end of a sentence that starts with the corpus: <c>mentions Nikolai Yezhov, but not “chess”</c>.</summary>
    public string ToDisplay() => Missing.IsEmpty
        ? $"mentions {Mentioned}, but does not say this"
        : $"mentions {Mentioned}, but not {string.Join(" or ", Missing.Select(words => $"“{words}”"))}";
}
