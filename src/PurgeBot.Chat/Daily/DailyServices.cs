using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>Registers daily posts and the state behind them.</summary>
public static class DailyServices
{
    /// <summary>
    /// Adds <see cref="DailyPosts"/>, the desks of the moderators, <see cref="GuildDepartures"/> and <see cref="DailyCheckup"/>; nothing of it runs by itself, and the database
    /// is opened when it is first asked. The host adds the library, the answer engine, the <see cref="IAnnouncer"/>, a <see cref="TimeProvider"/>
    /// and logging.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="storage">Where the state is kept.</param>
    public static IServiceCollection AddDaily(this IServiceCollection services, StorageOptions storage) => services
        .AddSingleton(_ => Database.Of(storage))
        .AddSingleton<CorpusFacts>(provider => new CorpusDailyFacts(provider.GetRequiredService<LiveLibrary>(), provider.GetRequiredService<AnswerEngine>()).Read)
        .AddSingleton<GuildFacts>()
        .AddSingleton(provider => new DailyPosts(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<IAnnouncer>(),
            provider.GetRequiredService<GuildFacts>(),
            Guid.NewGuid().ToString("N"),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DailyPosts>>()))
        .AddSingleton<DailyDesk>()
        .AddSingleton<FactDesk>()
        .AddSingleton<GuildDepartures>()
        .AddSingleton<DailyCheckup>();
}
