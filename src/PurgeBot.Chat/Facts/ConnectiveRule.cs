namespace PurgeBot.Chat.Facts;

/// <summary>A fact does not go on from another sentence.</summary>
internal static class ConnectiveRule
{
    private static readonly WordSet BeforeNouns = new("in as by for at on to of");

    public static bool Holds(Statement statement)
    {
        var (first, second) = (statement.At(0), statement.At(1));
        if (first.Is(FactWords.Connectives) && !(first.Lower is "only" or "just" && second.HasDigit)) return false;
        if (first.Is(BeforeNouns) && second is { IsWord: true, IsCapitalised: false } && NamesStep(statement)) return false;
        return !GoesOnLater(statement) && !AddsTo(statement);
    }

    // "As a result", "On the other hand", "In turn"; but "In practice" of something said in the sentence would be rare.
    private static bool NamesStep(Statement statement)
    {
        var at = statement.At(1).Lower is "a" or "the" or "other" or "this" ? 2 : 1;
        if (statement.At(at).Lower is "other") at++;
        var noun = statement.At(at);
        return (noun.Is(FactWords.ConnectiveNouns) || noun.Lower is "hand" or "way") && statement.At(at + 1).Lower is not ("of" or "to");
    }

    private static bool GoesOnLater(Statement statement)
    {
        for (var i = 1; i < statement.Tokens.Length; i++)
        {
            if (statement.At(i).Is(',') || statement.At(i).Is(';')) return false;
            if (statement.At(i).Is(FactWords.Linking) && !(statement.At(i).Lower == "instead" && statement.At(i + 1).Lower == "of") && statement.At(i - 1).Lower != "and") return true;
        }

        return false;
    }

    // "The Hungarians were also invited" – besides whom?
    private static bool AddsTo(Statement statement)
    {
        for (var i = 1; i < statement.Tokens.Length; i++)
        {
            var token = statement.At(i);
            var follows = statement.At(i - 1).Lower is "and" or "but" || statement.At(i - 1).Is(';');
            if (token.Lower == "also" && !follows && statement.At(i + 1).Lower is not ("known" or "called" or "spelt" or "named") && !IsAfterAnother(statement, i)) return true;
            if (token.Lower == "too" && (i + 1 == statement.Tokens.Length || !statement.At(i + 1).IsWord)) return true;
            if (token.Lower == "well" && statement.At(i - 1).Lower == "as" && statement.At(i + 1).Lower != "as") return true;
        }

        return false;
    }

    // "He was arrested, but Ann was also shot": the first clause tells.
    private static bool IsAfterAnother(Statement statement, int at) =>
        statement.Tokens.Take(at).Any(token => token.Is(';') || token.Lower is "only");
}
