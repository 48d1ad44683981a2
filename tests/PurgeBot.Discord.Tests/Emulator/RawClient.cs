using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator;

namespace PurgeBot.Discord.Tests.Emulator;

/// <summary>A client that does just what a test tells it, to try the emulator without the bot.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly DiscordEmulator _discord;
    private readonly ClientWebSocket _socket = new();
    private readonly bool _isCompressed;
    private readonly MemoryStream _received = new();
    private readonly MemoryStream _feed = new();
    private ZLibStream? _inflate;

    private RawClient(DiscordEmulator discord, bool isCompressed)
    {
        (_discord, _isCompressed) = (discord, isCompressed);
        Http = new HttpClient { BaseAddress = new Uri(discord.ApiBaseUrl + "/") };
        Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.Token);
    }

    public HttpClient Http { get; }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<RawClient> ConnectAsync(DiscordEmulator discord, bool isCompressed = false, Uri? address = null)
    {
        var client = new RawClient(discord, isCompressed);
        await client._socket.ConnectAsync(new Uri($"{address ?? discord.GatewayUrl}?v=10&encoding=json{(isCompressed ? "&compress=zlib-stream" : "")}"), CancellationToken.None);
        return client;
    }

    /// <summary>A client whose session is live.</summary>
    public static async Task<RawClient> IdentifiedAsync(DiscordEmulator discord, bool isCompressed = false)
    {
        var client = await ConnectAsync(discord, isCompressed);
        await client.ReceiveAsync();
        await client.IdentifyAsync(discord.Token);
        await client.ReceiveAsync();
        return client;
    }

    public Task IdentifyAsync(string token, int intents = 0) => SendAsync(new JsonObject
    {
        ["op"] = 2,
        ["d"] = new JsonObject { ["token"] = token, ["intents"] = intents, ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" } },
    });

    public Task ResumeAsync(string session, long sequence) => SendAsync(new JsonObject
    {
        ["op"] = 6,
        ["d"] = new JsonObject { ["token"] = _discord.Token, ["session_id"] = session, ["seq"] = sequence },
    });

    public Task SendAsync(JsonNode frame) => SendAsync(frame.ToJsonString());

    public Task SendAsync(string frame) => _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next frame; null where the connection was closed.</summary>
    public async Task<JsonNode?> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        _received.SetLength(0);
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            _received.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return JsonNode.Parse(_isCompressed ? Inflated() : _received.ToArray());
        }
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json) => Http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Answers an interaction with a text.</summary>
    public Task<HttpResponseMessage> AnswerAsync(JsonNode dispatch, string text, int flags = 0) => CallbackAsync(dispatch, new JsonObject { ["type"] = 4, ["data"] = Message(text, flags) });

    public Task<HttpResponseMessage> CallbackAsync(JsonNode dispatch, JsonNode body) =>
        PostAsync($"interactions/{dispatch["d"]!["id"]}/{dispatch["d"]!["token"]}/callback", body.ToJsonString());

    public static JsonObject Message(string text, int flags = 0, params JsonNode[] more) => new()
    {
        ["flags"] = 32768 | flags,
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        ["components"] = new JsonArray([new JsonObject { ["type"] = 10, ["content"] = text }, .. more]),
    };

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        Http.Dispose();
        _inflate?.Dispose();
        return ValueTask.CompletedTask;
    }

    private byte[] Inflated()
    {
        _feed.SetLength(0);
        _feed.Write(_received.ToArray());
        _feed.Position = 0;
        _inflate ??= new ZLibStream(_feed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (_inflate.Read(buffer) is > 0 and var count) plain.Write(buffer, 0, count);
        return plain.ToArray();
    }
}
