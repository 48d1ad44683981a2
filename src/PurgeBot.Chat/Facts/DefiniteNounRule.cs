namespace PurgeBot.Chat.Facts;

/// <summary>
/// Where a fact says "the", it says which: the decree of 1932, the commission that met, the philosopher John Dewey; or it has named it
/// before, or there is only one.
/// </summary>
internal static class DefiniteNounRule
{
    // A name or a number that tells which one stands so near: "in the prison of the town of Tobolsk".
    private const int Near = 6;

    public static bool Holds(Statement statement)
    {
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            if (statement.At(i).Lower == "the" && NounPhrase.ReadAfter(statement, i) is { IsNamed: false } phrase && !IsTold(statement, phrase)) return false;
        }

        return true;
    }

    private static bool IsTold(Statement statement, NounPhrase phrase)
    {
        var (the, end) = (phrase.Start, phrase.End);
        var (next, second) = (statement.At(end), statement.At(end + 1));
        if (phrase.Head is not { } noun) return next.Lower == "of" && TellsWhich(statement, end);
        if (noun.Is(FactWords.Unique) && (the > 0 || statement.Opens)) return true;
        if (IsNamedBefore(statement, noun, the)) return true;
        // "The first monument in the capital", "the only defendant to plead not guilty".
        if (next.Is(FactWords.Prepositions) && statement.Tokens.Take(end).Skip(the).Any(token => token.Is(FactWords.Superlatives))) return true;
        return next switch
        {
            // "The accomplices who stayed behind" are of a plot that another sentence tells.
            _ when next.Is(FactWords.Relatives) => the > 0 || TellsWhich(statement, end),
            _ when next.Lower == "on" && statement.IsInDate(second) => false,
            _ when next.Is(FactWords.Completing) || next.Is(FactWords.SubjectPronouns) => true,
            _ when next.Is(FactWords.Locating) => TellsWhich(statement, end) || (next.Lower == "to" && noun.Is(FactWords.BeforeInfinitive)),
            _ when next.IsCapitalised || next.HasDigit || NounPhrase.IsQuote(next) || next.Is('(') => true,
            _ when next.Is(',') => IsToldBehindComma(statement, the, end + 1),
            // "The notes dictated by Lenin", where another verb says what happened.
            _ when NounPhrase.IsParticiple(next) => !IsSubject(statement, the) && TellsWhich(statement, end),
            _ => false,
        };
    }

    private static bool IsToldBehindComma(Statement statement, int the, int after)
    {
        var (before, next) = (statement.At(the - 1), statement.At(after));
        if (next.Is(FactWords.Relatives) || (next.IsCapitalised && the > 0) || (next.Lower == "the" && statement.At(after + 1).IsCapitalised)) return true;
        // "Andrei Tupolev, the aircraft designer," is named before it.
        if (before.Is(',') && statement.At(the - 2).IsCapitalised) return true;
        // "Was the doctrine, first put forward by Stalin," is told by what was done to it.
        var participle = next.Lower is "first" or "later" ? statement.At(after + 1) : next;
        return before.Lower is "is" or "was" or "are" or "were" && (NounPhrase.IsParticiple(participle) || participle.Lower == "put");
    }

    // A preposition tells which one by a name or a number, not by "in secret" or "to everybody".
    private static bool TellsWhich(Statement statement, int preposition)
    {
        if (statement.At(preposition).Lower != "of" && statement.IsInDate(statement.At(preposition + 1)))
        {
            // When something was done does not tell to what, "quoted the letter in 1956"; but "the shooting in spring 1940 of Polish officers".
            var after = preposition + 1;
            while (statement.IsInDate(statement.At(after))) after++;
            return statement.At(after).Lower == "of";
        }

        for (var i = preposition + 1; i <= preposition + Near; i++)
        {
            var token = statement.At(i);
            if (!token.IsWord) return NounPhrase.IsQuote(token);
            if (token.IsCapitalised || token.HasDigit || token.Is(FactWords.Relatives) || token.Lower is "his" or "her" or "its" or "their") return true;
            if (token.Is(FactWords.Verbs)) return false;
        }

        return false;
    }

    private static bool IsNamedBefore(Statement statement, Token noun, int the) =>
        statement.Tokens.Take(the).Any(token => token.IsWord && Singular(token.Lower) == Singular(noun.Lower));

    private static string Singular(string noun) => noun is [_, _, .., not 's', 's'] ? noun[..^1] : noun;

    // Behind a subject, "met" and "elected" say what happened, and not to which one.
    private static bool IsSubject(Statement statement, int the)
    {
        var before = statement.At(the - 1);
        return the == 0 || before.Is(';') || before.Is(',') || before.Is(FactWords.Conjunctions) || before.Is(FactWords.Relatives);
    }
}
