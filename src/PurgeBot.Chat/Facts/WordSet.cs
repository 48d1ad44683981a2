using System.Collections.Frozen;

namespace PurgeBot.Chat.Facts;

/// <summary>Words in lower case, looked up by whole words.</summary>
/// <param name="list">The words, with white space between them.</param>
internal sealed class WordSet(string list)
{
    private readonly FrozenSet<string> _words =
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word in lower case is one of them.</summary>
    public bool Contains(string word) => _words.Contains(word);
}
