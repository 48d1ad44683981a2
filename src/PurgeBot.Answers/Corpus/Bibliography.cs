using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PurgeBot.Answers.Corpus;

/// <summary>
/// The works that a corpus cites, from <c>references.json</c> at its top: a CSL JSON array, as Zotero and Pandoc write it.
/// </summary>
/// <remarks>Immutable; safe from any thread.</remarks>
public sealed class Bibliography
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "references.json";

    private const int MaxFileBytes = 16 * 1024 * 1024;

    private readonly FrozenDictionary<string, Work> _byKey;
    private readonly ImmutableArray<int> _lines;

    private Bibliography(bool exists, IReadOnlyList<(Work Work, int Line)> entries, ImmutableArray<CorpusFault> faults)
    {
        Exists = exists;
        Works = ShortCitations.MadeDistinct([.. entries.Select(entry => entry.Work)]);
        Faults = faults;
        _lines = [.. entries.Select(entry => entry.Line)];
        _byKey = Works.ToFrozenDictionary(work => work.Key, StringComparer.Ordinal);
    }

    /// <summary>True where the corpus has the file, even a broken one: then its paragraphs are expected to cite their sources.</summary>
    public bool Exists { get; }

    /// <summary>The works in the order of the file.</summary>
    public ImmutableArray<Work> Works { get; }

    /// <summary>What is wrong with the file; a file that is not valid JSON has one fault and no works.</summary>
    public ImmutableArray<CorpusFault> Faults { get; }

    /// <summary>The work that citations call <paramref name="key"/>, or null.</summary>
    public Work? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Reads the bibliography of the corpus in <paramref name="folder"/>; one without works where there is no file.</summary>
    public static Bibliography Read(CorpusFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Join(folder.FullPath, FileName);
        if (!Path.Exists(path))
            return new Bibliography(false, [], []);
        var (text, fault) = CorpusFileText.Read(path, FileName, MaxFileBytes);
        if (text is null)
            return new Bibliography(true, [], [fault!]);
        var faults = ImmutableArray.CreateBuilder<CorpusFault>();
        var entries = CslReader.Read(text, (line, message) => faults.Add(new CorpusFault(FileName, line, message)));
        return new Bibliography(true, entries, faults.DrainToImmutable());
    }

    /// <summary>The 1-based line at which the entry of the work at <paramref name="index"/> of <see cref="Works"/> begins.</summary>
    internal int LineOf(int index) => _lines[index];
}
