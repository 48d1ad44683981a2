using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Chat.Daily;
using PurgeBot.Discord;
using PurgeBot.Doctor;

namespace PurgeBot.CommandLine;

/// <summary><c>doctor</c>: what is broken, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var command = new Command("doctor", "Looks at configuration, corpus, index, database, clock, token and permissions; ends with 1 if something is broken.");
        command.SetStoppableAction((parsed, ct) => RunAsync(open(parsed), TimeProvider.System, ct));
        return command;
    }

    internal static async Task<int> RunAsync(Session session, TimeProvider time, CancellationToken ct)
    {
        var isBroken = false;
        // Unreadable settings, and keys that there are not, have ended the command before.
        Show(new Finding(Verdict.Fine, "settings", "Can be read; every key is known."));
        await foreach (var finding in new LocalChecks(session).RunAsync(ct)) Show(finding);
        await using var services = Services(session, time);
        await foreach (var finding in new DiscordChecks(session.Settings, services).RunAsync(ct)) Show(finding);
        return isBroken ? 1 : 0;

        void Show(Finding finding)
        {
            isBroken |= finding.Verdict == Verdict.Broken;
            session.Output.WriteLine($"{Word(finding.Verdict),-7} {finding.Area,-12} {finding.Text}");
        }
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Fine => "ok",
        Verdict.Notice => "notice",
        _ => "BROKEN",
    };

    private static ServiceProvider Services(Session session, TimeProvider time) => new ServiceCollection()
        .AddSingleton(session.Settings.Source)
        .AddSingleton(time)
        .AddSingleton<ILoggerFactory>(new ErrorLineLoggerFactory(session.Error))
        .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddSingleton<AnswerEngine>()
        .AddDaily(session.Settings.Storage)
        .AddDiscord(session.Settings.HasDiscordToken)
        .BuildServiceProvider();
}
