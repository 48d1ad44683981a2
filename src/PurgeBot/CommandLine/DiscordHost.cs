using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat;
using PurgeBot.Chat.Daily;
using PurgeBot.Configuration;
using PurgeBot.Discord;
using PurgeBot.Discord.Endpoint;
using PurgeBot.Discord.Gateway;
using PurgeBot.Web;

namespace PurgeBot.CommandLine;

/// <summary>The bot on Discord: what is wired to what, and how the process ends.</summary>
internal static class DiscordHost
{
    /// <summary>
    /// Longest time from a signal to the end of the process. Answers under way have 4 s of it, and the gateway is told good-bye.
    /// </summary>
    public static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    /// <summary>Serves Discord until it is stopped, or until Discord refuses it for good.</summary>
    /// <returns>0 where it was stopped; 1 where it was refused, said in one sentence on standard error.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting cannot be right.</exception>
    /// <param name="session">Settings and outputs.</param>
    /// <param name="logTo">Where the log goes.</param>
    /// <param name="time">The time.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<int> RunAsync(Session session, Action<ILoggingBuilder> logTo, TimeProvider time, CancellationToken ct)
    {
        try
        {
            var host = Build(session, await session.OpenLibraryAsync(ct), logTo, time);
            // Not only by RunAsync: what fails before it has opened files as well.
            await using var disposed = (IAsyncDisposable)host;
            // Looked up before: the host takes its services with it.
            var exit = host.Services.GetRequiredService<ExitReason>();
            var running = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToArray();
            await host.RunAsync(ct);
            ThrowFaults(running);
            if (exit.Sentence is not { } refused) return 0;
            await session.Error.WriteLineAsync(refused);
            return 1;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static IHost Build(Session session, Library first, Action<ILoggingBuilder> logTo, TimeProvider time)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, Args = [] });
        builder.Configuration.AddConfiguration(session.Settings.Source);
        // What the frameworks have to say is of use when something goes wrong, and the bot's own lines say the rest.
        logTo(builder.Logging.AddFilter("Microsoft", LogLevel.Warning));
        // Started first, and so the last to stop: what is answered at the very end is traced.
        if (Traces.AreWanted) builder.Services.AddHostedService<Traces>();
        session.AddGateway(builder.Services);
        builder.Services
            .Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin)
            .AddSingleton(time)
            .AddSingleton(services => session.Store(services.GetRequiredService<ILoggerFactory>()))
            .AddSingleton(_ => new LiveLibrary(first))
            .AddSingleton<AnswerEngine>()
            .AddSingleton<CorpusWatcher>()
            .AddHostedService<CorpusWatcherService>()
            .AddDaily(session.Settings.Storage)
            .AddChat(session.Settings.Limits)
            .AddHostedService<QuizPreparationService>()
            .AddDiscord(session.Settings.HasDiscordToken)
            // Started last, and so the first to stop: what it has taken is still answered.
            .AddHostedService(services => NewWeb(services, session.Settings));
        return builder.Build();
    }

    private static WebService NewWeb(IServiceProvider services, Settings settings)
    {
        var loggers = services.GetRequiredService<ILoggerFactory>();
        if (!settings.HasDiscordToken) loggers.CreateLogger<WebService>().WithoutToken();
        var live = services.GetRequiredService<LiveLibrary>();
        var metrics = new MetricsEndpoint(() =>
            [new IndexMeters(live), DiscordServices.NewMeters(services, settings.HasDiscordToken, settings.HasDiscordPublicKey)]);
        var gateway = settings.HasDiscordToken ? services.GetRequiredService<GatewayStatus>() : null;
        var routes = new WebRoutes(
            new Health(live, gateway, services.GetRequiredService<ShardWatch>()),
            metrics,
            settings.HasDiscordPublicKey ? services.GetRequiredService<InteractionsEndpoint>() : null,
            LazyPage.Of(services, settings));
        return new WebService(settings.Urls, routes, settings.HasDiscordPublicKey, gateway?.FirstLive, services.GetRequiredService<ExitReason>(), loggers);
    }

    // The host stops when one of its services fails, and then ends as if nothing had happened.
    private static void ThrowFaults(IEnumerable<BackgroundService> services)
    {
        var fault = services.Select(service => service.ExecuteTask?.Exception).FirstOrDefault(error => error is not null);
        if (fault is not null) ExceptionDispatchInfo.Throw(fault.InnerExceptions[0]);
    }
}
