using System.Collections.Frozen;
using System.Globalization;

namespace PurgeBot.Answers.Learned;

/// <summary>How often books on history use a word, whatever they are about: counted in the articles that the weights are learned from.</summary>
/// <remarks>
/// A corpus of one article has most of its words once or not at all: it cannot tell "obtained", of which nothing follows, from "penicillin".
/// Immutable; safe for use by any number of threads at once.
/// </remarks>
internal sealed class CommonWords
{
    private const string Resource = "PurgeBot.Answers.Learned.common-words.txt";

    private readonly FrozenDictionary<string, float> _shares;

    private CommonWords(IEnumerable<KeyValuePair<string, float>> shares) => _shares = shares.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that come with the product; read when they are first asked for.</summary>
    public static CommonWords Default { get; } = Read();

    /// <summary>No words at all.</summary>
    public static CommonWords None { get; } = new([]);

    /// <summary>Words by the number of paragraphs that each stands in.</summary>
    /// <param name="counts">Stems with their numbers of paragraphs.</param>
    /// <param name="paragraphs">How many paragraphs there are; above 0.</param>
    public static CommonWords Of(IEnumerable<KeyValuePair<string, int>> counts, int paragraphs) =>
        new(counts.Select(pair => KeyValuePair.Create(pair.Key, (float)pair.Value / paragraphs)));

    /// <summary>Share of the paragraphs that hold the word with this stem, 0 to 1; 0 where it is not common.</summary>
    public float ShareOf(string stem) => _shares.GetValueOrDefault(stem);

    private static CommonWords Read()
    {
        using var lines = new StreamReader(typeof(CommonWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}."));
        var paragraphs = 0;
        var counts = new List<KeyValuePair<string, int>>();
        while (lines.ReadLine() is { } line)
        {
            var gap = line.IndexOf(' ');
            var (word, count) = (line[..gap], int.Parse(line.AsSpan(gap + 1), CultureInfo.InvariantCulture));
            // The first line says how many paragraphs there were.
            if (word == "#") paragraphs = count;
            else counts.Add(KeyValuePair.Create(word, count));
        }

        return Of(counts, paragraphs);
    }
}
