namespace PurgeBot.Chat.Facts;

/// <summary>A fact tells its times by itself, and stays true when the years go by.</summary>
internal static class TimeRule
{
    private static readonly WordSet Steps = new("following next previous preceding same");
    private static readonly WordSet Sides = new("later earlier before after afterwards on");

    public static bool Holds(Statement statement)
    {
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            if (statement.At(i).IsWord && !IsTold(statement, i)) return false;
        }

        return statement.Dates.All(date => date.Resolved.Earliest is not null || date.Resolved.Latest is not null);
    }

    private static bool IsTold(Statement statement, int at)
    {
        var (token, before, next) = (statement.At(at), statement.At(at - 1), statement.At(at + 1));
        if (token.Is(FactWords.OfToday)) return false;
        if (token.Is(FactWords.Months) && token.IsCapitalised && !statement.IsInDate(token)) return next.Is('–') || before.Is('–') || next is { IsWord: true, HasDigit: false, IsCapitalised: false } && !next.Is(FactWords.Determiners) && !next.Is(FactWords.Prepositions) && !next.Is(FactWords.Conjunctions) && !next.Is(FactWords.Verbs);
        if (token.Is(FactWords.TimeUnits) && next.Lower is "more" or "longer") return false;
        if (token.Lower == "had" && HadHappened(statement, at)) return false;
        if (token.Is(FactWords.Seasons) && !statement.IsInDate(token)) return before.IsCapitalised || next.IsCapitalised;
        if (statement.IsDatedBefore(token.Span.Start)) return true;
        if (token.Is(Steps) && next.Is(FactWords.TimeUnits)) return false;
        if (token.Is(FactWords.TimeUnits) && next.Is(Sides)) return statement.At(at + 2) is { IsWord: true } and not { Lower: "he" or "she" or "it" or "they" } && next.Lower is "before" or "after";
        if (token.Is(FactWords.TimeUnits) && before.Lower is "that") return false;
        return !token.Is(FactWords.Afterwards) || IsAdjective(statement, token, before, next) || HasClauseBefore(statement, at);
    }

    // "Ann had lost her post" by a time that another sentence tells; not "had a post", "who had", "after she had".
    private static bool HadHappened(Statement statement, int at) =>
        !statement.Tokens.Take(at).Any(token => token.Is(FactWords.Verbs) || token.Is(FactWords.Subordinators) || token.Lower is "by")
        && (statement.At(at + 1).Lower.EndsWith("ed", StringComparison.Ordinal) || statement.At(at + 1).Is(FactWords.Verbs) || statement.At(at + 1).Is(FactWords.Participles))
        && !statement.Tokens.Skip(at).Any(token => token.Lower is "when" or "before" or "by");

    // "The later Gulag", ", then party secretary of Kazakhstan,", "still life".
    private static bool IsAdjective(Statement statement, Token token, Token before, Token next) => token.Lower switch
    {
        "later" or "earlier" => statement.Opens && (before.Is(FactWords.Determiners) || before.Is(FactWords.Prepositions)) || before.Lower is "and" or "or" or "much" || next.Lower == "than",
        "then" => before.Is(',') || before.Is('(') || before.Lower is "and" or "the" or "who" or "which",
        "still" or "already" => true,
        _ => before.Lower is "and" or "but",
    };

    private static bool HasClauseBefore(Statement statement, int at) =>
        statement.Tokens.Take(at).Any(token => token.Is(',') || token.Is(';') || token.Lower is "and" or "who" or "which" or "that");
}
