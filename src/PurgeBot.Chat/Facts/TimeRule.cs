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
        if (token.Is(FactWords.Months) && token.IsCapitalised && !statement.IsInDate(token)) return IsPartOfName(before, next);
        if (token.Is(FactWords.Seasons) && !statement.IsInDate(token)) return before.IsCapitalised || next.IsCapitalised;
        if (token.Is(FactWords.TimeUnits) && next.Lower is "more" or "longer") return false;
        if (token.Lower == "had" && HadHappened(statement, at)) return false;
        if (token.Lower is "later" or "earlier" && before.Lower == "the" && !statement.Opens) return false;
        return statement.IsDatedBefore(token.Span.Start) || !TellsByAnotherTime(statement, at);
    }

    // "The October seizure of power", "the February–March plenum".
    private static bool IsPartOfName(Token before, Token next) => before.Is('–') || next.Is('–')
        || (next is { IsWord: true, HasDigit: false, IsCapitalised: false } && !next.Is(FactWords.Determiners) && !next.Is(FactWords.Prepositions)
            && !next.Is(FactWords.Conjunctions) && !next.Is(FactWords.Verbs));

    // "The following day", "two years later", "that year", "afterwards".
    private static bool TellsByAnotherTime(Statement statement, int at)
    {
        var (token, before, next) = (statement.At(at), statement.At(at - 1), statement.At(at + 1));
        if (token.Is(Steps) && next.Is(FactWords.TimeUnits)) return true;
        if (token.Is(FactWords.TimeUnits))
        {
            // "Three weeks before the trial" says before what.
            return before.Lower == "that" || (next.Is(Sides) && !(next.Lower is "before" or "after" && statement.At(at + 2).IsWord));
        }

        return token.Is(FactWords.Afterwards) && !IsAdjective(statement, token, before, next) && !HasClauseBefore(statement, at);
    }

    // "Ann had lost her post" by a time that another sentence tells; not "had a post", "who had", "after she had".
    private static bool HadHappened(Statement statement, int at)
    {
        var next = statement.At(at + 1);
        return (next.Is(FactWords.Verbs) || next.Is(FactWords.Participles) || next.Lower.EndsWith("ed", StringComparison.Ordinal))
            && !statement.Tokens.Take(at).Any(token => token.Is(FactWords.Verbs) || token.Is(FactWords.Subordinators))
            && !statement.Tokens.Any(token => token.Lower is "when" or "before" or "by");
    }

    // "The later Gulag", ", then party secretary of Kazakhstan,", "still life".
    private static bool IsAdjective(Statement statement, Token token, Token before, Token next) => token.Lower switch
    {
        "later" or "earlier" => next.Lower == "than" || before.Lower is "and" or "or" or "much"
            || (statement.Opens && (before.Is(FactWords.Determiners) || before.Is(FactWords.Prepositions))),
        "then" => before.Is(',') || before.Is('(') || before.Lower is "and" or "the" or "who" or "which",
        "still" or "already" => true,
        _ => before.Lower is "and" or "but",
    };

    private static bool HasClauseBefore(Statement statement, int at) =>
        statement.Tokens.Take(at).Any(token => token.Is(',') || token.Is(';') || token.Lower is "and" or "who" or "which" or "that");
}
