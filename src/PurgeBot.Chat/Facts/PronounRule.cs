namespace PurgeBot.Chat.Facts;

/// <summary>A fact names whom and what its pronouns mean before they stand for it.</summary>
internal sealed class PronounRule(CorpusNames names)
{
    private static readonly WordSet Demonstratives = new("this these here such latter another same aforementioned above-mentioned");
    private static readonly WordSet AfterThose = new("who whose whom which that of in with from without under at on to not held sentenced arrested accused condemned killed shot convicted found left taken");
    private static readonly WordSet OpensOthers = new("and or any no each every among than the with from");
    private static readonly WordSet ExistsAfterThere = new("is are was were be been being has have had can could may might must will would should remained remains came stood arose existed seems seemed");
    private static readonly WordSet Indefinite = new("a an every each any no");
    private static readonly WordSet Groups = new("people men women children peasants police clergy nobody everybody everyone others majority family");

    public bool Holds(Statement statement)
    {
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            if (statement.At(i).IsWord && !IsTold(statement, i)) return false;
        }

        return true;
    }

    private bool IsTold(Statement statement, int at)
    {
        var token = statement.At(at);
        var next = statement.At(at + 1);
        return token.Lower switch
        {
            _ when token.Is(FactWords.OfPerson) => HasPersonBefore(statement, at) && !IsForSomebodyElse(statement, at),
            _ when token.Is(FactWords.OfThing) => HasThingBefore(statement, at) && (statement.Opens || !MayMeanOther(statement, at)),
            _ when token.Is(FactWords.OfSeveral) => HasSeveralBefore(statement, at),
            "such" => next.Lower is "as" or "that",
            "ones" => statement.Opens && at > 4,
            "another" => statement.At(at - 1).Lower == "one" || at > 2 && statement.At(at - 1).Is(FactWords.Prepositions) || statement.Tokens.Take(at).Any(before => before.Lower is "one" or "first"),
            "same" => next.Is(FactWords.TimeUnits) && statement.Opens && statement.IsDatedBefore(token.Span.Start),
            _ when token.Is(Demonstratives) => false,
            "that" => !IsPointing(statement, at),
            "those" => next.Is(AfterThose),
            "there" => next.Is(ExistsAfterThere) || IsPlaceBefore(statement, at),
            "former" => next.IsWord && !next.Is(FactWords.Verbs),
            "other" or "others" => at > 0 && OpensOther(statement, at) && !(statement.At(at - 1).Lower == "the" && !HasOneBefore(statement, at)),
            "all" => statement.At(at - 1).Lower != "in" || next is { IsWord: true, HasDigit: false },
            "both" => at == 0 || HasPairBefore(statement, at) || statement.Tokens.Skip(at + 1).Take(8).Any(after => after.Lower == "and"),
            _ => true,
        };
    }

    private bool HasPersonBefore(Statement statement, int at)
    {
        var place = statement.At(at).Span.Start;
        var person = statement.Names.FirstOrDefault(name => name.Span.End <= place && (name.Words > 1 || names.IsKnown(name.Span.Of(statement.Text).ToString())));
        if (person is not null) return !IsInOwnClause(statement, statement.IndexAt(person.Span.Start), at);
        return statement.Tokens.Take(at).Any(token => token.Lower == "who" || token.Is(FactWords.Roles) && statement.Tokens.Take(statement.IndexAt(token.Span.Start)).TakeLast(3).Any(before => before.Is(Indefinite)));
    }

    private static bool OpensOther(Statement statement, int at)
    {
        var before = statement.At(at - 1);
        return before.Is(OpensOthers) || before.Is(FactWords.Numbers) || before.HasDigit || statement.At(at + 1).Is(FactWords.Relatives)
            || at > 4 && before.Is(FactWords.Prepositions);
    }

    // "Mikoyan gave a speech in his honour": not in his own.
    private static bool IsForSomebodyElse(Statement statement, int at) =>
        !statement.Opens && statement.At(at + 1).Lower is "honour" or "honor" or "memory" or "name" or "behalf" or "favour" or "favor" or "place" or "stead" or "successor" or "predecessor";

    // What a verb is done to is not who does it: "Stalin dismissed him", "parliament recognised it".
    private static bool IsInOwnClause(Statement statement, int from, int at)
    {
        if (statement.At(at).Lower is not ("it" or "him" or "them" or "he" or "she" or "they")) return false;
        var verb = from;
        while (verb < at && !IsVerb(statement.At(verb))) verb++;
        return !statement.Tokens.Take(at).Skip(verb).Any(token => token.IsWord ? token.Is(FactWords.Boundaries) : token.Is(',') || token.Is(';') || token.Is(':') || token.Is('.') || token.Is('('));
    }

    private static bool IsVerb(Token token) => token.Is(FactWords.Verbs) || token.IsWord && token.Lower.EndsWith("ed", StringComparison.Ordinal);

    // A person's name alone does not tell what "it" is: "Getty argues that it was an accident".
    private bool HasThingBefore(Statement statement, int at)
    {
        for (var i = 0; i < at && !IsInOwnClause(statement, i, at); i++)
        {
            var token = statement.At(i);
            if (!token.IsWord || token.Is(FactWords.Verbs) || token.Is(FactWords.Prepositions)) continue;
            if (token.Is(FactWords.Determiners) && token.Lower is not ("that" or "which" or "what" or "whose")) return true;
            var inName = statement.Names.Any(name => name.Span.Start <= token.Span.Start && token.Span.End <= name.Span.End + 2);
            if (token.IsCapitalised && !inName) return true;
            if (inName && i + 1 < at && !IsPerson(statement, token)) return true;
            if (i == 0 && !inName) return true;
        }

        return false;
    }

    // Within a paragraph, "it" beside a person, or beside several things, mostly means what the sentences before speak of.
    private bool MayMeanOther(Statement statement, int at) =>
        statement.Tokens.Take(2).Any(token => token.Is(FactWords.Numbers)) || statement.Tokens.Take(at).Any(token => IsPerson(statement, token));

    private bool IsPerson(Statement statement, Token token) => statement.Names.Any(name =>
        name.Span.Start <= token.Span.Start && token.Span.End <= name.Span.End + 2
        && (name.Words > 1 || names.IsKnown(name.Span.Of(statement.Text).ToString()) || names.IsOfPerson(token.Text)));

    private static bool HasSeveralBefore(Statement statement, int at)
    {
        for (var i = 0; i < at && !IsInOwnClause(statement, i, at); i++)
        {
            var token = statement.At(i);
            if (token.Is(Groups) || token.Is(FactWords.Numbers) || token.HasDigit && !statement.IsInDate(token)) return true;
            if (token.IsWord && token.Span.Length == token.Text.Length && token.Lower.Length > 3 && token.Lower[^1] == 's' && token.Lower[^2] is not ('s' or 'u' or 'i')
                && !token.Is(FactWords.Verbs)) return true;
            if (token.Lower == "and" && statement.At(i - 1).IsCapitalised && statement.At(i + 1).IsCapitalised) return true;
        }

        return false;
    }

    // "In that city", "than that of"; not the "that" of "said that".
    private static bool IsPointing(Statement statement, int at)
    {
        var (before, next) = (statement.At(at - 1), statement.At(at + 1));
        if (next.Is(FactWords.TimeUnits) && statement.IsDatedBefore(statement.At(at).Span.Start)) return false;
        if (before.Is(FactWords.Prepositions) && before.Lower is not ("except" or "in" or "than" or "as")) return next.Lower != "of";
        if (before.Lower == "in" && (next.Is(FactWords.TimeUnits) || next.Lower is "case" or "city" or "country" or "town")) return true;
        return at == 0 || next.Is(FactWords.TimeUnits);
    }

    private static bool IsPlaceBefore(Statement statement, int at) =>
        statement.Opens && at > 3 && statement.Tokens.Take(at).Any(token => token.IsCapitalised);

    private static bool HasOneBefore(Statement statement, int at) =>
        statement.Tokens.Take(at).Any(token => token.Lower is "one" or "two" or "each");

    private static bool HasPairBefore(Statement statement, int at) =>
        statement.Tokens.Take(at).Any(token => token.Lower is "and" or "two");
}
