using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>Registers daily posts.</summary>
internal static class DailyServices
{
    /// <summary>Adds all of this folder; nothing of it runs by itself, and the database is opened when it is first asked.</summary>
    public static IServiceCollection AddDaily(this IServiceCollection services) => services
        .AddSingleton<CorpusFacts>(provider => new CorpusDailyFacts(provider.GetRequiredService<LiveLibrary>(), provider.GetRequiredService<AnswerEngine>()).Read)
        .AddSingleton<GuildFacts>()
        .AddSingleton(provider => new DailyPosts(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<IAnnouncer>(),
            provider.GetRequiredService<GuildFacts>(),
            // Another process of this machine, or one of another machine that is called the same, must not be taken for this one.
            Guid.NewGuid().ToString("N"),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DailyPosts>>()))
        .AddSingleton<DailyDesk>()
        .AddSingleton<FactDesk>()
        .AddSingleton<GuildDepartures>();
}
