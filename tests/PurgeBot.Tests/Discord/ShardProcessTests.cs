using System.Globalization;
using System.Net;
using Npgsql;
using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord;

/// <summary>Sixteen shards in four processes on PostgreSQL.</summary>
public sealed class ShardProcessTests
{
    private const int Shards = 16;
    private const int GuildsOfEach = 2;

    // What is tested here is who answers and how often; how fast is measured elsewhere, on a machine that does not start four processes at once.
    private static readonly EmulatorOptions Options = new()
    {
        Shards = Shards,
        MaxConcurrency = Shards,
        ResponseWithin = TimeSpan.FromSeconds(30),
        HeartbeatInterval = TimeSpan.FromMinutes(5),
        Patience = TimeSpan.FromSeconds(60),
    };

    [Fact]
    public async Task Each_guild_is_served_once_and_a_process_that_is_killed_is_noticed_while_its_guilds_still_have_their_posts()
    {
        var cluster = PostgresCluster.Find();
        Assert.SkipWhen(cluster is null, $"PostgreSQL is not installed, and {PostgresCluster.Variable} does not name a server.");
        var database = await cluster.NewSchemaAsync();
        await using var discord = await DiscordEmulator.StartAsync(Options);
        var people = Guilds.Select(guild => discord.Meet($"p{guild}", guild: guild)).ToArray();
        using var first = new ShardProcess(discord, database, Shards, "0-3");
        using var killed = new ShardProcess(discord, database, Shards, "4-7");
        using var third = new ShardProcess(discord, database, Shards, "8-11");
        using var fourth = new ShardProcess(discord, database, Shards, "12,13,14-15");
        ShardProcess[] all = [first, killed, third, fourth], others = [first, third, fourth];
        await ShardProcess.UntilAsync(() => Task.FromResult(discord.Gateway.LiveShards.Count == Shards && discord.Rest.Commands.Overwrites > 0));

        await EachSaysAsync(all, []);
        // One after the other, since all four are cold.
        foreach (var person in people) Assert.Contains("/who", (await AskAsync(person)).Text, StringComparison.Ordinal);
        await ShardProcess.UntilAsync(() => Task.FromResult(all.All(process => process.Lines("help: ") == Shards / 4 * GuildsOfEach)));
        Assert.Equal(1, discord.Rest.Commands.Overwrites);

        await killed.KillAsync();
        Assert.Null(await killed.ReadyAsync());
        await EachSaysAsync(others, [4, 5, 6, 7]);
        foreach (var process in others)
        {
            Assert.Equal(HttpStatusCode.OK, (await process.ReadyAsync())!.Value.Status);
            Assert.Matches("(?m)^purgebot_gateway_shards{.*coverage=\"uncovered\".*} 4$", await process.MetricsAsync());
            Assert.Matches("(?m)^purgebot_gateway_state{.*shard=\"[0-9]+\",state=\"live\".*} 1$", await process.MetricsAsync());
        }

        // Any process posts anywhere: the one that is told of a schedule looks at once.
        await ScheduleAsync(database);
        await discord.Moderator.Slash("daily schedule", ("channel", new GivenChannel(discord.Moderator.Channel)), ("time", "9:00"), ("zone", "Europe/Berlin"));
        await ShardProcess.UntilAsync(() => Task.FromResult(discord.Rest.Messages.All.Count >= Guilds.Length));

        // What people have asked meanwhile is answered when the process is there again.
        var waiting = AskAsync(people[4 * GuildsOfEach]);
        killed.Restart();
        await EachSaysAsync(all, []);
        Assert.Contains("/who", (await waiting).Text, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(all.Select(process => process.StopAsync())), exit => Assert.Equal(0, exit));
        Assert.Equal(Guilds, discord.Rest.Messages.All.Select(message => message.Channel).Order(Comparer<Snowflake>.Create((one, other) => one.Value.CompareTo(other.Value))));
        Assert.Empty(discord.Violations);
    }

    private static Snowflake[] Guilds { get; } =
        [.. Enumerable.Range(0, Shards * GuildsOfEach).Select(number => new Snowflake((((81_000_000UL * Shards) + ((ulong)number / GuildsOfEach)) << 22) + ((ulong)number % GuildsOfEach)))];

    private static Task<Reply> AskAsync(Person person) => person.Slash("help");

    private static Task EachSaysAsync(ShardProcess[] processes, int[] uncovered) => Task.WhenAll(processes.Select(process =>
        ShardProcess.UntilAsync(async () => (await process.UncoveredAsync())?.SequenceEqual(uncovered) == true)));

    // Due now, in a zone in which it is noon, so that it is the same day throughout.
    private static async Task ScheduleAsync(string connectionString)
    {
        var now = TimeProvider.System.GetUtcNow();
        var hours = 12 - now.Hour;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var guild in Guilds)
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO schedules (guild_id, channel_id, zone, minute, state, next_day, next_at) VALUES ($1, $1, $2, 720, 0, $3, $4)", connection)
            {
                Parameters =
                {
                    new() { Value = (long)guild.Value },
                    new() { Value = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-hours:+0;-0;+0}") },
                    new() { Value = now.AddHours(hours).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
                    new() { Value = now.ToUnixTimeSeconds() },
                },
            };
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
