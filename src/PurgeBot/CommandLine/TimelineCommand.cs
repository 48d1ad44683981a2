using System.CommandLine;
using PurgeBot.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Timelines;
using PurgeBot.Drawing;

namespace PurgeBot.CommandLine;

/// <summary><c>timeline</c>: what the corpus dates on a topic, in a period, or both, as a picture in a file and as a list on the terminal.</summary>
internal static class TimelineCommand
{
    private const string DefaultFile = "timeline.png";

    public static Command Create(Func<ParseResult, Session> open)
    {
        var topic = new Argument<string[]>("topic") { Description = "What it is about; without it, everything.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string>("--from") { Description = "The first date: 1936-08, August 1936, the 1930s.", HelpName = "DATE" };
        var to = new Option<string>("--to") { Description = "The last date.", HelpName = "DATE" };
        var file = new Option<string>("--output")
        {
            Description = $"Where the picture goes, .png or .svg; {DefaultFile} unless given.",
            HelpName = "FILE",
            DefaultValueFactory = _ => DefaultFile,
        };
        var command = new Command("timeline", "Draws the dated sentences of the corpus on a time axis, and lists them.") { topic, from, to, file };
        command.SetStoppableAction((parsed, ct) =>
        {
            AskCommand.RefuseUnknownOptions(parsed);
            if (!TimelineBounds.TryRead(parsed.GetValue(from), parsed.GetValue(to), out var period, out var fault)) throw new UsageException(fault);
            return RunAsync(open(parsed), string.Join(' ', parsed.GetValue(topic) ?? []), period, FileOf(parsed.GetValue(file)!), ct);
        });
        return command;
    }

    private static (string Path, bool IsSvg) FileOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => (path, false),
        ".svg" => (path, true),
        _ => throw new UsageException($"--output needs a file whose name ends with .png or .svg, not '{path}'."),
    };

    private static async Task<int> RunAsync(Session session, string topic, EdtfDate? period, (string Path, bool IsSvg) file, CancellationToken ct)
    {
        using var library = await session.OpenLibraryAsync(ct);
        var timeline = new AnswerEngine().Recount(library, topic, period);
        if (timeline.Entries.IsEmpty)
        {
            await session.Error.WriteLineAsync($"The corpus dates nothing on this{(timeline.Suggestions.IsEmpty ? "" : $"; it does speak of {string.Join(", ", timeline.Suggestions)}")}.");
            return 1;
        }

        await File.WriteAllBytesAsync(file.Path, file.IsSvg ? TimelinePicture.DrawSvg(timeline) : TimelinePicture.DrawPng(timeline), ct);
        await session.Output.WriteLineAsync(TimelineText.Whole(timeline));
        await session.Error.WriteLineAsync($"Drawn to {file.Path}{(timeline.LeftOut > 0 ? $"; {timeline.LeftOut} less telling sentences are left out" : "")}.");
        return 0;
    }
}
