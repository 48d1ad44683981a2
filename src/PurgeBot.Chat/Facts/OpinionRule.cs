namespace PurgeBot.Chat.Facts;

/// <summary>A fact is not what somebody thinks: neither what nameless historians do, nor what one of several sides of a dispute holds.</summary>
internal static class OpinionRule
{
    private const int Reach = 3;

    public static bool Holds(Statement statement)
    {
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            var token = statement.At(i);
            if ((token.Is(FactWords.Scholars) || token.Is(FactWords.Sides)) && IsNameless(statement, i)) return false;
            if (token.Is(FactWords.Judging) && IsSaidBySomebody(statement, i)) return false;
            if (token.Is(FactWords.Judged) && statement.At(i - 1).Lower == "been" && statement.At(i + 1).Lower is "as" or "by") return false;
        }

        return true;
    }

    // "Critics", "some historians"; but "most historians" tells how the matter stands.
    private static bool IsNameless(Statement statement, int at)
    {
        var token = statement.At(at);
        if ((token.Is(FactWords.Sides) || token.Lower == "others") && Judges(statement, at)) return true;
        return statement.At(at - 1).Is(FactWords.SomeOf) && !statement.At(at + 1).IsCapitalised && (Judges(statement, at) || statement.At(at - 1).Lower is "one" or "some");
    }

    private static bool Judges(Statement statement, int at) =>
        Enumerable.Range(at + 1, Reach).Any(i => statement.At(i).Is(FactWords.Judging) || statement.At(i).Lower is "have" or "has" or "had" or "say" or "said" or "believed" or "argued" or "give" or "count" or "name" or "call" or "point" or "hold" or "accused");

    // "Getty argues", "Conquest and others saw"; not "was named" nor "to explain".
    private static bool IsSaidBySomebody(Statement statement, int at)
    {
        var before = statement.At(at - 1);
        return before.IsCapitalised || before.Lower is "historians" or "others" or "who";
    }
}
