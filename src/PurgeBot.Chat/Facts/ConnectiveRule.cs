namespace PurgeBot.Chat.Facts;

/// <summary>A fact does not go on from another sentence.</summary>
internal static class ConnectiveRule
{
    private static readonly WordSet BeforeNouns = new("in as by for at on to of");
    private static readonly WordSet KnownBySecondName = new("known called spelt named");

    public static bool Holds(Statement statement)
    {
        var (first, second) = (statement.At(0), statement.At(1));
        if (first.Is(FactWords.Connectives) && !(first.Lower is "only" or "just" && second.HasDigit)) return false;
        if (first.Is(BeforeNouns) && second is { IsWord: true, IsCapitalised: false } && NamesStep(statement)) return false;
        return !GoesOnLater(statement) && !AddsTo(statement);
    }

    // "As a result", "On the other hand", "In turn".
    private static bool NamesStep(Statement statement)
    {
        var at = statement.At(1).Lower is "a" or "the" or "other" or "this" ? 2 : 1;
        if (statement.At(at).Lower == "other") at++;
        var noun = statement.At(at);
        return (noun.Is(FactWords.ConnectiveNouns) || noun.Lower is "hand" or "way") && statement.At(at + 1).Lower is not ("of" or "to");
    }

    // "The Politburo therefore exiled": without a clause before it, for reasons that another sentence gives.
    private static bool GoesOnLater(Statement statement)
    {
        for (var i = 1; i < statement.Tokens.Length; i++)
        {
            var token = statement.At(i);
            if (token.Is(',') || token.Is(';')) return false;
            if (token.Is(FactWords.Linking) && statement.At(i - 1).Lower != "and" && !(token.Lower == "instead" && statement.At(i + 1).Lower == "of")) return true;
        }

        return false;
    }

    // "The Hungarians were also invited" – besides whom?
    private static bool AddsTo(Statement statement)
    {
        for (var i = 1; i < statement.Tokens.Length; i++)
        {
            var (before, next) = (statement.At(i - 1), statement.At(i + 1));
            var adds = statement.At(i).Lower switch
            {
                "also" => !(before.Lower is "and" or "but") && !next.Is(KnownBySecondName) && !statement.Tokens.Take(i).Any(token => token.Is(';') || token.Lower == "only"),
                "too" => !next.IsWord,
                "well" => before.Lower == "as" && next.Lower != "as",
                _ => false,
            };
            if (adds) return true;
        }

        return false;
    }
}
