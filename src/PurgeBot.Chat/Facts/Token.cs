using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>A word, a number or a mark of a statement.</summary>
/// <param name="Span">Where it stands in the passage's text.</param>
/// <param name="Text">As it is written, without a possessive ending.</param>
/// <param name="Lower">The same in lower case.</param>
/// <param name="IsWord">Whether it is a word or a number rather than a mark.</param>
internal readonly record struct Token(TextSpan Span, string Text, string Lower, bool IsWord)
{
    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalised => IsWord && char.IsUpper(Text[0]);

    /// <summary>Whether it has a digit: a number, a year.</summary>
    public bool HasDigit => IsWord && Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether it is one of some words.</summary>
    public bool Is(WordSet words) => IsWord && words.Contains(Lower);

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => !IsWord && Text[0] == mark;

    /// <summary>The tokens of a stretch of text, in order.</summary>
    public static IEnumerable<Token> Read(string text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at++;
            var isWord = char.IsLetterOrDigit(text[start]);
            while (isWord && at < span.End && GoesOn(text, at, span.End)) at++;
            var end = isWord && at - start > 2 && text[at - 1] == 's' && text[at - 2] is '\'' or '’' ? at - 2 : at;
            var written = text[start..end];
            yield return new Token(TextSpan.FromBounds(start, at), written, written.ToLowerInvariant(), isWord);
        }
    }

    // Hyphens and apostrophes belong to words, points and commas to numbers.
    private static bool GoesOn(string text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (at + 1 < end && text[at] switch
        {
            '-' or '\'' or '’' => char.IsLetterOrDigit(text[at + 1]),
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        });
}
