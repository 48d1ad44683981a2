using PurgeBot.Answers.Names;

namespace PurgeBot.Chat.Facts;

/// <summary>What stands in a statement before a pronoun and may be meant by it.</summary>
internal sealed class Antecedents(Statement statement, CorpusNames names)
{
    private static readonly WordSet Indefinite = new("a an every each any no");
    private static readonly WordSet Groups = new("people men women children peasants police clergy nobody everybody everyone others majority family");
    private static readonly WordSet Objects = new("it him them he she they");

    // "A speech in his honour" is not in the speaker's.
    private static readonly WordSet ForSomebodyElse = new("honour honor memory name behalf favour favor place stead successor predecessor");

    /// <summary>Whether one of some words stands before.</summary>
    public bool Has(int pronoun, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < pronoun; i++)
        {
            if (words.Contains(statement.At(i).Lower)) return true;
        }

        return false;
    }

    /// <summary>Whether a word with a capital stands before.</summary>
    public bool HasName(int pronoun) => statement.Tokens.Take(pronoun).Any(token => token.IsCapitalised);

    /// <summary>Whether "he" or "her" can mean somebody.</summary>
    public bool HasPerson(int pronoun)
    {
        if (!statement.Opens && statement.At(pronoun + 1).Is(ForSomebodyElse)) return false;
        var place = statement.At(pronoun).Span.Start;
        if (statement.Names.FirstOrDefault(name => name.Span.End <= place && IsPerson(name)) is { } person)
            return !IsInOwnClause(statement.IndexAt(person.Span.Start), pronoun);
        return Enumerable.Range(0, pronoun).Any(IsSomebody);
    }

    /// <summary>Whether "it" or "its" can mean something.</summary>
    public bool HasThing(int pronoun) =>
        (statement.Opens || !MayMeanOther(pronoun)) && Enumerable.Range(0, pronoun).Any(i => !IsInOwnClause(i, pronoun) && IsThing(i, pronoun));

    /// <summary>Whether "they" or "their" can mean several people or things.</summary>
    public bool HasSeveral(int pronoun) => Enumerable.Range(0, pronoun).Any(i => !IsInOwnClause(i, pronoun) && AreSeveral(i));

    // "A prisoner", "every officer"; and "who" has told of somebody.
    private bool IsSomebody(int at) => statement.At(at).Lower == "who"
        || (statement.At(at).Is(FactWords.Roles) && Enumerable.Range(at - 3, 3).Any(i => statement.At(i).Is(Indefinite)));

    // A person's name alone does not tell what "it" is: "Getty argues that it was an accident".
    private bool IsThing(int at, int pronoun)
    {
        var token = statement.At(at);
        if (!token.IsWord || token.Is(FactWords.Verbs) || token.Is(FactWords.Prepositions)) return false;
        if (token.Is(FactWords.Determiners) && !token.Is(FactWords.Relatives)) return true;
        return NameWith(token) is { } name ? at + 1 < pronoun && !IsPerson(name) && !names.IsOfPerson(token.Text) : at == 0 || token.IsCapitalised;
    }

    private bool AreSeveral(int at)
    {
        var token = statement.At(at);
        if (token.Is(Groups) || token.Is(FactWords.Numbers) || (token.HasDigit && !statement.IsInDate(token))) return true;
        if (token.Lower == "and") return statement.At(at - 1).IsCapitalised && statement.At(at + 1).IsCapitalised;
        // A plural, and no possessive: its ending is left out of the token.
        return token.IsWord && token.Span.Length == token.Text.Length && !token.Is(FactWords.Verbs)
            && token.Lower is [_, _, .., not ('s' or 'u' or 'i'), 's'];
    }

    // Within a paragraph, "it" beside a person, or beside several things, mostly means what the sentences before speak of.
    private bool MayMeanOther(int pronoun) => statement.Tokens.Take(2).Any(token => token.Is(FactWords.Numbers))
        || statement.Tokens.Take(pronoun).Any(token => NameWith(token) is { } name && (IsPerson(name) || names.IsOfPerson(token.Text)));

    // What a verb is done to is not who does it: "Stalin dismissed him", "parliament recognised it". Only behind the verb and the end of
    // a clause can a pronoun mean the subject again.
    private bool IsInOwnClause(int from, int pronoun)
    {
        if (!statement.At(pronoun).Is(Objects)) return false;
        var verb = from;
        while (verb < pronoun && !IsVerb(statement.At(verb))) verb++;
        return !statement.Tokens.Take(pronoun).Skip(verb).Any(EndsClause);
    }

    private static bool EndsClause(Token token) => token.IsWord ? token.Is(FactWords.Boundaries) : token.Text[0] is ',' or ';' or ':' or '.' or '(';

    private static bool IsVerb(Token token) => token.Is(FactWords.Verbs) || (token.IsWord && token.Lower.EndsWith("ed", StringComparison.Ordinal));

    private bool IsPerson(NameSpan name) => name.Words > 1 || names.IsKnown(name.Span.Of(statement.Text).ToString());

    // A possessive ending belongs to the token, not to the name.
    private NameSpan? NameWith(Token token) =>
        statement.Names.FirstOrDefault(name => name.Span.Start <= token.Span.Start && token.Span.End <= name.Span.End + "'s".Length);
}
