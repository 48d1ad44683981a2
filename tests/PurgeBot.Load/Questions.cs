using System.Text.Json;

namespace PurgeBot.Load;

/// <summary>What is asked: the gold questions on the default corpus, as people type them.</summary>
internal sealed record Questions(IReadOnlyList<(string Command, string Option, string Text)> All, bool IsFresh)
{
    public static Questions Read(string mix)
    {
        var all = File.ReadLines(Path.Combine(Repository.Root, "tests", "gold", "great-purge.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(question => (Command: question.GetProperty("command").GetString()!, Text: question.GetProperty("query").GetString()!))
            .Where(question => mix != "who" || question.Command == "who")
            .Select(question => (question.Command, OptionOf(question.Command), question.Text))
            .ToArray();
        return new Questions(all, mix == "fresh");
    }

    /// <summary>The question to ask as the <paramref name="i"/>th.</summary>
    public (string Command, string Option, string Text) this[int i]
    {
        get
        {
            var (command, option, text) = All[i % All.Count];
            // Two questions in one: as hard as a question, and never asked before.
            return IsFresh ? (command, option, $"{text} {All[(int)((uint)(i / All.Count * 7919) % All.Count)].Text}") : (command, option, text);
        }
    }

    private static string OptionOf(string command) => command switch
    {
        "who" => "name",
        "when" => "event",
        _ => "topic",
    };
}
