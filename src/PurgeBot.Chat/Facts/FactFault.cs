namespace PurgeBot.Chat.Facts;

/// <summary>Why a statement cannot stand alone.</summary>
internal enum FactFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>Too short or too long, a question, a piece of a quotation or a bracket, or addressed to the reader.</summary>
    Form,

    /// <summary>It goes on from what was said before: however, as a result.</summary>
    Connective,

    /// <summary>He, this, there, others: of whom or what, it does not say itself.</summary>
    Pronoun,

    /// <summary>The decree, the commission: which one, it does not say itself.</summary>
    DefiniteNoun,

    /// <summary>The following day, in September: of when, it does not say itself.</summary>
    Time,

    /// <summary>A person of whom only a surname is given, and not one that the corpus lists for one person alone.</summary>
    Name,

    /// <summary>What nameless historians think, or what a named one argues against others.</summary>
    Opinion,

    /// <summary>A confession or a testimony, told without what it was worth.</summary>
    Claim,

    /// <summary>What it is about is told by the sentences before it.</summary>
    Anchor,

    /// <summary>The next sentence takes back a part of it.</summary>
    Corrected,
}
