using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.DailyProcess;
using PurgeBot.Discord;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Rest;

// Makes every post that is due, and ends when nothing is left for now: API TOKEN ENGINE CONNECTION NOW [STEP TIMES]. With a step it kills
// itself when that step has come so many times.
var time = new ShiftedTime(DateTimeOffset.Parse(args[4], CultureInfo.InvariantCulture));
var log = args.Length > 5 ? new KillingLog(args[5], int.Parse(args[6], CultureInfo.InvariantCulture)) : new KillingLog("", 0);
await using var database = Database.Of(new StorageOptions { Provider = Enum.Parse<StorageProvider>(args[2]), ConnectionString = args[3] });
using var sender = new RestSender(
    Options.Create(new DiscordOptions { Token = args[1], ApiBaseUrl = new Uri(args[0]) }), time, () => 0.5, NullLogger<RestSender>.Instance);
DailyFact[] facts = [.. Enumerable.Range(1, 20).Select(number => new DailyFact($"f{number}", $"Fact {number}.", null, "A book"))];
using var posts = new DailyPosts(
    database, new DiscordAnnouncer(new ChannelApi(sender)), new GuildFacts(database, _ => facts), Guid.NewGuid().ToString("N"), time, log);
Instant next;
do
{
    // What another process is claiming at this moment is neither due nor open yet for this one.
    next = await posts.RunOnceAsync(CancellationToken.None);
}
while (next <= time.GetUtcNow().ToInstant());
