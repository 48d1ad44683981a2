using PurgeBot.Answers.Corpus;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PurgeBot.Answers.Passages;

/// <summary>What a Markdown document says of itself before its text; every field may be missing.</summary>
internal sealed record FrontMatter(string? Title, Uri? Url, string? Licence, string? Language)
{
    public static FrontMatter None { get; } = new(null, null, null, null);

    /// <summary>Reads the known keys of <paramref name="yaml"/>; what can be read stands although the rest is broken.</summary>
    /// <param name="yaml">The text between the fences.</param>
    /// <param name="fenceLine">1-based line of the opening fence in the file.</param>
    /// <param name="path">How faults name the file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static FrontMatter Read(string yaml, int fenceLine, string path, ICollection<CorpusFault> faults)
    {
        var found = None;
        var broken = YamlText.Read(yaml, parser =>
        {
            if (parser.Accept<MappingStart>(out _))
                foreach (var field in YamlField.ReadMapping(parser))
                    found = found.With(field, message => AddFault(field.Line, message));
            else if (!parser.Accept<Scalar>(out var scalar) || scalar.Value.Length > 0)
                AddFault(1, "The front matter is not a list of 'key: value' lines.");
        });
        if (broken is var (line, message))
            AddFault(line, $"The front matter is not valid YAML: {message}");
        return found;

        void AddFault(int line, string message) => faults.Add(new CorpusFault(path, fenceLine + line, message));
    }

    private FrontMatter With(YamlField field, Action<string> addFault)
    {
        switch (field.Key)
        {
            case "title":
                return this with { Title = TextCollector.Plain(field.Value) };
            case "licence" or "license":
                return this with { Licence = TextCollector.Plain(field.Value) };
            case "language" or "lang":
                return this with { Language = TextCollector.Plain(field.Value) };
            case "url" when field.Value is { } value:
                if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                    return this with { Url = url };
                addFault("The url of the front matter is not an absolute http or https address and is left out.");
                return this;
            default:
                return this;
        }
    }
}
