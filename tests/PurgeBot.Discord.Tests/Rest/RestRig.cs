using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;
using Snowflake = PurgeBot.Discord.Wire.Snowflake;

namespace PurgeBot.Discord.Tests.Rest;

/// <summary>The client of the REST API against the emulator, on one clock that stands still.</summary>
internal sealed class RestRig : IAsyncDisposable
{
    // Of the machine's own time: what waits for ever fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly RestSender _sender;

    private RestRig(DiscordEmulator discord, StillTime time, Uri? address)
    {
        (Discord, Time) = (discord, time);
        Options = Microsoft.Extensions.Options.Options.Create(new DiscordOptions { Token = discord.Token, ApiBaseUrl = address ?? discord.ApiBaseUrl });
        _sender = new RestSender(Options, time, () => 0.4, new Logger<RestSender>(Log));
        Api = new DiscordApi(_sender);
        Channels = new ChannelApi(_sender);
        Downloads = new AttachmentDownloads(Options, time);
    }

    public DiscordEmulator Discord { get; }

    public StillTime Time { get; }

    public IOptions<DiscordOptions> Options { get; }

    public DiscordApi Api { get; }

    public ChannelApi Channels { get; }

    public AttachmentDownloads Downloads { get; }

    public KeptLog Log { get; } = new();

    public Snowflake Application => new(Discord.ApplicationId.Value);

    /// <summary>Requests that arrived, by their statuses; 0 is a connection cut.</summary>
    public IEnumerable<int> Statuses => Discord.Rest.Requests.Select(request => request.Status);

    public static async Task<RestRig> StartAsync(Uri? address = null, string? token = null)
    {
        var time = new StillTime();
        var options = new EmulatorOptions { Time = time };
        var discord = await DiscordEmulator.StartAsync(token is null ? options : options with { Token = token });
        return new RestRig(discord, time, address);
    }

    /// <summary>Somebody uses a command.</summary>
    public Interaction Use() => Discord.Interactions.Open(InteractionKind.Command, Discord.Person, on: null);

    public Task RespondAsync(Interaction interaction) => RespondAsync(interaction, TimeSpan.FromSeconds(3));

    public Task RespondAsync(Interaction interaction, TimeSpan within) =>
        Api.RespondAsync(new Snowflake(interaction.Id.Value), interaction.Token, InteractionResponse.Post(Message), within, default).WaitAsync(Patience);

    public Task FollowUpAsync(Interaction interaction) => Api.FollowUpAsync(Application, interaction.Token, Message, default).WaitAsync(Patience);

    public static MessageBody Message { get; } = new([new TextDisplay("Answered.")], PurgeBot.Discord.Wire.MessageFlags.ComponentsV2);

    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        Downloads.Dispose();
        await Discord.DisposeAsync();
    }
}

/// <summary>A log that is kept.</summary>
internal sealed class KeptLog : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
}
