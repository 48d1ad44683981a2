namespace PurgeBot.Chat.Facts;

/// <summary>A noun with the words before it, behind an article.</summary>
/// <param name="Start">Index of the article among the statement's tokens.</param>
/// <param name="Head">The noun; null where there is none.</param>
/// <param name="End">Index of the first token behind it.</param>
/// <param name="IsNamed">Whether a name, a number or a quotation is among its words, and tells which one is meant.</param>
internal readonly record struct NounPhrase(int Start, Token? Head, int End, bool IsNamed)
{
    /// <summary>Reads the words behind an article, up to a verb, a preposition or a mark.</summary>
    public static NounPhrase ReadAfter(Statement statement, int article)
    {
        Token? head = null;
        for (var i = article + 1; i < statement.Tokens.Length; i++)
        {
            var token = statement.At(i);
            if (IsQuote(token) || token.IsCapitalised || token.HasDigit) return new NounPhrase(article, head, i, IsNamed: true);
            if (token.Lower is "and" or "or" && head is not null && GoesOn(statement.At(i + 1))) continue;
            if (!token.IsWord || EndsPhrase(token)) return new NounPhrase(article, head, i, IsNamed: false);
            if (head is not null && (IsAdverb(token) || (IsParticiple(token) && !IsNounOfAction(statement, i)))) return new NounPhrase(article, head, i, IsNamed: false);
            if (!token.Is(FactWords.Numbers)) head = token;
        }

        return new NounPhrase(article, head, statement.Tokens.Length, IsNamed: false);
    }

    /// <summary>Whether a mark opens or closes a quotation.</summary>
    public static bool IsQuote(Token token) => token.Is('"') || token.Is('“') || token.Is('‘') || token.Is('«') || token.Is('\'');

    /// <summary>Whether a word looks like a participle: dictated, made, standing.</summary>
    public static bool IsParticiple(Token token) => token.Is(FactWords.Participles) || EndsWith(token, "ed") || EndsWith(token, "ing");

    private static bool EndsPhrase(Token token) => token.Is(FactWords.Prepositions) || token.Is(FactWords.Conjunctions) || token.Is(FactWords.Relatives)
        || token.Is(FactWords.Determiners) || token.Is(FactWords.SubjectPronouns) || token.Is(FactWords.Verbs);

    // "The workers and peasants of Ukraine".
    private static bool GoesOn(Token next) => next.IsWord && !EndsPhrase(next) && !EndsWith(next, "ed") && !IsAdverb(next);

    // "The forced merging of farms", "the shooting lists".
    private static bool IsNounOfAction(Statement statement, int at)
    {
        var next = statement.At(at + 1);
        return EndsWith(statement.At(at), "ing") && (next.Lower == "of"
            || (next is { IsWord: true, HasDigit: false } && !next.Is(FactWords.Prepositions) && !next.Is(FactWords.Determiners) && !next.Is(FactWords.Verbs)
                && !next.Is(FactWords.Conjunctions)));
    }

    private static bool IsAdverb(Token token) => EndsWith(token, "ly");

    private static bool EndsWith(Token token, string ending) => token.IsWord && token.Lower.EndsWith(ending, StringComparison.Ordinal);
}
