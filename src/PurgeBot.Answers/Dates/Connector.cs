namespace PurgeBot.Answers.Dates;

internal enum ConnectorKind
{
    Dash,
    Slash,
    To,
    And,
    Comma,
}

/// <summary>What joins two dates.</summary>
/// <param name="Kind">How it joins them.</param>
/// <param name="End">Offset past it.</param>
/// <param name="IsSpaced">White space stands before it.</param>
internal readonly record struct Connector(ConnectorKind Kind, int End, bool IsSpaced)
{
    /// <summary>Reads the connector that begins at the offset or after white space.</summary>
    public static bool TryRead(TokenReader reader, int offset, out Connector connector)
    {
        var token = reader.Read(offset);
        var isSpaced = token.Start > offset;
        var kind = token switch
        {
            { Kind: TokenKind.Symbol, Value: '–' or '-' or '−' or '‐' or '‑' or '—' } => ConnectorKind.Dash,
            { Kind: TokenKind.Symbol, Value: '/' } => ConnectorKind.Slash,
            { Kind: TokenKind.Symbol, Value: '&' } => ConnectorKind.And,
            { Kind: TokenKind.Symbol, Value: ',' } => ConnectorKind.Comma,
            _ when token.Is(TermRole.And) => ConnectorKind.And,
            _ when token.Is(TermRole.To) => ConnectorKind.To,
            _ => (ConnectorKind?)null,
        };
        // "A, b, and c"; "nineteenth- and twentieth-century".
        if (kind is ConnectorKind.Comma || (kind is ConnectorKind.Dash && !isSpaced))
        {
            var next = reader.Read(token.End);
            if (next.Is(TermRole.And))
                (kind, token) = (ConnectorKind.And, next);
        }
        // A spaced em dash is punctuation.
        if (token.IsSign('—') && isSpaced)
            kind = null;
        connector = new Connector(kind.GetValueOrDefault(), token.End, isSpaced);
        return kind is not null;
    }
}
