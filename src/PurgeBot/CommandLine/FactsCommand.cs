using System.Collections.Immutable;
using System.CommandLine;
using PurgeBot.Answers;
using PurgeBot.Chat.Facts;
using PurgeBot.Output;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary><c>facts</c>: the sentences of the corpus that can stand alone, and the days of the year that have one.</summary>
internal static class FactsCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var topic = new Argument<string[]>("topic") { Description = "Only facts on this.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var calendar = new Option<bool>("--calendar") { Description = "Show the months with the days on which something happened." };
        var command = new Command("facts", "Lists the facts: sentences of the corpus that can stand alone.") { topic, json, calendar };
        command.SetStoppableAction((parsed, ct) =>
        {
            var words = parsed.GetValue(topic) ?? [];
            AskCommand.RefuseUnknownOptions(parsed);
            if (parsed.GetValue(calendar) && (parsed.GetValue(json) || words.Length > 0))
                throw new UsageException("--calendar shows the days of all facts; leave out the topic and --json.");
            return RunAsync(open(parsed), string.Join(' ', words), parsed.GetValue(json), parsed.GetValue(calendar), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, string topic, bool json, bool calendar, CancellationToken ct)
    {
        using var library = await session.OpenLibraryAsync(ct);
        var book = FactBook.Of(library, new AnswerEngine());
        var facts = topic.Length > 0 ? book.About(topic) : book.Facts;
        if (json)
        {
            foreach (var fact in facts) await session.Output.WriteLineAsync(FactJson.Write(library, fact));
            return 0;
        }

        var console = Screen.Over(session.Output);
        if (calendar) FactView.ShowCalendar(console, book);
        else if (topic.Length > 0) ShowOn(console, library, book, topic, [.. facts]);
        else FactView.Show(console, library, facts);
        if (topic.Length == 0) FactView.ShowNumbers(console, book.Count, book.Days);
        return 0;
    }

    private static void ShowOn(Spectre.Console.IAnsiConsole console, Library library, FactBook book, string topic, ImmutableArray<Fact> facts)
    {
        if (facts.IsEmpty) FactView.ShowNone(console, topic, book.TopicsNear(topic));
        else FactView.Show(console, library, facts);
    }
}
