using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Terminal;

/// <summary>What a line at the prompt asks for; one of a closed set.</summary>
internal abstract partial record PromptCommand
{
    private PromptCommand()
    {
    }

    /// <summary>A question.</summary>
    public sealed record Ask(QuestionKind Kind, string Query) : PromptCommand;

    /// <summary>Show a fact.</summary>
    /// <param name="Topic">What it is to be about; empty for anything.</param>
    public sealed record Fact(string Topic) : PromptCommand;

    /// <summary>Show the documents, or a place in one.</summary>
    /// <param name="Words">What names the place; one with spaces in it was in quotation marks.</param>
    public sealed record Open(ImmutableArray<string> Words) : PromptCommand;

    /// <summary>Show what can be typed.</summary>
    public sealed record Help : PromptCommand;

    /// <summary>Leave.</summary>
    public sealed record Quit : PromptCommand;

    /// <summary>Nothing was typed.</summary>
    public sealed record Nothing : PromptCommand;

    /// <summary>The line cannot be carried out.</summary>
    /// <param name="Message">One sentence that says what was wanted.</param>
    public sealed record Unknown(string Message) : PromptCommand;

    /// <summary>Every command as it is typed, with what it does.</summary>
    public static readonly IReadOnlyList<(string Usage, string Description)> All =
    [
        ("/who yezhov", "a person, by name or by what they did"),
        ("/when kirov murder", "the date of an event"),
        ("/explain wrecking", "anything else; a line without a slash is explained too"),
        ("/fact kolyma", "a fact on that; alone, one of this day of the year, or any"),
        ("/read great purge", "its contents; with a heading or a paragraph’s number, its words from there; alone, the documents"),
        ("/help", "this list"),
        ("/quit", "leave (or Ctrl+D)"),
    ];

    /// <summary>Reads a line; any text can be read.</summary>
    public static PromptCommand Read(string line)
    {
        var text = line.Trim();
        if (text.Length == 0) return new Nothing();
        if (text[0] != '/') return Bare(text) ?? new Ask(QuestionKind.Explain, text);

        var parts = text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var (name, rest) = (parts.Length > 0 ? parts[0].ToLowerInvariant() : "", parts.Length > 1 ? parts[1].Trim() : "");
        if (name == "fact") return new Fact(rest);
        if (name == "read") return new Open([.. Name().Matches(rest).Select(match => match.Value.Trim('"', '“', '”', ' ')).Where(word => word.Length > 0)]);
        if (name == "help") return new Help();
        if (name is "quit" or "exit") return new Quit();
        if (!QuestionKinds.TryParse(name, out var kind)) return new Unknown($"There is no command /{name}; there are {Names}.");
        return rest.Length > 0 ? new Ask(kind, rest) : new Unknown($"/{name} needs a question after it, as in {ExampleOf(name)}.");
    }

    // A word, or several in quotation marks.
    [GeneratedRegex("""["“][^"“”]*["”]?|[^\s"“”]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    // What somebody types who does not know yet that commands begin with a slash.
    private static PromptCommand? Bare(string text) => text.ToLowerInvariant() switch
    {
        "help" or "?" => new Help(),
        "quit" or "exit" => new Quit(),
        _ => null,
    };

    private static string Names => string.Join(", ", All.Select(command => command.Usage.Split(' ')[0]));

    private static string ExampleOf(string name) => All.First(command => command.Usage.StartsWith('/' + name, StringComparison.Ordinal)).Usage;
}
