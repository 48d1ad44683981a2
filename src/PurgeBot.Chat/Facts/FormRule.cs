namespace PurgeBot.Chat.Facts;

/// <summary>A fact is a whole sentence of the length of a message, and tells rather than asks or addresses.</summary>
internal static class FormRule
{
    /// <summary>Shortest fact, UTF-16 code units.</summary>
    public const int Shortest = 60;

    /// <summary>Longest fact, UTF-16 code units.</summary>
    public const int Longest = 400;

    private static readonly WordSet Speaker = new("we us our ours you your yours me my mine");

    // What opens stands in pairs with what closes.
    private static readonly (char Opening, char Closing)[] Pairs = [('"', '"'), ('“', '”'), ('«', '»'), ('(', ')'), ('[', ']')];

    public static bool Holds(Statement statement)
    {
        var text = statement.Span.Of(statement.Text);
        var first = statement.At(0);
        return text.Length is >= Shortest and <= Longest
            && (first.IsCapitalised || first.HasDigit || first.Is('"') || first.Is('“'))
            && text.TrimEnd("\"”»)]") is [.., '.' or '!']
            && !text.ContainsAny('\n', '?', '…')
            && !text.Contains("://", StringComparison.Ordinal)
            && Pairs.All(pair => IsClosed(statement, pair.Opening, pair.Closing))
            && !Enumerable.Range(0, statement.Tokens.Length).Any(i => IsSpeaker(statement, i));
    }

    // The statement begins outside of all quotations and brackets, and ends outside.
    private static bool IsClosed(Statement statement, char opening, char closing)
    {
        var before = statement.Text.AsSpan(0, statement.Span.Start);
        var within = statement.Span.Of(statement.Text);
        return opening == closing
            ? before.Count(opening) % 2 == 0 && within.Count(opening) % 2 == 0
            : before.Count(opening) == before.Count(closing) && within.Count(opening) == within.Count(closing);
    }

    // "I", but not that of Nicholas I; "us", but not the US.
    private static bool IsSpeaker(Statement statement, int at)
    {
        var token = statement.At(at);
        return token.Text == "I" ? !statement.At(at - 1).IsCapitalised : token.Is(Speaker) && (!token.IsCapitalised || at == 0);
    }
}
