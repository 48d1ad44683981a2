using System.Collections.Immutable;

namespace PurgeBot.Answers.Passages;

/// <summary>Citations in brackets as Pandoc writes them: <c>[@key]</c>, <c>[see @a, p. 12; -@b, ch. 3]</c>.</summary>
/// <remarks>
/// After https://pandoc.org/MANUAL.html#citation-syntax, without the forms for running text (<c>@key</c>, <c>@key [p. 12]</c>) and
/// for keys in braces. Words before a key are left out; what follows the key is its locator.
/// </remarks>
internal static class CitationGroup
{
    /// <summary>Reads the group at the start of <paramref name="text"/>.</summary>
    /// <param name="text">Text that begins with <c>[</c>.</param>
    /// <param name="length">Length of the group with both brackets.</param>
    /// <param name="sources">The works cited, in order.</param>
    /// <returns>False where the bracket is no group of citations.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out ImmutableArray<SourceReference> sources)
    {
        (length, sources) = (0, []);
        // Another bracket inside makes it a link or plain text; looking no further than it keeps a run of brackets linear.
        var close = text[1..].IndexOfAny('[', ']') + 1;
        if (close == 0 || text[close] == '[')
            return false;
        var inside = text[1..close];
        // [@key](target) and [@key][target] are links.
        if (!inside.Contains('@') || close + 1 < text.Length && text[close + 1] is '(' or '[' && !text[(close + 1)..].StartsWith("[@"))
            return false;
        var read = ImmutableArray.CreateBuilder<SourceReference>();
        foreach (var part in inside.Split(';'))
        {
            if (ReadOne(inside[part]) is not { } source)
                return false;
            read.Add(source);
        }
        (length, sources) = (close + 1, read.DrainToImmutable());
        return true;
    }

    private static SourceReference? ReadOne(ReadOnlySpan<char> citation)
    {
        for (var at = 0; at < citation.Length; at++)
        {
            // An @ inside a word is a mail address.
            if (citation[at] != '@' || at > 0 && char.IsLetterOrDigit(citation[at - 1]))
                continue;
            var key = citation[(at + 1)..];
            key = key[..KeyLength(key)];
            return key.IsEmpty ? null : new SourceReference(key.ToString(), Locator(citation[(at + 1 + key.Length)..]));
        }
        return null;
    }

    // Letters, digits and underscores, and single marks between them, so that a key never ends in punctuation.
    private static int KeyLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            if (IsKeyCharacter(text[length]))
                length++;
            else if (length > 0 && length + 1 < text.Length && ":.#$%&-+?<>~/".Contains(text[length]) && IsKeyCharacter(text[length + 1]))
                length += 2;
            else
                break;
        }
        return length;
    }

    private static bool IsKeyCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static string? Locator(ReadOnlySpan<char> text) =>
        TextCollector.Plain(text.Trim().TrimStart(',').Trim().Trim("{}").ToString());
}
