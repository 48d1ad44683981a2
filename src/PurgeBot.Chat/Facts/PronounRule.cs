namespace PurgeBot.Chat.Facts;

/// <summary>A fact names whom and what its pronouns mean before they stand for it.</summary>
internal sealed class PronounRule(CorpusNames names)
{
    private static readonly WordSet Demonstratives = new("this these here latter aforementioned above-mentioned");

    private static readonly WordSet AfterThose = new(
        """
        who whose whom which that of in with from without under at on to not held sentenced arrested accused condemned killed shot convicted
        found left taken
        """);

    private static readonly WordSet BeforeOthers = new("and or any no each every among than with from");

    private static readonly WordSet ExistsAfterThere = new(
        """
        is are was were be been being has have had can could may might must will would should remained remains came stood arose existed
        seems seemed
        """);

    private static readonly WordSet Places = new("case city country town");

    public bool Holds(Statement statement)
    {
        var antecedents = new Antecedents(statement, names);
        for (var i = 0; i < statement.Tokens.Length; i++)
        {
            if (statement.At(i).IsWord && !IsTold(statement, antecedents, i)) return false;
        }

        return !CountsWhatIsLeftOut(statement);
    }

    /// <summary>
    /// Whether the second of two sentences speaks of nobody and nothing that neither of them names. "This" and "there" mean what the first one says.
    /// </summary>
    public bool HoldsInPair(Statement pair)
    {
        var antecedents = new Antecedents(pair, names);
        for (var i = pair.IndexAt(pair.Passage.Sentences[pair.First + 1].Start); i < pair.Tokens.Length; i++)
        {
            var token = pair.At(i);
            var isTold = token.Is(FactWords.OfPerson) ? antecedents.HasPerson(i)
                : token.Is(FactWords.OfThing) ? antecedents.HasThing(i)
                : !token.Is(FactWords.OfSeveral) || antecedents.HasSeveral(i);
            if (!isTold) return false;
        }

        return true;
    }

    private static bool IsTold(Statement statement, Antecedents antecedents, int at)
    {
        var (token, before, next) = (statement.At(at), statement.At(at - 1), statement.At(at + 1));
        return token.Lower switch
        {
            _ when token.Is(FactWords.OfPerson) => antecedents.HasPerson(at),
            _ when token.Is(FactWords.OfThing) => antecedents.HasThing(at),
            _ when token.Is(FactWords.OfSeveral) => antecedents.HasSeveral(at),
            _ when token.Is(Demonstratives) => false,
            "such" => next.Lower is "as" or "that",
            "ones" => statement.Opens && at > 4,
            "another" => (at > 2 && before.Is(FactWords.Prepositions)) || antecedents.Has(at, "one", "first"),
            "same" => next.Is(FactWords.TimeUnits) && statement.Opens && statement.IsDatedBefore(token.Span.Start),
            "that" => !IsPointing(statement, at),
            "those" => next.Is(AfterThose),
            "there" => next.Is(ExistsAfterThere) || (statement.Opens && at > 3 && antecedents.HasName(at)),
            "former" => next.IsWord && !next.Is(FactWords.Verbs),
            "other" or "others" => at > 0 && IsBesideOthers(statement, at) && (before.Lower != "the" || antecedents.Has(at, "one", "two", "each")),
            "all" => before.Lower != "in" || next is { IsWord: true, HasDigit: false },
            "both" => at == 0 || antecedents.Has(at, "and", "two") || statement.Tokens.Skip(at + 1).Take(8).Any(after => after.Lower == "and"),
            _ => true,
        };
    }

    // "Stalin and other leaders", "thirteen others", "to other members": beside those whom the sentence names.
    private static bool IsBesideOthers(Statement statement, int at)
    {
        var before = statement.At(at - 1);
        return before.Is(BeforeOthers) || before.Is(FactWords.Numbers) || before.HasDigit || statement.At(at + 1).Is(FactWords.Relatives)
            || (at > 4 && before.Is(FactWords.Prepositions));
    }

    // "In that city", "of that nation"; not the "that" of "said that", nor that of "than that of".
    private static bool IsPointing(Statement statement, int at)
    {
        var (before, next) = (statement.At(at - 1), statement.At(at + 1));
        if (next.Is(FactWords.TimeUnits)) return !statement.IsDatedBefore(statement.At(at).Span.Start);
        if (before.Lower == "in") return next.Is(Places);
        return at == 0 || (before.Is(FactWords.Prepositions) && before.Lower is not ("except" or "than" or "as") && next.Lower != "of");
    }

    // "He boasted of having dismissed forty thousand."
    private static bool CountsWhatIsLeftOut(Statement statement)
    {
        var last = statement.Tokens.LastOrDefault(token => token.IsWord);
        return IsNumber(last)
            && !statement.Tokens.Any(token => token.HasDigit && !statement.IsInDate(token))
            && statement.Tokens.Count(IsNumber) <= 2;
    }

    private static bool IsNumber(Token token) => token.Is(FactWords.Numbers) || token.Is(FactWords.LargeNumbers);
}
