namespace PurgeBot.Chat.Facts;

/// <summary>A confession, a testimony or a charge is no fact unless the same words say what it was worth.</summary>
internal static class ClaimRule
{
    public static bool Holds(Statement statement) =>
        !(statement.Tokens.Any(token => token.Is(FactWords.Confessing)) || SaysCharges(statement)) || statement.Tokens.Any(token => token.Is(FactWords.Doubting));

    // "The charges included the murder of Kirov."
    private static bool SaysCharges(Statement statement) => Enumerable.Range(statement.First, statement.Sentences)
        .Select(sentence => statement.IndexAt(statement.Passage.Sentences[sentence].Start))
        .Any(start => statement.At(start).Is(FactWords.Charges) || statement.At(start + 1).Is(FactWords.Charges));
}
