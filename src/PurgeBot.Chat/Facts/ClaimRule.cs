namespace PurgeBot.Chat.Facts;

/// <summary>A confession or a testimony is no fact unless the same words say what it was worth.</summary>
internal static class ClaimRule
{
    public static bool Holds(Statement statement) =>
        !statement.Tokens.Any(token => token.Is(FactWords.Confessing)) || statement.Tokens.Any(token => token.Is(FactWords.Doubting));
}
