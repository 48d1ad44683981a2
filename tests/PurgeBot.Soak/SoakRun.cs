using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Load;

namespace PurgeBot.Soak;

/// <summary>Lets people ask while everything goes wrong, and watches.</summary>
internal sealed class SoakRun(BotProcess bot, DiscordEmulator discord, SoakPlan plan, Crowd crowd, Tally tally)
{
    // Longer than the worst the weather has: a connection that is silent, and a next one that is as well.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Short, so that a connection that is half open is found out within seconds, as often as in a day of Discord's 41 s.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    private static readonly Duration PostsWithin = Duration.FromMinutes(3);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly Random[] _randoms = [.. Enumerable.Range(0, plan.InFlight).Select(i => new Random(plan.Seed + i))];
    private int _asked;

    private Instant Now => _time.GetUtcNow().ToInstant();

    /// <summary>Starts the bot and everybody else.</summary>
    /// <returns>Whether all was as it should be.</returns>
    public static async Task<bool> RunAsync(BotProcess bot, CorpusCopy corpus, PostgresCluster? postgres, SoakPlan plan, CancellationToken ct)
    {
        var schema = postgres is null ? null : await postgres.NewSchemaAsync();
        var due = NextMinute(TimeProvider.System.GetUtcNow().ToInstant() + Duration.FromSeconds(15));
        var storage = schema is null
            ? new StorageOptions { DataPath = bot.DataPath }
            : new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = schema };
        await using (var database = Database.Of(storage)) await DueSchedules.SaveAsync(database, SoakPlan.DueGuilds, due, _ => null, ct);
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Remembers = false, ChecksOneIn = 64, HeartbeatInterval = Heartbeat, Patience = Patience });
        var (crowd, tally) = (new Crowd(discord, TimeProvider.System), new Tally());
        bot.Start(discord, schema);
        await discord.Gateway.WhenLiveAsync();
        var weather = new Weather(discord, corpus, postgres, new Random(plan.Seed));
        return await new SoakRun(bot, discord, plan, crowd, tally).WatchAsync(weather, due, ct);
    }

    private async Task<bool> WatchAsync(Weather weather, Instant due, CancellationToken ct)
    {
        var report = new SoakReport(bot, discord, weather, tally);
        Console.WriteLine($"{plan.Interactions:N0} interactions, {plan.InFlight} in flight; {SoakPlan.DueGuilds} daily posts");
        Console.WriteLine();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var raging = weather.RunAsync(end.Token);
        report.Begin();
        using var shown = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var asking = AskAllAsync(_ => !shown.IsCancellationRequested, ct);
        while (!weather.HasShownItself || (report.Posted < SoakPlan.DueGuilds && Now < due + PostsWithin)) await Task.Delay(TimeSpan.FromSeconds(1), _time, ct);
        await shown.CancelAsync();
        await report.WatchAsync(asking, ct);
        report.EndStretch(SoakReport.Before, _asked);
        for (var stretch = 1; stretch <= SoakPlan.Stretches; stretch++)
        {
            await report.WatchAsync(AskAllAsync(asked => asked <= plan.OfStretch, ct), ct);
            report.EndStretch($"{stretch * plan.OfStretch:N0}", plan.OfStretch);
        }

        await end.CancelAsync();
        await raging;
        await discord.Gateway.WhenLiveAsync();
        return report.Conclude(await bot.StopAsync(ct));
    }

    private Task AskAllAsync(Func<int, bool> goesOn, CancellationToken ct)
    {
        _asked = 0;
        return Task.WhenAll(_randoms.Select(random => Task.Run(() => AskAsync(goesOn, random, ct), ct)));
    }

    private async Task AskAsync(Func<int, bool> goesOn, Random random, CancellationToken ct)
    {
        while (goesOn(Interlocked.Increment(ref _asked)))
        {
            var act = crowd.Next(random);
            try
            {
                Note(await act.Seen.WaitAsync(ct), act.NeedsDatabase);
            }
            catch (TimeoutException late) when (late.Message.Contains("did not respond", StringComparison.Ordinal))
            {
                tally.AddLate();
            }
            catch (TimeoutException lost)
            {
                tally.AddLost(lost.Message);
            }
        }
    }

    private void Note(Reply reply, bool needsDatabase)
    {
        tally.Add(reply.FirstResponseAfter.TotalMilliseconds);
        if (reply.Interaction.Kind == InteractionKind.Autocomplete || reply.IsRemoved) return;
        if (reply.FollowUps.Count > 1) tally.AddDoubled();
        var text = reply.Message.Body.ValueKind == System.Text.Json.JsonValueKind.Object ? reply.Message.Body.GetRawText() : "";
        if (text.Contains("Many people are asking", StringComparison.Ordinal)) tally.AddBusy();
        else if (text.Contains("went wrong", StringComparison.Ordinal)) tally.AddApology(needsDatabase);
        else if (!needsDatabase) crowd.Remember(reply);
    }

    private static Instant NextMinute(Instant instant) => Instant.FromUnixTimeSeconds(((instant.ToUnixTimeSeconds() / 60) + 1) * 60);
}
