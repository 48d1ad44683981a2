using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Soak;

/// <summary>What goes wrong while people ask, each kind in its own rhythm.</summary>
internal sealed class Weather(DiscordEmulator discord, CorpusCopy corpus, PostgresCluster? postgres, Random random)
{
    private static readonly TimeSpan BetweenDrops = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenFaults = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenRestarts = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan DatabaseAway = TimeSpan.FromSeconds(3);

    // What is saved is seen within seconds; indexing waits for its turn behind what people ask.
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(30);

    // Short enough that an answer can still be in time, even where two of them meet.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(0.5);

    private static readonly RestFault[] Faults =
    [
        RestFault.Status(500), RestFault.BadGateway, RestFault.Status(503), RestFault.CutBefore, RestFault.CutAfter,
        RestFault.TooMany(Wait), RestFault.TooMany(Wait, "global"), RestFault.TooMany(Wait, "shared"), RestFault.TooManyBare, RestFault.TooManyHtml(),
        RestFault.Late(Slow), RestFault.Late(Slow).AfterItsEffect(), RestFault.BadGateway.AfterItsEffect(),
    ];

    private readonly TimeProvider _time = TimeProvider.System;

    public int Drops { get; private set; }

    public int Changes { get; private set; }

    /// <summary>Changes of the corpus that the bot did not know of in time.</summary>
    public int Unseen { get; private set; }

    public int Restarts { get; private set; }

    /// <summary>Whether the bot has met everything at least once but for the rarer ways in which connections end.</summary>
    public bool HasShownItself => Drops >= 5 && Changes >= 4 && (Restarts > 0 || postgres is null);

    /// <summary>Goes on until it is stopped, and leaves everything in order.</summary>
    public Task RunAsync(CancellationToken ct) => Task.WhenAll(DropAsync(ct), FailAsync(ct), ChangeAsync(ct), RestartAsync(ct));

    private async Task DropAsync(CancellationToken ct)
    {
        while (await PauseAsync(BetweenDrops, ct))
        {
            var drop = GatewayDrop.Twenty[Drops++ % GatewayDrop.Twenty.Count];
            // Once in a round the next connection is of no use either: it is silent from the start, or after RESUME, for which the bot waits 15 or 30 s.
            if (Drops % GatewayDrop.Twenty.Count == 6) discord.Gateway.OnNextConnection(Drops % 40 < 20 ? ConnectionFault.NoHello : ConnectionFault.NoReady);
            await discord.DropAsync(drop);
            await discord.Gateway.WhenLiveAsync();
        }
    }

    private async Task FailAsync(CancellationToken ct)
    {
        while (await PauseAsync(BetweenFaults, ct))
        {
            // What has met nobody goes: else all of it would meet the next one.
            discord.Rest.Faults.Clear();
            var of = 0;
            discord.Rest.Faults.Add(Faults[random.Next(Faults.Length)], times: 5, when: _ => ++of % 20 == 0);
        }

        discord.Rest.Faults.Clear();
    }

    private async Task ChangeAsync(CancellationToken ct)
    {
        while (await PauseAsync(BetweenChanges, ct))
        {
            corpus.Change();
            Changes++;
            var (since, isSeen) = (_time.GetTimestamp(), false);
            while (!isSeen && _time.GetElapsedTime(since) < SeenWithin && await PauseAsync(TimeSpan.FromSeconds(1), ct))
                isSeen = (await discord.Meet("reader").Slash("about")).Text.Contains($" in {corpus.Documents} document", StringComparison.Ordinal);
            if (!isSeen && !ct.IsCancellationRequested) Unseen++;
        }
    }

    private async Task RestartAsync(CancellationToken ct)
    {
        while (postgres is not null && await PauseAsync(BetweenRestarts, ct))
        {
            await Task.Run(postgres.Stop, CancellationToken.None);
            await PauseAsync(DatabaseAway, ct);
            await Task.Run(postgres.Start, CancellationToken.None);
            Restarts++;
        }
    }

    // False where it is stopped meanwhile.
    private async Task<bool> PauseAsync(TimeSpan length, CancellationToken ct)
    {
        await Task.Delay(length, _time, ct).ContinueWith(_ => { }, TaskScheduler.Default);
        return !ct.IsCancellationRequested;
    }
}
