using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Load;

/// <summary>What a run of daily posts is like.</summary>
/// <param name="Guilds">Guilds that are due in the same minute.</param>
/// <param name="Posts">Posts after which it ends.</param>
/// <param name="Rate">Questions a second meanwhile, asked whether or not those before are answered.</param>
/// <param name="Latency">How long Discord takes for a post.</param>
/// <param name="Postgres">How the database is reached; null for a file.</param>
internal sealed record DailyLoad(int Guilds, int Posts, int Rate, TimeSpan Latency, string? Postgres);

/// <summary>Lets many daily posts come due at once while people ask, and prints how fast they are made, how fast answers are, and what memory it takes.</summary>
internal sealed class DailyRun(BotProcess bot, DiscordEmulator discord, Questions questions, DailyLoad load)
{
    // As often as a line is printed.
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(5);

    // Answers a second are measured before the posts as well, to compare with.
    private static readonly Duration Before = Duration.FromSeconds(20);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly ConcurrentQueue<double> _latencies = [];
    private int _lost;

    private Instant Now => _time.GetUtcNow().ToInstant();

    private int Posted => discord.Rest.Messages.All.Count;

    /// <summary>Prepares the database, starts the bot, and watches it.</summary>
    public static async Task RunAsync(BotProcess bot, Questions questions, DailyLoad load, CancellationToken ct)
    {
        // Filling takes a second for some thousand guilds.
        var due = NextMinute(TimeProvider.System.GetUtcNow().ToInstant() + Before + Duration.FromSeconds(10 + (load.Guilds / 2000)));
        var storage = load.Postgres is null
            ? new StorageOptions { DataPath = bot.DataPath }
            : new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = load.Postgres };
        await using (var database = Database.Of(storage))
            await DueSchedules.SaveAsync(database, load.Guilds, due, guild => guild % 8 == 0 ? "show trials" : null, ct);
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Remembers = false, ChecksOneIn = 64 });
        if (load.Latency > TimeSpan.Zero)
            discord.Rest.Faults.Add(RestFault.Late(load.Latency), int.MaxValue, request => request.Method == "POST" && request.Path.Contains("/channels/", StringComparison.Ordinal));
        bot.Start(discord, load.Postgres);
        await discord.Gateway.WhenLiveAsync();
        await new DailyRun(bot, discord, questions, load).WatchAsync(due, ct);
    }

    private async Task WatchAsync(Instant due, CancellationToken ct)
    {
        Console.WriteLine($"resident when idle        {bot.Resident,8:F0} MB");
        Console.WriteLine($"{load.Guilds:N0} guilds due in one minute, {load.Rate} /who a second meanwhile, {load.Latency.TotalMilliseconds:F0} ms for a post");
        Console.WriteLine();
        Console.WriteLine("     posts   1/s     429    /who   p50 ms   p99 ms   max ms   CPU %   MB");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var asking = AskAsync(end.Token);
        await Task.Delay((Stretch / 2), _time, ct);
        _latencies.Clear();
        await PrintStretchAsync("before", (due - Now).ToTimeSpan(), ct);
        await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, (due - Now).TotalSeconds)), _time, ct);
        var (start, cpuBefore) = (_time.GetTimestamp(), bot.Cpu);
        var all = new List<double>();
        while (Posted < load.Posts) all.AddRange(await PrintStretchAsync(null, Stretch, ct));
        var (took, cpu) = (_time.GetElapsedTime(start), bot.Cpu - cpuBefore);
        await end.CancelAsync();
        await asking;
        Print("all", Posted / took.TotalSeconds, [.. all], cpu / took);

        Console.WriteLine();
        Console.WriteLine($"resident at most          {bot.MostResident,8:F0} MB");
        Console.WriteLine($"/who lost                 {_lost,8}");
        Console.WriteLine($"first post after          {(discord.Rest.Messages.All.Min(message => message.Id.At).ToInstant() - due).TotalSeconds,8:F2} s");
        Console.WriteLine($"posts out of order by     {FarthestOutOfOrder(),8}");
        Console.WriteLine($"guilds with two posts     {discord.Rest.Messages.All.CountBy(message => message.Channel).Count(channel => channel.Value > 1),8}");
        Console.WriteLine($"violations                {discord.Violations.Count,8}");
        foreach (var violation in discord.Violations.Distinct().Take(5)) Console.WriteLine("  " + violation);
        Console.WriteLine($"exit                      {await bot.StopAsync(ct),8}");
    }

    private async Task<double[]> PrintStretchAsync(string? what, TimeSpan length, CancellationToken ct)
    {
        var (start, cpu, before) = (_time.GetTimestamp(), bot.Cpu, Posted);
        await Task.Delay(length, _time, ct);
        var (took, posted) = (_time.GetElapsedTime(start), Posted);
        var latencies = Drain();
        Print(what ?? $"{posted:N0}", (posted - before) / took.TotalSeconds, latencies, (bot.Cpu - cpu) / took);
        return latencies;
    }

    private void Print(string what, double posts, double[] latencies, double cpu)
    {
        Array.Sort(latencies);
        Console.WriteLine(
            $"{what,10} {posts,5:F1} {discord.Rest.InvalidRequests,7} {latencies.Length,7} {At(0.5),8:F1} {At(0.99),8:F1} {At(1),8:F1} {100 * cpu,7:F0} {bot.Resident,4:F0}");
        double At(double share) => latencies.Length == 0 ? double.NaN : latencies[(int)(share * (latencies.Length - 1))];
    }

    private double[] Drain()
    {
        var all = new List<double>();
        while (_latencies.TryDequeue(out var latency)) all.Add(latency);
        return [.. all];
    }

    // At the same rate whatever becomes of the answers, as people do.
    private async Task AskAsync(CancellationToken ct)
    {
        var people = Enumerable.Range(0, 16).Select(i => discord.Meet($"person{i}")).ToArray();
        var start = _time.GetTimestamp();
        var asked = new List<Task>();
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / load.Rate) - _time.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, _time, CancellationToken.None);
            asked.Add(AskAsync(people[i % people.Length], questions[i]));
        }

        await Task.WhenAll(asked);
    }

    private async Task AskAsync(Person person, (string Command, string Option, string Text) question)
    {
        try
        {
            _latencies.Enqueue((await person.Slash(question.Command, (question.Option, question.Text))).FirstResponseAfter.TotalMilliseconds);
        }
        catch (TimeoutException)
        {
            _latencies.Enqueue(discord.Options.ResponseWithin.TotalMilliseconds);
            Interlocked.Increment(ref _lost);
        }
    }

    // All are due at the same moment: then the one with the smaller id comes first.
    private int FarthestOutOfOrder()
    {
        var guilds = discord.Rest.Messages.All.OrderBy(message => message.Id.Value).Select(message => ClaimKey.ParseMarker(message.Buttons.Single().CustomId!)!.Value.Guild).ToArray();
        return guilds.Select((guild, place) => (int)Math.Abs(guild - 1 - place)).DefaultIfEmpty().Max();
    }

    private static Instant NextMinute(Instant instant) => Instant.FromUnixTimeSeconds(((instant.ToUnixTimeSeconds() / 60) + 1) * 60);
}
