using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Quiz;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>Forgets guilds: what is kept of one is deleted 30 days after the bot has left it. Coming back earlier keeps everything.</summary>
/// <param name="database">The state.</param>
/// <param name="announcer">Knows which guilds the bot is in.</param>
/// <param name="time">The time.</param>
/// <param name="log">Told what goes wrong.</param>
public sealed class GuildDepartures(Database database, IAnnouncer announcer, TimeProvider time, ILogger<GuildDepartures> log)
{
    // Not at the start, when there is more to do.
    private static readonly TimeSpan FirstAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>How long the rows of a guild are kept after the bot has left it.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(30);

    /// <summary>Sweeps once a day until it is stopped.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        for (var pause = FirstAfter; ; pause = Every)
        {
            await Task.Delay(pause, time, ct);
            try
            {
                await SweepAsync(ct);
            }
            catch (Exception error) when (!ct.IsCancellationRequested)
            {
                log.DeparturesFailed(error);
            }
        }
    }

    /// <summary>Notes who has gone and who is back, and deletes what is due.</summary>
    /// <returns>Of how many guilds everything was deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().ToInstant();
        // Without the list nobody is taken for gone, and nobody's rows are deleted: they may have come back.
        if (await announcer.GuildsAsync(ct) is not { } guilds) return 0;
        return await database.WriteAsync(
            async statements =>
            {
                await statements.PurgeQuizAsync(now - QuizDesk.KeptFor, now - QuizDesk.WaitsFor);
                await statements.NoteDeparturesAsync(database, guilds, now);
                return await statements.DeleteDepartedAsync(now - KeptFor);
            },
            ct);
    }
}
