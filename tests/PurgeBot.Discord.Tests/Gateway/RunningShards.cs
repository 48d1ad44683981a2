using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PurgeBot.Chat.Processes;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Gateway;

/// <summary>The shards of a process on real sockets against an emulator, with interactions left in the inbox.</summary>
internal sealed class RunningShards : IAsyncDisposable, IHostApplicationLifetime
{
    private readonly RestSender _sender;
    private readonly GatewayService _service;
    private readonly TaskCompletionSource _stopAsked = new();

    private RunningShards(DiscordEmulator discord, ShardOptions shards, ShardRoster? roster, TimeProvider time)
    {
        Discord = discord;
        var options = Options.Create(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBaseUrl });
        Assert.True(ShardChoice.TryRead(shards, out var choice, out _));
        _sender = new RestSender(options, TimeProvider.System, () => 0.5, NullLogger<RestSender>.Instance);
        Inbox = new InteractionInbox(new OwnApplication(), time, NullLogger<InteractionInbox>.Instance);
        Exit = new ExitReason(this);
        var starts = new SessionStarts(new DiscordApi(_sender), roster, Status, time, StartLog);
        var client = new GatewayClient(choice, starts, Inbox, options, Status, time, () => 0.5, ConnectionLog);
        _service = new GatewayService(starts, client, choice, Exit, time, () => 0.5, Log);
    }

    public DiscordEmulator Discord { get; }

    public GatewayStatus Status { get; } = new();

    public InteractionInbox Inbox { get; }

    public ExitReason Exit { get; }

    public RecordingLog<GatewayService> Log { get; } = new();

    public RecordingLog<GatewayClient> ConnectionLog { get; } = new();

    public RecordingLog<SessionStarts> StartLog { get; } = new();

    CancellationToken IHostApplicationLifetime.ApplicationStarted => default;

    CancellationToken IHostApplicationLifetime.ApplicationStopped => default;

    CancellationToken IHostApplicationLifetime.ApplicationStopping => default;

    void IHostApplicationLifetime.StopApplication() => _stopAsked.TrySetResult();

    public static async Task<RunningShards> StartAsync(DiscordEmulator discord, string? count = null, string? ids = null, TimeProvider? time = null, ShardRoster? roster = null)
    {
        var shards = new RunningShards(discord, new ShardOptions { Count = count, Ids = ids }, roster, time ?? TimeProvider.System);
        await shards._service.StartAsync(TestContext.Current.CancellationToken);
        return shards;
    }

    /// <summary>Waits until all of its shards are live.</summary>
    public async Task WhenLiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Status.IsLive) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
    }

    /// <summary>The sentence with which it gives up.</summary>
    public async Task<string> WhenGivenUpAsync()
    {
        await _stopAsked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return Exit.Sentence!;
    }

    /// <summary>The next interaction's id.</summary>
    public async Task<string> ReceiveAsync() =>
        (await Inbox.Waiting.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Payload.Id.ToString();

    public Task StopAsync() => _service.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _service.Dispose();
        _sender.Dispose();
    }
}
