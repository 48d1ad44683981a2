using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Small words that show how the words around them belong together.</summary>
/// <remarks>Words are compared as <see cref="Term.Word"/> has them: lower case, without diacritics.</remarks>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Prepositions = Set(
        """
        in at of from to into onto near through across around outside inside towards toward via with without against under over on upon for
        by about above after before behind below beside between beyond during since until within among amid along like despite except past
        """);

    private static readonly FrozenSet<string> Articles = Set("the a an this that these those");

    private static readonly FrozenSet<string> Owners = Set("his her its their my our your whose");

    private static readonly FrozenSet<string> Pronouns = Set("he she it they we you i");

    private static readonly FrozenSet<string> Relatives = Set("who which that");

    /// <summary>A preposition.</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>An article or a word in its place.</summary>
    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>A word in an article's place that says whose something is.</summary>
    public static bool IsOwner(string word) => Owners.Contains(word);

    /// <summary>A pronoun that can be a subject.</summary>
    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    /// <summary>A word that opens a relative clause of which it is the subject.</summary>
    public static bool IsRelative(string word) => Relatives.Contains(word);

    /// <summary>An adverb, told by its ending or being a common one.</summary>
    public static bool IsAdverb(string word) =>
        word is "not" or "never" or "also" or "then" or "soon" or "later" or "first" or "once" or "already" or "still" or "again" or "now" or "thus"
        || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
