using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Storage;
using PurgeBot.CommandLine;
using PurgeBot.Configuration;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Endpoint;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Tests.Discord;

namespace PurgeBot.Tests.CommandLine;

/// <summary>What doctor finds, and what it says to do.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-tests-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task All_is_well_on_Discord()
    {
        await using var discord = await DiscordEmulator.StartAsync();

        var (exit, lines) = await RunAsync(discord, ("Discord:Token", discord.Token), ("Discord:PublicKey", discord.Endpoint.Key.PublicKey));

        Assert.Equal(0, exit);
        Assert.All(lines, line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Equal(["settings", "corpus", "index", "database", "clock", "token", "permissions"], lines.Select(line => line[8..].Split(' ')[0]));
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Without_Discord_the_rest_is_looked_at()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var (exit, lines) = await RunAsync(discord);

        Assert.Equal(0, exit);
        Assert.StartsWith("notice  discord", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Discord_refuses_is_broken_and_not_repeated()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await Broken(RunAsync(discord, ("Discord:Token", "s3cret.t0ken")), "token", "reset it on the page Bot");
    }

    [Fact]
    public async Task The_public_key_of_another_application_is_broken()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var other = new SigningKey();
        await Broken(RunAsync(discord, ("Discord:Token", discord.Token), ("Discord:PublicKey", other.PublicKey)), "key", "not that of PurgeBot");
    }

    [Fact]
    public async Task What_is_no_key_is_broken()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await Broken(RunAsync(discord, ("Discord:PublicKey", "abc")), "discord", "64 hexadecimal digits");
    }

    [Theory]
    [InlineData(60, 0, "notice", "60 s ahead of")]
    [InlineData(-600, 1, "BROKEN", "600 s behind")]
    public async Task A_clock_that_is_wrong_is_told_by_how_much(int seconds, int expected, string verdict, string said)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddSeconds(seconds));

        var (exit, lines) = await RunAsync(discord, time, ("Discord:Token", discord.Token));

        Assert.Equal(expected, exit);
        var clock = Assert.Single(lines, line => line.Contains(" clock ", StringComparison.Ordinal));
        Assert.StartsWith(verdict, clock, StringComparison.Ordinal);
        // What the requests take is in it.
        Assert.Matches(said.Replace("60 s", "(59|60|61) s", StringComparison.Ordinal).Replace("600 s", "(599|600|601) s", StringComparison.Ordinal), clock);
    }

    [Fact]
    public async Task A_corpus_an_index_and_a_database_that_are_not_there_are_each_told()
    {
        await using var discord = await DiscordEmulator.StartAsync();

        var (exit, lines) = await RunAsync(discord, ("Corpus:Path", "/nowhere/corpus"), ("Storage:Provider", "PostgreSql"), ("Discord:Token", discord.Token));

        Assert.Equal(1, exit);
        Assert.Equal(["corpus", "index", "database"], lines.Where(line => line.StartsWith("BROKEN", StringComparison.Ordinal)).Select(line => line[8..].Split(' ')[0]));
    }

    [Fact]
    public async Task What_the_bot_lacks_in_a_channel_of_daily_posts_is_named()
    {
        var history = new Snowflake(820000000000000777);
        await using var bot = await RunningBot.StartAsync();
        await bot.Discord.Moderator.Slash("daily schedule", ("channel", new GivenChannel(history)), ("time", "9:00"), ("zone", "Europe/Berlin"));
        bot.Discord.Rest.Messages.Deny(history, Permissions.SendMessages);

        await Broken(RunAsync(bot.Discord, ("Discord:Token", bot.Discord.Token), ("Data:Path", bot.Data)), "permissions", "Send Messages missing in channel 820000000000000777");
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_told_and_left_as_it_is()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var options = new StorageOptions { DataPath = _data.FullName };
        await using (var made = Database.Of(options)) await made.MigrateAsync(TestContext.Current.CancellationToken);
        await ForgetVersionsAfterTheFirstAsync();

        var (exit, lines) = await RunAsync(discord, ("Discord:Token", discord.Token));

        Assert.Equal(0, exit);
        Assert.StartsWith("notice  database     Sqlite, can be written, of version 1; the next start brings it to ", Assert.Single(lines, line => line.Contains(" database ", StringComparison.Ordinal)), StringComparison.Ordinal);
        await using var still = Database.Of(options);
        Assert.Equal(1, Assert.IsType<DatabaseLook.Usable>(await still.LookAsync(TestContext.Current.CancellationToken)).Version);
    }

    // As if an earlier build had made it.
    private async Task ForgetVersionsAfterTheFirstAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, StorageOptions.FileName)};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM schema_version WHERE version > 1";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_file_of_a_database_that_is_configured_is_not_made_by_looking_for_it()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var file = Path.Combine(_data.FullName, "elsewhere.db");

        var (exit, _) = await RunAsync(discord, ("Storage:ConnectionString", $"Data Source={file}"));

        Assert.Equal((0, false), (exit, File.Exists(file)));
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=state;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file:state?mode=memory")]
    [InlineData("Pooling=true")]
    [InlineData("no connection string with s3cret")]
    public async Task What_names_no_file_is_broken_and_not_repeated(string connectionString)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await Broken(RunAsync(discord, ("Storage:ConnectionString", connectionString)), "database", "names no file");
        Assert.False(File.Exists(":memory:.lock"));
    }

    private static async Task Broken(Task<(int Exit, string[] Lines)> running, string area, string said)
    {
        var (exit, lines) = await running;
        Assert.Equal(1, exit);
        var broken = Assert.Single(lines, line => line.StartsWith("BROKEN", StringComparison.Ordinal));
        Assert.StartsWith($"BROKEN  {area} ", broken, StringComparison.Ordinal);
        Assert.Contains(said, broken, StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("s3cret", StringComparison.Ordinal));
    }

    private Task<(int Exit, string[] Lines)> RunAsync(DiscordEmulator discord, params (string Key, string Value)[] settings) => RunAsync(discord, TimeProvider.System, settings);

    private async Task<(int Exit, string[] Lines)> RunAsync(DiscordEmulator discord, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Discord:Token"] = "",
            ["Discord:PublicKey"] = "",
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["Corpus:Path"] = DefaultCorpus.Folder,
            ["Index:Path"] = DefaultCorpus.Index,
            ["Data:Path"] = _data.FullName,
        };
        foreach (var (key, value) in settings) all[key] = value;
        var output = new StringWriter();
        var exit = await DoctorCommand.RunAsync(new Session(Settings.Read(all), output, TextWriter.Null), time, TestContext.Current.CancellationToken);
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
