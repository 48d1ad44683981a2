using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Corpus;

/// <summary>Finds what the authors of a corpus should put right.</summary>
public sealed class CorpusCheck
{
    /// <summary>Longest paragraph that is no fault, in UTF-16 code units.</summary>
    /// <remarks>Short enough to be read in a chat, and well inside one embed description (Discord allows 4096).</remarks>
    public const int MaxParagraphLength = 1200;

    private readonly List<CorpusFault> _faults = [];
    private readonly HashSet<string> _usedKeys = new(StringComparer.Ordinal);
    private readonly RepeatedParagraphs _repeated = new();
    private readonly Bibliography _bibliography;
    private readonly MentionSearch _mentions;
    private readonly PhraseSearch _phrases;

    private CorpusCheck(Bibliography bibliography, PeopleFile people, ThesaurusFile thesaurus)
    {
        _bibliography = bibliography;
        _mentions = new MentionSearch(people.People);
        _faults.AddRange(bibliography.Faults);
        _phrases = new PhraseSearch(thesaurus.Entries);
        _faults.AddRange(people.Faults);
        _faults.AddRange(thesaurus.Faults);
    }

    // A bibliography that could not be read has its fault; a further one for every citation would hide it.
    private bool KnowsKeys => _bibliography.Works.Length > 0 || _bibliography.Faults.IsEmpty;

    /// <summary>Reads the whole corpus and returns its faults, in the order of file and line.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="reader">Reads its documents.</param>
    /// <param name="isDate">Whether a date of <c>people.yaml</c> is valid EDTF.</param>
    /// <param name="ct">Ends the check between two files.</param>
    /// <remarks>
    /// Faults are: what could not be read; a paragraph that cites nothing although the corpus has a bibliography; a citation of a work that
    /// is not in it; a work that nothing cites; a person whom no document mentions by name, alias, Russian name or surname; a date of a
    /// person that is not EDTF; an entry of the thesaurus none of whose phrases any document says; a paragraph that repeats another; one longer than <see cref="MaxParagraphLength"/>; a document with
    /// another's name. One document is held in memory at a time, and 16 bytes of each paragraph.
    /// </remarks>
    public static IReadOnlyList<CorpusFault> Run(
        CorpusFolder folder, DocumentReader reader, Func<string, bool> isDate, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(isDate);
        var people = PeopleFile.Read(folder);
        var thesaurus = ThesaurusFile.Read(folder);
        var check = new CorpusCheck(Bibliography.Read(folder), people, thesaurus);
        check._faults.AddRange(folder.Faults);
        check.AddSharedNames(folder);
        foreach (var file in folder.Files)
        {
            ct.ThrowIfCancellationRequested();
            check.Add(reader.Read(file));
        }
        check.AddUnusedWorks();
        check.AddPeople(people, isDate);
        check.AddThesaurus(thesaurus);
        return [.. check._faults
            .OrderBy(fault => fault.Path, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Message, StringComparer.Ordinal)];
    }

    private void AddSharedNames(CorpusFolder folder)
    {
        foreach (var sharing in folder.Files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            foreach (var file in sharing.Skip(1))
                _faults.Add(new CorpusFault(
                    file.Path, 1, $"The document has the name of {sharing.First().Path}; citations cannot tell them apart."));
    }

    private void Add(DocumentReading reading)
    {
        _faults.AddRange(reading.Faults);
        foreach (var (passage, line) in reading.Passages.Zip(reading.Lines))
        {
            foreach (var message in FaultsOf(passage, line))
                _faults.Add(new CorpusFault(passage.Document.Path, line, message));
            _mentions.Read(passage.Text);
            _phrases.Read(passage.Text);
        }
    }

    private IEnumerable<string> FaultsOf(Passage passage, int line)
    {
        if (_bibliography.Exists && passage.Sources.IsEmpty)
            yield return "The paragraph cites no source.";
        foreach (var key in passage.Sources.Select(source => source.Key).Distinct())
        {
            _usedKeys.Add(key);
            if (KnowsKeys && _bibliography.Find(key) is null)
                yield return $"The cited work '{key}' is not in {Bibliography.FileName}.";
        }
        if (passage.Text.Length > MaxParagraphLength)
            yield return $"The paragraph has {passage.Text.Length} characters; at most {MaxParagraphLength} are wanted.";
        if (_repeated.EarlierPlace(passage.Text, passage.Document.Path, line) is var (path, earlierLine))
            yield return $"The paragraph repeats {path}:{earlierLine}.";
    }

    private void AddUnusedWorks()
    {
        for (var i = 0; i < _bibliography.Works.Length; i++)
            if (_bibliography.Works[i].Key is var key && !_usedKeys.Contains(key))
                _faults.Add(new CorpusFault(Bibliography.FileName, _bibliography.LineOf(i), $"No paragraph cites the work '{key}'."));
    }

    private void AddThesaurus(ThesaurusFile thesaurus)
    {
        foreach (var (entry, isSaid) in thesaurus.Entries.Zip(_phrases.Found))
            if (!isSaid)
                _faults.Add(new CorpusFault(ThesaurusFile.FileName, entry.Line, $"No document says {string.Join(" or ", entry.Written)}."));
    }

    private void AddPeople(PeopleFile people, Func<string, bool> isDate)
    {
        foreach (var (entry, isMentioned) in people.Entries.Zip(_mentions.Found))
        {
            if (!isMentioned)
                AddFault(entry.Line, $"No document mentions {entry.Person.Name}.");
            if (entry.Person.Born is { } born && !isDate(born))
                AddFault(entry.BornLine, $"'{born}' is not a date in EDTF like 1934-12-01, 1934-12 or 193X.");
            if (entry.Person.Died is { } died && !isDate(died))
                AddFault(entry.DiedLine, $"'{died}' is not a date in EDTF like 1934-12-01, 1934-12 or 193X.");
        }

        void AddFault(int line, string message) => _faults.Add(new CorpusFault(PeopleFile.FileName, line, message));
    }
}
