using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Names;

/// <summary>Reads the text of <c>people.yaml</c>; what stands before a place that is not YAML is kept.</summary>
internal sealed class PeopleFileParser
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public List<PeopleFileEntry> Entries { get; } = [];

    public List<CorpusFault> Faults { get; } = [];

    public void Read(string yaml) =>
        new YamlEntries("people", "people", "A person with at least the key 'name'", Add, AddFault).Read(yaml);

    private void Add(int line, IReadOnlyList<YamlField> fields)
    {
        string? name = null, role = null, born = null, died = null;
        var (nameLine, bornLine, diedLine) = (line, 0, 0);
        ImmutableArray<string> aliases = [], russian = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!seen.Add(field.Key))
                AddFault(field.Line, $"The key '{field.Key}' stands twice in one person.");
            else if (field.IsNested || field.Values.Length > 1 && field.Key is not ("aliases" or "russian"))
                AddFault(field.Line, $"The key '{field.Key}' holds more than was expected.");
            switch (field.Key)
            {
                case "name":
                    (name, nameLine) = (TextCollector.Plain(field.Value), field.Line);
                    break;
                case "aliases":
                    aliases = Names(field);
                    break;
                case "russian":
                    russian = Names(field);
                    break;
                case "role":
                    role = TextCollector.Plain(field.Value);
                    break;
                case "born":
                    (born, bornLine) = (field.Value, field.Line);
                    break;
                case "died":
                    (died, diedLine) = (field.Value, field.Line);
                    break;
                default:
                    AddFault(field.Line, $"The key '{field.Key}' is not known; known are name, aliases, russian, role, born and died.");
                    break;
            }
        }
        if (name is null)
            AddFault(nameLine, "The person has no name and is left out.");
        else if (!_names.Add(name))
            AddFault(nameLine, $"The name '{name}' stands at an earlier person too; this one is left out.");
        else
            Entries.Add(new PeopleFileEntry(new Person(name, aliases, russian, role, born, died), nameLine, bornLine, diedLine));
    }

    // In the form of the text of passages, in which they are looked for.
    private static ImmutableArray<string> Names(YamlField field) => [.. field.Values.Select(TextCollector.Plain).OfType<string>()];

    private void AddFault(int line, string message) => Faults.Add(new CorpusFault(PeopleFile.FileName, Math.Max(line, 1), message));
}
