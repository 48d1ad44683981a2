using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Terms;

/// <summary>Reads the text of <c>thesaurus.yaml</c>; what stands before a place that is not YAML is kept.</summary>
internal sealed class ThesaurusFileParser
{
    private readonly TermReader _terms = new();

    public List<ThesaurusEntry> Entries { get; } = [];

    public List<CorpusFault> Faults { get; } = [];

    public void Read(string yaml) =>
        new YamlEntries("thesaurus", "entries", "An entry with 'same', or with 'asked' and 'written',", Add, AddFault).Read(yaml);

    private void Add(int line, IReadOnlyList<YamlField> fields)
    {
        ImmutableArray<string>? same = null, asked = null, written = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!seen.Add(field.Key))
                AddFault(field.Line, $"The key '{field.Key}' stands twice in one entry.");
            else if (field.IsNested)
                AddFault(field.Line, $"The key '{field.Key}' holds more than words and phrases.");
            switch (field.Key)
            {
                case "same":
                    same = Phrases(field);
                    break;
                case "asked":
                    asked = Phrases(field);
                    break;
                case "written":
                    written = Phrases(field);
                    break;
                default:
                    AddFault(field.Line, $"The key '{field.Key}' is not known; known are same, asked and written.");
                    break;
            }
        }
        if (same is not null && (asked ?? written) is not null)
            AddFault(line, "The entry has 'same' beside 'asked' or 'written'; only 'same' counts.");
        if (same is { } any)
            Add(line, any, any, any.Length > 1, "'same' needs at least two words or phrases; the entry is left out.");
        else
            Add(line, asked ?? [], written ?? [], asked?.Length > 0 && written?.Length > 0,
                "The entry needs 'same', or 'asked' and 'written', and is left out.");
    }

    private void Add(int line, ImmutableArray<string> asked, ImmutableArray<string> written, bool saysSomething, string otherwise)
    {
        if (saysSomething)
            Entries.Add(new ThesaurusEntry(asked, written, line));
        else
            AddFault(line, otherwise);
    }

    private ImmutableArray<string> Phrases(YamlField field)
    {
        var phrases = ImmutableArray.CreateBuilder<string>();
        foreach (var written in field.Values)
        {
            // In the form of the text of passages, in which it is looked for.
            if (TextCollector.Plain(written) is { } phrase && _terms.Read(phrase) is var words && words.Exists(word => !word.Term.IsStopWord)
                && words.Count <= Phrase.MaxWords)
                phrases.Add(phrase);
            else
                AddFault(field.Line, $"'{written}' is no phrase of 1 to {Phrase.MaxWords} words that say something.");
        }
        return phrases.DrainToImmutable();
    }

    private void AddFault(int line, string message) => Faults.Add(new CorpusFault(ThesaurusFile.FileName, Math.Max(line, 1), message));
}
