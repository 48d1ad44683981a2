using System.Globalization;

namespace PurgeBot.Benchmarks.Corpora;

/// <summary>English-like prose about history, of any length, the same for the same seed on every machine.</summary>
/// <remarks>
/// A smaller corpus of a seed is the beginning of a larger one. The text means nothing, but has what an index and a ranking
/// are sensitive to: word frequencies by Zipf's law, a vocabulary that grows by Heaps' law, names and topics that recur
/// in bursts, dates, and passages of 30 to 260 words.
/// </remarks>
internal static class GeneratedCorpus
{
    private const int DocumentsPerChapter = 20;
    private const int ChaptersPerPart = 20;

    // A document is about 55 kB: one write each.
    private static readonly FileStreamOptions Replace = new() { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };

    /// <summary>Writes the corpus as Markdown files of 100 passages in nested folders; files of the same name are replaced.</summary>
    /// <param name="folder">Made if it does not exist.</param>
    /// <param name="passages">How many passages the corpus has in all; 0 or more.</param>
    /// <param name="seed">Which corpus.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, int passages, int seed)
    {
        Directory.CreateDirectory(folder);
        for (var document = 0; document * (long)DocumentPlan.PassagesPerDocument < passages; document++)
        {
            var plan = new DocumentPlan(seed, document);
            var path = Path.Combine(folder, PathOf(document));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new StreamWriter(path, Replace) { NewLine = "\n" };
            WriteDocument(file, plan, Math.Min(passages - (document * DocumentPlan.PassagesPerDocument), DocumentPlan.PassagesPerDocument));
        }
    }

    /// <summary>The texts of the passages, in the order of the files; nothing is kept of those that have gone by.</summary>
    public static IEnumerable<string> Passages(int passages, int seed)
    {
        for (var document = 0; document * (long)DocumentPlan.PassagesPerDocument < passages; document++)
        {
            var writer = new PassageWriter(new(seed, document));
            var count = Math.Min(passages - (document * DocumentPlan.PassagesPerDocument), DocumentPlan.PassagesPerDocument);
            for (var passage = 0; passage < count; passage++) yield return writer.Write(passage);
        }
    }

    /// <summary>The text of one passage, made without the others.</summary>
    /// <param name="index">Number of the passage in the corpus, from 0.</param>
    /// <param name="seed">Which corpus.</param>
    public static string Passage(int index, int seed) =>
        new PassageWriter(new(seed, index / DocumentPlan.PassagesPerDocument)).Write(index % DocumentPlan.PassagesPerDocument);

    private static void WriteDocument(StreamWriter file, DocumentPlan plan, int passages)
    {
        file.WriteLine($"---\ntitle: {plan.Title}\nlicence: CC0-1.0\nlanguage: en\n---\n\n# {plan.Title}");
        var writer = new PassageWriter(plan);
        for (var passage = 0; passage < passages; passage++)
        {
            file.WriteLine();
            var (section, inSection) = Math.DivRem(passage, DocumentPlan.PassagesPerSection);
            if (inSection == 0) file.WriteLine($"## {plan.Heading(section)}\n");
            file.WriteLine(writer.Write(passage));
        }
    }

    private static string PathOf(int document)
    {
        var chapter = document / DocumentsPerChapter;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"part-{chapter / ChaptersPerPart:00}/chapter-{chapter % ChaptersPerPart:00}/document-{document:00000}.md");
    }
}
