namespace PurgeBot.Chat.Facts;

/// <summary>Decides whether a statement can be understood, and misleads nobody, without what stands around it. Each line is a rule.</summary>
internal sealed class StandAlone(CorpusNames names)
{
    /// <summary>The first fault of a sentence; <see cref="FactFault.None"/> where it can stand alone.</summary>
    public FactFault FaultOf(Statement statement)
    {
        if (!FormRule.Holds(statement)) return FactFault.Form;
        if (!ConnectiveRule.Holds(statement)) return FactFault.Connective;
        if (!new AnchorRule(names).Holds(statement)) return FactFault.Anchor;
        if (!new PronounRule(names).Holds(statement)) return FactFault.Pronoun;
        if (!DefiniteNounRule.Holds(statement)) return FactFault.DefiniteNoun;
        if (!TimeRule.Holds(statement)) return FactFault.Time;
        return FaultInMatter(statement);
    }

    /// <summary>The first fault of two sentences of which the first can stand alone.</summary>
    public FactFault FaultOfPair(Statement statement)
    {
        if (!FormRule.Holds(statement)) return FactFault.Form;
        return new PronounRule(names).HoldsInPair(statement) ? FaultInMatter(statement) : FactFault.Pronoun;
    }

    private FactFault FaultInMatter(Statement statement)
    {
        if (!new NameRule(names).Holds(statement)) return FactFault.Name;
        if (!OpinionRule.Holds(statement)) return FactFault.Opinion;
        return ClaimRule.Holds(statement) ? FactFault.None : FactFault.Claim;
    }
}
