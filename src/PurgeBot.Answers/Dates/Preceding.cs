namespace PurgeBot.Answers.Dates;

/// <summary>The three tokens before a place in a text, the nearest first.</summary>
internal readonly record struct Preceding(Token First, Token Second, Token Third)
{
    public Preceding Then(Token token) => new(token, First, Second);

    /// <summary>The same tokens with the terms of all words, after some were skimmed.</summary>
    public Preceding ReadBy(TokenReader reader) => new(ReadBy(reader, First), ReadBy(reader, Second), ReadBy(reader, Third));

    /// <summary>A range begins here that "and" joins: between 1936 and 1938, between the years 1936 and 1938.</summary>
    public bool IsBetween => First.Is(TermRole.Between)
        || (First.Is(TermRole.Article | TermRole.Temporal) && (Second.Is(TermRole.Between) || (Second.Is(TermRole.Article) && Third.Is(TermRole.Between))));

    private static Token ReadBy(TokenReader reader, Token token) => token.Kind == TokenKind.Word ? reader.Read(token.Start) : token;
}
