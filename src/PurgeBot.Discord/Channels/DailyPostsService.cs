using Microsoft.Extensions.Hosting;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord.Channels;

/// <summary>
/// Opens the database, if there is one, beside the connection to Discord, makes daily posts once that is up, and forgets guilds that the bot has
/// left.
/// </summary>
/// <remarks>
/// Who has gone is told by Discord's list of the bot's guilds, once a day: an event would need the intent for guilds, which brings every guild
/// whole at each start, and would not be seen by a bot that is not running. The list is of all guilds, whichever shard they are on, so that one
/// process is enough to look: the one with the first shard.
/// </remarks>
/// <param name="database">The state.</param>
/// <param name="posts">Makes the posts.</param>
/// <param name="departures">Forgets guilds.</param>
/// <param name="shards">Which shards are this process's.</param>
/// <param name="status">Tells when the connection is up.</param>
/// <param name="time">The time.</param>
/// <param name="exit">What stops the bot where the database cannot be opened.</param>
internal sealed class DailyPostsService(
    Database database, DailyPosts posts, GuildDepartures departures, ShardChoice shards, GatewayStatus status, TimeProvider time, ExitReason exit)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WaitUntilThereAsync(time, stoppingToken);
        if (await database.TryOpenAsync(stoppingToken) is { } fault)
        {
            exit.Stop(fault);
            return;
        }

        await status.FirstLive.WaitAsync(stoppingToken);
        await Task.WhenAll(posts.RunAsync(stoppingToken), shards.HasFirst ? departures.RunAsync(stoppingToken) : Task.CompletedTask);
    }
}
