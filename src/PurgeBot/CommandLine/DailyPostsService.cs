using Microsoft.Extensions.Hosting;
using PurgeBot.Chat.Daily;

namespace PurgeBot.CommandLine;

/// <summary>Makes the daily posts while the bot runs, and forgets the servers that it has left.</summary>
internal sealed class DailyPostsService(DailyPosts posts, GuildDepartures departures) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(posts.RunAsync(stoppingToken), departures.RunAsync(stoppingToken));
}
