using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PurgeBot.Configuration;
using PurgeBot.Output;

namespace PurgeBot.CommandLine;

/// <summary>The command line: what each command is called, and what it runs.</summary>
internal static class PurgeBotCommandLine
{
    private const int Done = 0;
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

    // A question may begin with an @, which would otherwise stand for a file of arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command as a process of its own.</summary>
    /// <param name="arguments">The process's arguments.</param>
    /// <param name="gateway">Adds what else keeps the connection to Discord than the bot's own code; null for nothing.</param>
    /// <returns>0 done, 1 failed, 2 wrong usage.</returns>
    public static Task<int> RunAsProcessAsync(string[] arguments, Action<IServiceCollection>? gateway = null)
    {
        // Numbers and dates are written the same way on every machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        PipeOutput.UseForConsole();
        return RunAsync(arguments, Console.Out, Console.Error, gateway);
    }

    /// <summary>Runs one command.</summary>
    /// <returns>0 done, 1 failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, Action<IServiceCollection>? gateway = null)
    {
        var verbose = arguments.TakeWhile(argument => argument != "--").Contains(Verbose.Name);
        var help = "purgebot --help";
        try
        {
            var (rest, settings) = ConfigurationArguments.Split(arguments);
            var parsed = Root(settings, output, error, gateway).Parse(rest, Parser);
            help = HelpOf(parsed.CommandResult);
            if (parsed.Errors.Count > 0) throw new UsageException(UsageError.Describe(parsed));
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
            await error.WriteLineAsync($"{usage.Message} See {help}.");
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return Failed;
        }
        catch (Exception failure) when (PipeOutput.HasNoReader(failure))
        {
            return Done;
        }
        catch (Exception failure)
        {
            await error.WriteLineAsync(verbose ? failure.ToString() : OneLine(failure.Message));
            return Failed;
        }
    }

    private static RootCommand Root(Dictionary<string, string?> settings, TextWriter output, TextWriter error, Action<IServiceCollection>? gateway)
    {
        Session Open(ParseResult parsed)
        {
            if (FolderOf(parsed, Corpus) is { } corpus) settings["Corpus:Path"] = corpus;
            if (FolderOf(parsed, Index) is { } index) settings["Index:Path"] = index;
            var session = new Session(Settings.Read(settings), output, error);
            return gateway is null ? session : session with { AddGateway = gateway };
        }

        var root = new RootCommand("Answers questions on the history in its corpus: best passages, word for word, each with its citation. "
            + "Any configuration key can be given as --Section:Key value.")
        {
            Corpus, Index, Verbose,
            RunCommand.Create(Open),
            AskCommand.Create(Open),
            FactsCommand.Create(Open),
            TimelineCommand.Create(Open),
            PersonCommand.Create(Open),
            ReadCommand.Create(Open),
            IndexCommand.Create(Open),
            CorpusCommand.Create(Open),
            EvaluateCommand.Create(Open),
            DoctorCommand.Create(Open),
            BackupCommands.CreateBackup(Open),
            BackupCommands.CreateRestore(Open),
        };
        root.SetStoppableAction((parsed, ct) => RunCommand.RunAsync(Open(parsed), ct));
        HelpWithExamples.AddTo(root);
        return root;
    }

    // A script's variable that is not set would otherwise stand for the default folder.
    private static string? FolderOf(ParseResult parsed, Option<string> option) => parsed.GetValue(option) is not { } path || path.Trim().Length > 0
        ? parsed.GetValue(option)
        : throw new UsageException($"{option.Name} needs a folder after it, and was given nothing.");

    private static string HelpOf(CommandResult command)
    {
        var names = new List<string>();
        for (SymbolResult? at = command; at is CommandResult { Command: not RootCommand } sub; at = at.Parent) names.Insert(0, sub.Command.Name);
        return string.Join(' ', ["purgebot", .. names, "--help"]);
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
