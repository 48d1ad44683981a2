using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>An order that looks like chance and is always the same: every replica shows the same options.</summary>
internal static class Shuffle
{
    /// <summary>Some things in an order that a seed tells.</summary>
    /// <param name="items">The things.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="nameOf">A text that tells each from the others.</param>
    public static IEnumerable<T> By<T>(this IEnumerable<T> items, string seed, Func<T, string> nameOf) =>
        items.Select(item => (Item: item, Name: nameOf(item))).OrderBy(at => FactId.Of(seed, at.Name)).ThenBy(at => at.Name, StringComparer.Ordinal).Select(at => at.Item);
}
