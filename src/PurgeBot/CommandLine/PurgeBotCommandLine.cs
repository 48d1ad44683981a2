using System.CommandLine;
using PurgeBot.Configuration;

namespace PurgeBot.CommandLine;

/// <summary>The command line: what each command is called, and what it runs.</summary>
internal static class PurgeBotCommandLine
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    private static readonly Option<string> Corpus = new("--corpus")
    {
        Description = "Folder of documents (Corpus:Path).",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<string> Index = new("--index")
    {
        Description = "Folder of the index (Index:Path).",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Show the details of errors.", Recursive = true };

    /// <summary>Runs one command.</summary>
    /// <returns>0 done, 1 failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var verbose = arguments.Contains(Verbose.Name);
        try
        {
            var (rest, settings) = ConfigurationArguments.Split(arguments);
            var parsed = Root(settings, output, error).Parse(rest);
            if (parsed.Errors.Count > 0) throw new UsageException(parsed.Errors[0].Message);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                // After that the process is ended from outside of the command; on Discord it ends by itself a second before.
                ProcessTerminationTimeout = DiscordHost.StopWithin + TimeSpan.FromSeconds(1),
            });
        }
        catch (UsageException usage)
        {
            await error.WriteLineAsync($"{usage.Message} See purgebot --help.");
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return Failed;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(verbose ? failure.ToString() : OneLine(failure.Message));
            return Failed;
        }
    }

    private static RootCommand Root(Dictionary<string, string?> settings, TextWriter output, TextWriter error)
    {
        Session Open(ParseResult parsed)
        {
            if (parsed.GetValue(Corpus) is { } corpus) settings["Corpus:Path"] = corpus;
            if (parsed.GetValue(Index) is { } index) settings["Index:Path"] = index;
            return new Session(Settings.Read(settings), output, error);
        }

        var root = new RootCommand("Answers questions on the history in its corpus: best passages, word for word, each with its citation. "
            + "Any configuration key can be given as --Section:Key value.")
        {
            Corpus, Index, Verbose,
            RunCommand.Create(Open),
            AskCommand.Create(Open),
            IndexCommand.Create(Open),
            CorpusCommand.Create(Open),
            EvaluateCommand.Create(Open),
        };
        root.SetAction((parsed, ct) => RunCommand.RunAsync(Open(parsed), ct));
        return root;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
