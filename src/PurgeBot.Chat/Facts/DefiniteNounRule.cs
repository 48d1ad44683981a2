namespace PurgeBot.Chat.Facts;

/// <summary>
/// Where a fact says "the", it says which: the decree of 1932, the commission that met, the philosopher John Dewey; or it has named it
/// before, or there is only one.
/// </summary>
internal static class DefiniteNounRule
{
    // Names and numbers that tell a noun stand so near: "in the prison of the town of Tobolsk".
    private const int Near = 6;

    public static bool Holds(Statement statement)
    {
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            if (statement.At(i).Lower == "the" && !IsTold(statement, i)) return false;
        }

        return true;
    }

    private static bool IsTold(Statement statement, int the)
    {
        if (IsMark(statement.At(the + 1))) return true;
        var (head, at) = HeadAfter(statement, the);
        // A name, a year or a number of an order is among its words.
        if (at < 0) return true;
        var (noun, next, second) = (statement.At(head), statement.At(at), statement.At(at + 1));
        if (head < 0) return next.Lower is "of" && TellsWhich(statement, at);
        if (noun.Is(FactWords.Unique) && (the > 0 || statement.Opens) || IsNamedBefore(statement, noun, the)) return true;
        if (next.Is(FactWords.Prepositions) && statement.Tokens.Take(at).Skip(the + 1).Any(token => token.Is(FactWords.Superlatives))) return true;
        return next switch
        {
            _ when next.Is(FactWords.Completing) => true,
            // "The accomplices who stayed behind" are of a plot that another sentence tells.
            _ when next.Is(FactWords.Relatives) => the > 0 || TellsWhich(statement, at),
            _ when next.Is(FactWords.Locating) => TellsWhich(statement, at) || next.Lower == "to" && noun.Is(FactWords.BeforeInfinitive),
            _ when next.IsCapitalised || next.HasDigit || IsMark(next) => true,
            _ when next.Is(FactWords.SubjectPronouns) => true,
            _ when next.Is(',') => second.Is(FactWords.Relatives) || second.IsCapitalised && the > 0 || second.Lower == "the" && statement.At(at + 2).IsCapitalised || IsAppositionOrPredicate(statement, the, at + 1),
            _ when next.Is('(') => true,
            // "The notes dictated by Lenin", where another verb says what happened.
            _ when IsParticiple(next) && !IsSubject(statement, the) => TellsWhich(statement, at),
            _ => false,
        };
    }

    /// <summary>Index of the noun (-1 where there is none), and of what follows it (-1 where a name is among the words).</summary>
    private static (int Head, int Next) HeadAfter(Statement statement, int the)
    {
        var head = -1;
        for (var i = the + 1; i < statement.Tokens.Length; i++)
        {
            var token = statement.At(i);
            if (!token.IsWord) return IsMark(token) ? (head, -1) : (head, i);
            if (token.IsCapitalised || token.HasDigit) return (head, -1);
            if (token.Lower is "and" or "or" && head >= 0 && JoinsNouns(statement, i)) continue;
            if (token.Is(FactWords.Prepositions) || token.Is(FactWords.Conjunctions) || token.Is(FactWords.Relatives) || token.Is(FactWords.Determiners)
                || token.Is(FactWords.SubjectPronouns) || token.Is(FactWords.Verbs)) return (head, i);
            if (head >= 0 && (token.Lower.EndsWith("ly", StringComparison.Ordinal) || IsParticiple(token) && !IsNounOfAction(statement, i))) return (head, i);
            if (!token.Is(FactWords.Numbers)) head = i;
        }

        return (head, statement.Tokens.Length);
    }

    // "The forced merging of farms", "the shooting lists".
    private static bool IsNounOfAction(Statement statement, int at)
    {
        var next = statement.At(at + 1);
        return statement.At(at).Lower.EndsWith("ing", StringComparison.Ordinal)
            && (next.Lower == "of" || next.IsWord && !next.HasDigit && !next.Is(FactWords.Prepositions) && !next.Is(FactWords.Determiners) && !next.Is(FactWords.Verbs) && !next.Is(FactWords.Conjunctions));
    }

    // "Andrei Tupolev, the aircraft designer," is named before; "was the doctrine, put forward by Stalin," after.
    private static bool IsAppositionOrPredicate(Statement statement, int the, int after)
    {
        var before = statement.At(the - 1);
        if (before.Is(',') && statement.At(the - 2).IsCapitalised) return true;
        var next = statement.At(after).Lower is "first" or "later" ? statement.At(after + 1) : statement.At(after);
        return before.Lower is "is" or "was" or "are" or "were" && (IsParticiple(next) || next.Lower is "put");
    }

    private static bool JoinsNouns(Statement statement, int and)
    {
        var next = statement.At(and + 1);
        return next.IsWord && !next.Is(FactWords.Verbs) && !next.Is(FactWords.Determiners) && !next.Is(FactWords.Prepositions) && !next.Is(FactWords.SubjectPronouns)
            && !next.Is(FactWords.Relatives) && !next.Lower.EndsWith("ed", StringComparison.Ordinal) && !next.Lower.EndsWith("ly", StringComparison.Ordinal);
    }

    // A preposition tells which one by a name or a number, not by "in secret" or "to everybody".
    private static bool TellsWhich(Statement statement, int preposition)
    {
        // When something was done does not tell to what: "quoted the letter in 1956".
        if (statement.At(preposition).Lower != "of" && statement.IsInDate(statement.At(preposition + 1)))
        {
            var after = preposition + 1;
            while (statement.IsInDate(statement.At(after))) after++;
            return statement.At(after).Lower == "of";
        }

        for (var i = preposition + 1; i <= preposition + Near; i++)
        {
            var token = statement.At(i);
            if (token.Lower is "his" or "her" or "its" or "their") return true;
            if (!token.IsWord) return IsMark(token);
            if (token.IsCapitalised || token.HasDigit || token.Is(FactWords.Relatives)) return true;
            if (token.Is(FactWords.Verbs)) return false;
        }

        return false;
    }

    private static bool IsNamedBefore(Statement statement, Token noun, int the) =>
        statement.Tokens.Take(the).Any(token => token.IsWord && Singular(token.Lower) == Singular(noun.Lower));

    private static string Singular(string noun) => noun.Length > 3 && noun[^1] == 's' && noun[^2] != 's' ? noun[..^1] : noun;

    private static bool IsParticiple(Token token) =>
        token.IsWord && (token.Is(FactWords.Participles) || token.Lower.EndsWith("ed", StringComparison.Ordinal) || token.Lower.EndsWith("ing", StringComparison.Ordinal));

    // Behind a subject, "met" and "elected" say what happened, and not to which one.
    private static bool IsSubject(Statement statement, int the) =>
        the == 0 || statement.At(the - 1).Is(';') || statement.At(the - 1).Is(',') || statement.At(the - 1).Is(FactWords.Conjunctions) || statement.At(the - 1).Is(FactWords.Relatives);

    private static bool IsMark(Token token) => token.Is('"') || token.Is('“') || token.Is('‘') || token.Is('«') || token.Is('\'');
}
