namespace PurgeBot.Chat.Facts;

/// <summary>A fact is a whole sentence of the length of a message, and tells rather than asks or addresses.</summary>
internal static class FormRule
{
    /// <summary>Shortest fact, UTF-16 code units.</summary>
    public const int Shortest = 60;

    /// <summary>Longest fact, UTF-16 code units.</summary>
    public const int Longest = 400;

    private static readonly WordSet Speaker = new("we us our ours you your yours me my mine");

    public static bool Holds(Statement statement)
    {
        var text = statement.Span.Of(statement.Text);
        return text.Length is >= Shortest and <= Longest
            && (statement.At(0).IsCapitalised || statement.At(0).HasDigit || statement.At(0).Is('"') || statement.At(0).Is('“'))
            && EndsAsStatement(text)
            && IsClosed(statement, '"', '"') && IsClosed(statement, '“', '”') && IsClosed(statement, '«', '»') && IsClosed(statement, '(', ')') && IsClosed(statement, '[', ']')
            && !text.ContainsAny('\n', '?', '…')
            && !text.Contains("://", StringComparison.Ordinal)
            && !statement.Tokens.Any(token => token.Is(Speaker) && !token.IsCapitalised || token.Text is "I" && !IsNumeral(statement, token));
    }

    private static bool EndsAsStatement(ReadOnlySpan<char> text) => text.TrimEnd("\"”»)]") is [.., '.' or '!'];

    // What opens stands in pairs with what closes, and the statement begins outside of all of them.
    private static bool IsClosed(Statement statement, char opening, char closing)
    {
        var before = statement.Text.AsSpan(0, statement.Span.Start);
        var within = statement.Span.Of(statement.Text);
        return opening == closing
            ? before.Count(opening) % 2 == 0 && within.Count(opening) % 2 == 0
            : before.Count(opening) == before.Count(closing) && within.Count(opening) == within.Count(closing);
    }

    // Nicholas I, World War I.
    private static bool IsNumeral(Statement statement, Token token) =>
        statement.At(statement.Tokens.IndexOf(token) - 1) is { IsCapitalised: true };
}
