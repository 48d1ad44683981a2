namespace PurgeBot.Benchmarks.Corpora;

/// <summary>What the passages of one document have in common: who and what it is about, where, and when.</summary>
/// <remarks>A function of the corpus' seed and the document's number, so that any passage can be made without those before it.</remarks>
internal sealed class DocumentPlan
{
    public const int PassagesPerDocument = 100;
    public const int PassagesPerSection = 10;

    private readonly int _seed;

    public DocumentPlan(int seed, int document)
    {
        (_seed, Document) = (seed, document);
        var random = new Random(Seeds.Mix(seed, document, 0));
        var words = Vocabulary.Shared;
        People = Draw(12, () => new Person(words.GivenNames.Draw(random), words.Surnames.Draw(random)));
        Places = Draw(6, () => words.Places.Draw(random));
        Nouns = Draw(24, () => words.Nouns.Draw(random));
        Verbs = Draw(10, () => words.Verbs.Draw(random));
        Adjectives = Draw(12, () => words.Adjectives.Draw(random));
        FirstYear = random.Next(1780, 1960);
        Title = $"The {Vocabulary.Capitalised(Adjectives[0])} {Vocabulary.Capitalised(Nouns[0])} of {Places[0]}";
    }

    /// <summary>Number of the document in the corpus, from 0.</summary>
    public int Document { get; }

    public string Title { get; }

    /// <summary>The document covers twelve years from this one on.</summary>
    public int FirstYear { get; }

    /// <summary>Those who appear in it, the main ones first; at most 31.</summary>
    public Person[] People { get; }

    public string[] Places { get; }

    public string[] Nouns { get; }

    public string[] Verbs { get; }

    public string[] Adjectives { get; }

    /// <summary>Chance for one passage of the document.</summary>
    /// <param name="passage">Number of the passage in the document, from 0.</param>
    public Random RandomOf(int passage) => new(Seeds.Mix(_seed, Document, passage + 1));

    /// <summary>Whom a passage is mostly about, as an index of <see cref="People"/>: one person a section.</summary>
    public int MainPerson(int passage) => passage / PassagesPerSection % People.Length;

    /// <summary>Heading of a section.</summary>
    public string Heading(int section)
    {
        var (one, other) = (Nouns[(section + 1) % Nouns.Length], Nouns[(section + 7) % Nouns.Length]);
        return $"{Vocabulary.Capitalised(one)} and {other} in {Places[section % Places.Length]}";
    }

    private static T[] Draw<T>(int count, Func<T> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];
}

/// <summary>Somebody who appears in a document.</summary>
internal sealed record Person(string GivenName, string Surname)
{
    public string FullName { get; } = $"{GivenName} {Surname}";
}

/// <summary>Seeds for parts of a corpus that do not depend on one another.</summary>
internal static class Seeds
{
    /// <summary>One seed from three numbers, the same on every machine (the finaliser of SplitMix64; Steele, Lea and Flood 2014).</summary>
    public static int Mix(int seed, int document, int part)
    {
        var z = ((ulong)(uint)seed << 32 | (uint)document) + (0x9E3779B97F4A7C15 * (uint)(part + 1));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) >> 33);
    }
}
