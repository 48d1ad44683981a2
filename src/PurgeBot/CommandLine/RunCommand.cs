using System.CommandLine;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat;
using PurgeBot.Chat.Daily;
using PurgeBot.Terminal;
using PurgeBot.Web;
using Spectre.Console;

namespace PurgeBot.CommandLine;

/// <summary><c>run</c>, which is also what happens without a command: the bot.</summary>
internal static class RunCommand
{
    private const string HowToConnect =
        "To connect PurgeBot to Discord, create a bot at https://discord.com/developers/applications and start it with Discord__Token set to the bot's token.";

    public static Command Create(Func<ParseResult, Session> open)
    {
        var command = new Command("run", "Runs the bot: on Discord where a token or a public key is configured, else on this terminal.");
        command.SetStoppableAction((parsed, ct) => RunAsync(open(parsed), ct));
        return command;
    }

    public static async Task<int> RunAsync(Session session, CancellationToken ct)
    {
        if (session.Settings.HasDiscordToken || session.Settings.HasDiscordPublicKey)
            return await DiscordHost.RunAsync(session, LogLines.ToStandardError, TimeProvider.System, ct);

        Screen.Over(session.Output).WriteLine(HowToConnect);
        var first = await session.OpenLibraryAsync(ct);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, Args = [] });
        builder.Services
            .AddSingleton(session)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Func<double>>(Chance.Next)
            .AddSingleton<ILoggerFactory>(new ErrorLineLoggerFactory(session.Error))
            .AddSingleton(services => session.Store(services.GetRequiredService<ILoggerFactory>()))
            .AddSingleton(_ => new LiveLibrary(first))
            .AddSingleton<AnswerEngine>()
            .AddSingleton<CorpusWatcher>()
            .AddHostedService<CorpusWatcherService>()
            .AddSingleton<PromptService>();
        if (session.Settings.HasPage) AddPage(builder.Services, session);
        // Last: where the page is, is said before the first question is asked for.
        builder.Services.AddHostedService(services => services.GetRequiredService<PromptService>());
        var host = builder.Build();
        await using var disposed = (IAsyncDisposable)host;
        var prompt = host.Services.GetRequiredService<PromptService>();
        await host.RunAsync(ct);
        if (prompt.Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
        return 0;
    }

    // The chat bot as on Discord; nothing of it is made before the page is opened and something is asked there.
    private static void AddPage(IServiceCollection services, Session session) => services
        .AddSingleton<IAnnouncer, NoChannels>()
        .AddDaily(session.Settings.Storage)
        .AddChat(session.Settings.Limits)
        .AddHostedService<QuizPreparationService>()
        .AddHostedService(provider => new PageService(session, LazyPage.Of(provider, session.Settings)!, provider.GetRequiredService<ILoggerFactory>()));
}
