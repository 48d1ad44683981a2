using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Terms;

/// <summary>Phrases of questions, and phrases by which the documents may say the same.</summary>
/// <param name="Asked">What somebody may ask with; each word or phrase as written, at least one.</param>
/// <param name="Written">What a passage may say instead; at least one.</param>
/// <param name="Line">1-based line of the entry in its file.</param>
public sealed record ThesaurusEntry(ImmutableArray<string> Asked, ImmutableArray<string> Written, int Line);

/// <summary>The words of the corpus's field, from <c>thesaurus.yaml</c> at its top.</summary>
/// <remarks>
/// Immutable; safe from any thread. The file holds a list under <c>thesaurus:</c>. An entry has either <c>same</c>, words and phrases
/// any of which may stand for any other, or <c>asked</c> and <c>written</c>: what people ask with, and what documents say.
/// </remarks>
public sealed class ThesaurusFile
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "thesaurus.yaml";

    private const int MaxFileBytes = 4 * 1024 * 1024;

    private ThesaurusFile(ImmutableArray<ThesaurusEntry> entries, ImmutableArray<CorpusFault> faults) => (Entries, Faults) = (entries, faults);

    /// <summary>The entries in the order of the file; those that say nothing are left out.</summary>
    public ImmutableArray<ThesaurusEntry> Entries { get; }

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<CorpusFault> Faults { get; }

    /// <summary>Reads the thesaurus of the corpus in <paramref name="folder"/>; an empty one where there is no file.</summary>
    public static ThesaurusFile Read(CorpusFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Join(folder.FullPath, FileName);
        if (!Path.Exists(path))
            return new ThesaurusFile([], []);
        var (text, fault) = CorpusFileText.Read(path, FileName, MaxFileBytes);
        if (text is null)
            return new ThesaurusFile([], [fault!]);
        var parser = new ThesaurusFileParser();
        parser.Read(text);
        return new ThesaurusFile([.. parser.Entries], [.. parser.Faults]);
    }
}
