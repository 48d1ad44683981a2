using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PurgeBot.Answers.Corpus;

/// <summary>Reads a file that holds a list of mappings under one key; what stands before a place that is not YAML is kept.</summary>
/// <param name="key">The key.</param>
/// <param name="list">What the list holds, as faults say it: "people".</param>
/// <param name="entry">What one entry is, as faults say it: "A person with at least the key 'name'".</param>
/// <param name="add">Takes the 1-based line and the fields of each entry.</param>
/// <param name="fault">Takes the 1-based line and the message of each fault.</param>
internal sealed class YamlEntries(string key, string list, string entry, Action<int, IReadOnlyList<YamlField>> add, Action<int, string> fault)
{
    /// <summary>Reads the text of the file.</summary>
    public void Read(string yaml)
    {
        if (YamlText.Read(yaml, ReadDocument) is var (line, message))
            fault(line, $"From here on the file is not valid YAML: {message}");
    }

    private void ReadDocument(Parser parser)
    {
        if (!parser.TryConsume<MappingStart>(out _))
        {
            fault(LineOf(parser), $"A list under the key '{key}' was expected.");
            return;
        }
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.Current is Scalar found && found.Value == key)
            {
                parser.MoveNext();
                ReadList(parser);
                continue;
            }
            fault(LineOf(parser), parser.Current is Scalar other
                ? $"The key '{other.Value}' is not known here; '{key}' is."
                : $"The key '{key}' was expected.");
            YamlField.Skip(parser);
            YamlField.Skip(parser);
        }
    }

    private void ReadList(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var nothing))
        {
            if (nothing.Value.Length > 0)
                fault((int)nothing.Start.Line, $"A list of {list} was expected.");
            return;
        }
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            fault(LineOf(parser), $"A list of {list} was expected.");
            YamlField.Skip(parser);
            return;
        }
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var line = LineOf(parser);
            if (parser.Accept<MappingStart>(out _))
                add(line, [.. YamlField.ReadMapping(parser)]);
            else
            {
                fault(line, $"{entry} was expected.");
                YamlField.Skip(parser);
            }
        }
    }

    private static int LineOf(Parser parser) => (int)parser.Current!.Start.Line;
}
