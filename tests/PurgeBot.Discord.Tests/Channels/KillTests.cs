using System.Diagnostics;
using NodaTime;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Tests.Channels;

public sealed class KillTests
{
    private const int Guilds = 6;

    // In the order in which they come in a post. What is sent is killed from outside, before or after it takes effect. Claiming comes once a
    // day, looking only after another kill.
    private static readonly string[] FirstSteps = ["DailyClaimed", "DailyTaken", "DailyBegun", Before, After, "DailySent", "DailyClosed", AtRandom];
    private static readonly string[] LaterSteps = ["DailyLookedFor", "DailyTaken", "DailyBegun", Before, After, "DailySent", "DailyClosed", AtRandom];

    private const string Before = "sent, not arrived";
    private const string After = "sent, arrived, not answered";
    private const string AtRandom = "at random";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StorageProvider.Sqlite, 200)]
    [InlineData(StorageProvider.PostgreSql, 24)]
    public async Task However_often_and_wherever_it_is_killed_each_guild_has_exactly_one_post_a_day(StorageProvider engine, int kills)
    {
        // Two bots with a database each, side by side: one waits while the other starts.
        var killed = await Task.WhenAll(Enumerable.Range(0, 2).Select(lane => Task.Run(() => KillAsync(engine, kills / 2, lane), Stop)));
        Assert.True(killed.Sum() >= kills / 2 * 2, $"{killed.Sum()} were killed.");
    }

    [Fact]
    public async Task Two_processes_on_one_database_compete_for_a_thousand_guilds_and_each_has_exactly_one_post_a_day()
    {
        const int Many = 1000;
        await using var bot = await KilledBot.NewAsync(StorageProvider.PostgreSql, Many);
        for (var day = 24; day < 26; day++)
        {
            bot.At(new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero));
            var others = bot.Discord.Rest.Messages.All.Count;
            var both = new[] { bot.Start(), bot.Start() };
            // On the second day one of them is killed in the middle.
            if (day == 25)
            {
                await WhenAsync(() => bot.Discord.Rest.Messages.All.Count >= others + (Many / 3), both[0]);
                both[0].Kill();
            }

            var exits = await Task.WhenAll(both.Select(KilledBot.EndAsync));
            Assert.Equal(day == 25 ? [KilledBot.Killed, 0] : [0, 0], exits);
            bot.Advance(TimeSpan.FromMinutes(6));
            Assert.Equal(0, await KilledBot.EndAsync(bot.Start()));
            AssertOnePostEach(bot, Many, new LocalDate(2026, 11, day));
        }

        Assert.Empty(bot.Discord.Violations);
    }

    private static async Task<int> KillAsync(StorageProvider engine, int kills, int lane)
    {
        await using var bot = await KilledBot.NewAsync(engine, Guilds);
        var random = new Random(lane);
        var killed = 0;
        for (var (day, step) = (lane, lane); killed < kills; day++)
        {
            bot.At(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero).AddDays(day));
            var isKilled = await IsKilledAsync(bot, FirstSteps[day % FirstSteps.Length], random);
            for (var left = random.Next(2, 8); left > 0 && isKilled; left--)
            {
                killed++;
                // Mostly after the lease has ended and Discord has forgotten the nonce.
                bot.Advance(TimeSpan.FromMinutes(random.Next(4) == 0 ? 1 : 6));
                isKilled = await IsKilledAsync(bot, LaterSteps[step++ % LaterSteps.Length], random);
            }

            if (isKilled) killed++;
            bot.Advance(TimeSpan.FromMinutes(6));
            Assert.Equal(0, await KilledBot.EndAsync(bot.Start()));
            AssertOnePostEach(bot, Guilds, new LocalDate(2026, 11, 24).PlusDays(day));
            for (var guild = 1; guild <= Guilds; guild++) Assert.Equal(ClaimState.Posted, (await bot.Desk.HistoryAsync(guild, 1, Stop))[0].Claim.State);
        }

        Assert.Empty(bot.Discord.Violations);
        return killed;
    }

    private static async Task<bool> IsKilledAsync(KilledBot bot, string step, Random random)
    {
        if (step is not (Before or After or AtRandom)) return await KilledBot.EndAsync(bot.Start(step, times: 1)) == KilledBot.Killed;

        var hanging = RestFault.Late(TimeSpan.FromDays(1));
        if (step != AtRandom) bot.Discord.Rest.Faults.Add(step == After ? hanging.AfterItsEffect() : hanging, when: request => request.Method == "POST");
        var met = bot.Discord.Rest.Faults.Met;
        var process = bot.Start();
        if (step == AtRandom) await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 700)), TimeProvider.System, Stop);
        else await WhenAsync(() => bot.Discord.Rest.Faults.Met > met && (step == Before || bot.Discord.Rest.Messages.All.Count > 0), process);
        if (!process.HasExited) process.Kill();
        bot.Discord.Rest.Faults.Clear();
        return await KilledBot.EndAsync(process) == KilledBot.Killed;
    }

    // Or it has ended, which the test then finds out.
    private static async Task WhenAsync(Func<bool> isSo, Process process)
    {
        while (!isSo() && !process.HasExited) await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Stop);
    }

    private static void AssertOnePostEach(KilledBot bot, int guilds, LocalDate day)
    {
        var posts = bot.Posts();
        var wrong = Enumerable.Range(1, guilds)
            .Select(guild => (Guild: guild, Posts: posts.GetValueOrDefault(new ClaimKey(guild, day))))
            .Where(guild => guild.Posts != 1)
            .Select(guild => $"guild {guild.Guild} has {guild.Posts} on {day}");
        Assert.Empty(wrong);
    }
}
