using System.CommandLine;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary><c>index</c>: brings the index up to date with the corpus and says what changed.</summary>
internal static class IndexCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var force = new Option<bool>("--force") { Description = "Index every document anew." };
        var command = new Command("index", "Brings the index up to date with the corpus.") { force };
        command.SetStoppableAction((parsed, ct) => Task.FromResult(Run(open(parsed), parsed.GetValue(force), ct)));
        return command;
    }

    private static int Run(Session session, bool force, CancellationToken ct)
    {
        using var loggers = new ErrorLineLoggerFactory(session.Error);
        using var progress = new IndexingProgressLine(session.Error, TimeProvider.System);
        var update = session.Store(loggers).Open(force, progress, ct);
        using var library = update.Library;
        progress.Clear();
        foreach (var fault in update.Index.Faults) session.Error.WriteLine(fault);
        WriteFiles(session.Output, "added", update.Index.Added);
        WriteFiles(session.Output, "changed", update.Index.Changed);
        WriteFiles(session.Output, "removed", update.Index.Removed);
        var documents = update.Index.Added.Length + update.Index.Changed.Length + update.Index.UnchangedFiles;
        session.Output.WriteLine(update.Index.IsUnchanged
            ? $"Nothing to do: {library.Index.Count:N0} passages of {documents:N0} documents are indexed."
            : $"Indexed {update.Index.PassagesWritten:N0} passages; {library.Index.Count:N0} passages of {documents:N0} documents in all.");
        return 0;
    }

    private static void WriteFiles(TextWriter output, string what, IReadOnlyList<string> paths)
    {
        // A list of thousands is of use to nobody; the number is.
        const int Listed = 20;
        foreach (var path in paths.Take(Listed)) output.WriteLine($"{what} {path}");
        if (paths.Count > Listed) output.WriteLine($"{what} {paths.Count - Listed:N0} more");
    }
}
