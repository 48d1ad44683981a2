namespace PurgeBot.Benchmarks.Corpora;

/// <summary>What a place in a clause is filled with.</summary>
internal enum Slot
{
    /// <summary>The words of the pattern themselves.</summary>
    Words,

    /// <summary><c>a</c> or <c>an</c>, as the next word needs.</summary>
    Article,
    Noun,
    Verb,
    Adjective,
    Person,
    Place,

    /// <summary>A day, as in <c>12 March 1921</c>.</summary>
    Date,
    Month,
    Year,
    Count,
}

/// <summary>A clause with slots: where a text's function words come from, and with them their frequencies.</summary>
internal sealed class ClausePattern
{
    private ClausePattern(string pattern) =>
        Parts = [.. pattern.Split(' ').Select(word => word switch
        {
            "a" => (Slot.Article, ""),
            "N" => (Slot.Noun, ""),
            "V" => (Slot.Verb, ""),
            "A" => (Slot.Adjective, ""),
            "P" => (Slot.Person, ""),
            "L" => (Slot.Place, ""),
            "D" => (Slot.Date, ""),
            "M" => (Slot.Month, ""),
            "Y" => (Slot.Year, ""),
            "C" => (Slot.Count, ""),
            _ => (Slot.Words, word),
        })];

    /// <summary>Clauses that start a sentence.</summary>
    public static readonly ClausePattern[] Openings = Patterns(
        """
        P V the A N of L
        P was appointed to the A N on D
        on D P V the N in L
        in Y the N of L V a A N
        in M the A N V its N
        the N of the A N was V by P
        the N and the N V each other over the N
        by Y the N had V most of the A N
        P who had V the N of L in Y was the A N of the A N
        a A N in L V the N of P
        it was P who V the N after the N of Y
        there was no N in L until P V the N
        the A N that P V on D was never V
        C of the N were V in L between Y and Y
        his N as N of L V in M
        the N was a A N of the N and not of the N
        according to P the N in L had V more than C N
        from Y to Y the N V under the A N of P
        P and P V a N which the N of L had V
        neither the N nor the A N V what P had V
        the first N of the N V at L on D
        for the N of L the N was a A N
        P V her N against the A N of the N
        after the N P V to L with C N
        """);

    /// <summary>Clauses that go on with a sentence; the comma, where there is one, belongs to the word before.</summary>
    public static readonly ClausePattern[] Continuations = Patterns(
        """
        , and the N V the A N
        , which V the N of P
        because the N had V a A N
        , while P V the N in L
        after the A N of Y
        with the N of the A N
        , but the N was V by the N
        , although no N V his A N
        under the N of P and the N
        in order that the N of L could be V
        , where the N had been V since Y
        and V the N to the N of L
        , as P V in a N to P
        without the N of the N
        when the A N V on D
        for which he was V by the A N
        , a N that V the N for years
        at the N of L in M
        """);

    /// <summary>The words between the slots, which are no content of a question.</summary>
    public static readonly HashSet<string> FunctionWords = new(
        Openings.Concat(Continuations).SelectMany(pattern => pattern.Parts)
            .Where(part => part.Slot == Slot.Words).Select(part => part.Word)
            .Append("a").Append("an"),
        StringComparer.OrdinalIgnoreCase);

    public (Slot Slot, string Word)[] Parts { get; }

    private static ClausePattern[] Patterns(string lines) => [.. lines.Split('\n').Select(line => new ClausePattern(line.Trim()))];
}
