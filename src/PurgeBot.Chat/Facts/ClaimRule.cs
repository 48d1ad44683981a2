namespace PurgeBot.Chat.Facts;

/// <summary>A confession, a testimony, a charge or hearsay is no fact unless the same words say what it was worth.</summary>
internal static class ClaimRule
{
    public static bool Holds(Statement statement) =>
        !(statement.Tokens.Any(token => token.Is(FactWords.Confessing)) || SaysCharges(statement) || IsHearsay(statement)) || statement.Tokens.Any(token => token.Is(FactWords.Doubting));

    // "Nine physicians were said to have murdered Soviet leaders."
    private static bool IsHearsay(Statement statement) =>
        Enumerable.Range(0, statement.Tokens.Length).Any(i => statement.At(i).Lower == "said" && statement.At(i + 1).Lower == "to" && statement.At(i + 2).Lower is "have" or "be");

    // "The charges included the murder of Kirov."
    private static bool SaysCharges(Statement statement) => Enumerable.Range(statement.First, statement.Sentences)
        .Select(sentence => statement.IndexAt(statement.Passage.Sentences[sentence].Start))
        .Any(start => statement.At(start).Is(FactWords.Charges) || statement.At(start + 1).Is(FactWords.Charges));
}
