using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Gateway;

/// <summary>The connection on real sockets against the emulator, with interactions kept as they come.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<string> _interactions = Channel.CreateUnbounded<string>();
    private int _sent;

    private RunningGateway(DiscordEmulator discord, TimeProvider time, string? token, Action<string>? handler)
    {
        Discord = discord;
        var options = new DiscordOptions { Token = token ?? discord.Token, ApiBaseUrl = discord.ApiBaseUrl };
        var api = new DiscordApi(new RestSender(Options.Create(options), TimeProvider.System, () => 0.5, NullLogger<RestSender>.Instance));
        var starts = new SessionStarts(api, null, new GatewayStatus(), time, NullLogger<SessionStarts>.Instance);
        var connection = new GatewayConnection(
            new Shard(0, 1),
            options.Token,
            starts,
            data =>
            {
                var id = JsonSerializer.Deserialize<JsonElement>(data.Span).GetProperty("id").GetString()!;
                handler?.Invoke(id);
                _interactions.Writer.TryWrite(id);
            },
            Status,
            time,
            () => 0.5,
            Log);
        Ended = RunAsync(connection, starts);
    }

    public DiscordEmulator Discord { get; }

    public ShardStatus Status { get; } = new(0, new TaskCompletionSource());

    public RecordingLog<GatewayConnection> Log { get; } = new();

    /// <summary>Done when the connection has given up or stopped.</summary>
    public Task Ended { get; }

    public static async Task<RunningGateway> StartAsync(
        EmulatorOptions? options = null, TimeProvider? time = null, string? token = null, Action<string>? handler = null) =>
        new(await DiscordEmulator.StartAsync(options), time ?? TimeProvider.System, token, handler);

    /// <summary>Sends an interaction and waits until it has come through.</summary>
    public async Task SendsOneAsync()
    {
        var id = $"{Interlocked.Increment(ref _sent)}";
        Discord.Gateway.Dispatch("INTERACTION_CREATE", new JsonObject { ["id"] = id, ["text"] = "Ежов 🙂" });
        string received;
        do received = await _interactions.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        while (received != id);
    }

    private async Task RunAsync(GatewayConnection connection, SessionStarts starts) =>
        await connection.RunAsync(GatewayConnection.Found(await starts.FindAsync(_stop.Token)), _stop.Token);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Ended.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Ended.WaitAsync(TimeSpan.FromSeconds(20)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Discord.DisposeAsync();
        _stop.Dispose();
    }
}
