using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Tests.Indexing;

/// <summary>The built executable, run as a process of its own on a corpus in a temporary folder.</summary>
internal sealed class IndexProcess : IDisposable
{
    public const string Question = "the Salt Revolt in Moscow";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("purgebot-tests-");

    /// <summary>One document, indexed by this process.</summary>
    public IndexProcess()
    {
        Directory.CreateDirectory(Corpus);
        Write("salt.md", "# The Salt Revolt\n\nThe Salt Revolt broke out in Moscow on 1 June 1648.\n");
        AskAfterUpdate();
    }

    public string Corpus => Path.Combine(_root.FullName, "corpus");

    public string Index => Path.Combine(_root.FullName, "index");

    /// <summary>Names of what lies in the index folder while it is being written.</summary>
    public string[] Unfinished => [.. Directory.GetDirectories(Index, "*.building").Select(path => Path.GetFileName(path)!)];

    private static string Executable => Path.Combine(AppContext.BaseDirectory, "purgebot.dll");

    /// <summary>Writes documents of random words: others for each seed.</summary>
    public void WriteDocuments(int count, int paragraphs, int seed)
    {
        var random = new Random(seed);
        string Words() => string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"word{random.Next(2000)}")) + ".";
        for (var i = 0; i < count; i++)
            Write($"other-{i}.md", $"# Other matters {i}\n\n{string.Join("\n\n", Enumerable.Range(0, paragraphs).Select(_ => Words()))}\n");
    }

    /// <summary>Brings the index up to date in this process, and asks it.</summary>
    public string AskAfterUpdate()
    {
        using var library = Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
        return Ask(library);
    }

    /// <summary>Asks the newest index that there is: a folder in the place of the lock stands for a disk that cannot be written.</summary>
    public async Task<string> AskWithoutWritingAsync()
    {
        var blocked = Path.Combine(Index, "writer.lock");
        File.Delete(blocked);
        Directory.CreateDirectory(blocked);
        using var library = await Store().OpenForQuestionsAsync(progress: null, TimeProvider.System, TestContext.Current.CancellationToken);
        Directory.Delete(blocked);
        return Ask(library);
    }

    /// <summary>A command of the bot on the corpus and its index.</summary>
    public Process Start(params string[] arguments) => Start("dotnet", [Executable, .. arguments, "--corpus", Corpus, "--index", Index]);

    /// <summary>The same where no file may grow beyond a size: writing more fails as on a full disk.</summary>
    public Process StartWithFilesUpTo(int kibibytes, params string[] arguments) => Start(
        "bash",
        [
            // bash counts in KiB. Ignored, the signal becomes an error of the write.
            "-c", $"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"", "bash",
            Executable, .. arguments, "--corpus", Corpus, "--index", Index,
        ]);

    /// <summary>
    /// Waits until files in the index folder have changed so many times, or the process has ended. Counted so, moments fall into
    /// the writing on a machine of any speed.
    /// </summary>
    public async Task IndexChangesAsync(int count, Process process)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Count(object sender, FileSystemEventArgs change)
        {
            if (Interlocked.Decrement(ref count) == 0) reached.TrySetResult();
        }

        using var watcher = new FileSystemWatcher(Index) { IncludeSubdirectories = true };
        watcher.Created += Count;
        watcher.Changed += Count;
        watcher.Deleted += Count;
        watcher.Renamed += Count;
        watcher.EnableRaisingEvents = true;
        await Task.WhenAny(reached.Task, process.WaitForExitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Exit, string Output, string Error)> FinishAsync(Process process)
    {
        using (process)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(Patience);
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static string Ask(Library library) => new AnswerEngine().Ask(library, QuestionKind.Explain, Question) is Answer.Cited cited
        ? cited.Passages[0].Passage.Text
        : "";

    private LibraryStore Store() => new(
        Corpus, new IndexStore(Index, TimeProvider.System, NullLogger<IndexStore>.Instance), NullLogger<LibraryStore>.Instance);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Corpus, name), text);

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime keeps its own code in a file in memory, which the limit would hit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }
}
