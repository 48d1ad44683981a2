using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Names;

/// <summary>A person whom the corpus speaks of.</summary>
/// <param name="Name">The name that answers give.</param>
/// <param name="Aliases">Other names and spellings in Latin letters.</param>
/// <param name="Russian">The name in Russian, in its forms; may be empty.</param>
/// <param name="Role">What the person was, in a few words, or null.</param>
/// <param name="Born">Date of birth in EDTF as written, not checked; or null.</param>
/// <param name="Died">Date of death in EDTF as written, not checked; or null.</param>
public sealed record Person(string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Russian, string? Role, string? Born, string? Died)
{
    /// <summary>Every name that the person goes by, the canonical one first.</summary>
    public IEnumerable<string> AllNames() => [Name, .. Aliases, .. Russian];

    /// <summary>Birth and death as people write them (<c>1 May 1895 – 4 February 1940</c>), or null where neither is known.</summary>
    public string? LifeDates => (Display(Born), Display(Died)) switch
    {
        (null, null) => null,
        ({ } born, null) => $"born {born}",
        (null, { } died) => $"died {died}",
        var (born, died) => $"{born} – {died}",
    };

    private static string? Display(string? edtf) => EdtfDate.TryParse(edtf, out var date) ? date.ToDisplay() : edtf;
}

/// <summary>The people of a corpus, from <c>people.yaml</c> at its top.</summary>
/// <remarks>
/// Immutable; safe from any thread. The file holds a list under <c>people:</c>; its keys are those of <see cref="Person"/>, in
/// lower case.
/// </remarks>
public sealed class PeopleFile
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "people.yaml";

    private const int MaxFileBytes = 16 * 1024 * 1024;

    private PeopleFile(ImmutableArray<PeopleFileEntry> entries, ImmutableArray<CorpusFault> faults) =>
        (Entries, People, Faults) = (entries, [.. entries.Select(entry => entry.Person)], faults);

    /// <summary>The people in the order of the file; those without a name, or with one given before, are left out.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<CorpusFault> Faults { get; }

    /// <summary>The people with the lines of their entries.</summary>
    internal ImmutableArray<PeopleFileEntry> Entries { get; }

    /// <summary>Reads the people of the corpus in <paramref name="folder"/>; none where there is no file.</summary>
    public static PeopleFile Read(CorpusFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Join(folder.FullPath, FileName);
        if (!Path.Exists(path))
            return new PeopleFile([], []);
        var (text, fault) = CorpusFileText.Read(path, FileName, MaxFileBytes);
        if (text is null)
            return new PeopleFile([], [fault!]);
        var parser = new PeopleFileParser();
        parser.Read(text);
        return new PeopleFile([.. parser.Entries], [.. parser.Faults]);
    }
}
