namespace PurgeBot.Chat.Facts;

/// <summary>A fact is not what somebody thinks: neither what nameless historians do, nor what one of several sides of a dispute holds.</summary>
internal static class OpinionRule
{
    // So near behind those who think stands that they do.
    private const int Reach = 3;

    private static readonly WordSet SaysSo = new("have has had say said believed argued give count name call point hold accused");

    public static bool Holds(Statement statement)
    {
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            var (token, before) = (statement.At(i), statement.At(i - 1));
            if ((token.Is(FactWords.Scholars) || token.Is(FactWords.Sides)) && IsNameless(statement, i)) return false;
            // "Getty argues", but not "to explain".
            if (token.Is(FactWords.Judging) && (before.IsCapitalised || before.Lower is "historians" or "others" or "who")) return false;
            if (token.Is(FactWords.Judged) && before.Lower == "been" && statement.At(i + 1).Lower is "as" or "by") return false;
        }

        return !AnnouncesDispute(statement);
    }

    // "Critics", "some historians"; but "most historians" tells how the matter stands.
    private static bool IsNameless(Statement statement, int at)
    {
        var (token, before) = (statement.At(at), statement.At(at - 1));
        if ((token.Is(FactWords.Sides) || token.Lower == "others") && Judges(statement, at)) return true;
        return before.Is(FactWords.SomeOf) && !statement.At(at + 1).IsCapitalised && (Judges(statement, at) || before.Lower is "one" or "some");
    }

    private static bool Judges(Statement statement, int at) =>
        Enumerable.Range(at + 1, Reach).Any(i => statement.At(i).Is(FactWords.Judging) || statement.At(i).Is(SaysSo));

    // "The effect of the purge is disputed." Who says what comes after it.
    private static bool AnnouncesDispute(Statement statement) =>
        statement.Sentences == 1 && statement.Tokens.LastOrDefault(token => token.IsWord).Is(FactWords.Open);
}
