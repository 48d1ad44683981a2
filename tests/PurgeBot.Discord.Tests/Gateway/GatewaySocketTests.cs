using System.Text;
using System.Threading.Channels;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewaySocketTests : IDisposable
{
    private const int Continuation = 0;
    private const int Text = 1;
    private const int Binary = 2;

    private readonly RawPeer _peer = new();
    private readonly Channel<string> _seen = Channel.CreateUnbounded<string>();

    public void Dispose() => _peer.Dispose();

    [Fact]
    public async Task Several_messages_in_one_packet_are_all_read()
    {
        await ConnectAsync();
        await _peer.SendAsync([.. Enumerable.Range(0, 5).SelectMany(number => RawPeer.Frame(Json(number), Text))]);
        await SeesAsync([.. Enumerable.Range(0, 5)]);
    }

    [Fact]
    public async Task A_message_in_fragments_is_put_together()
    {
        await ConnectAsync();
        var json = Json(1, filler: 300);
        await _peer.SendAsync([.. RawPeer.Frame(json[..100], Text, isLast: false), .. RawPeer.Frame(json[100..101], Continuation, isLast: false), .. RawPeer.Frame(json[101..], Continuation)]);
        await SeesAsync(1);
    }

    [Fact]
    public async Task A_message_that_arrives_byte_by_byte_is_put_together()
    {
        await ConnectAsync();
        foreach (var one in RawPeer.Frame(Json(1, filler: 200), Text))
            await _peer.SendAsync([one]);
        await SeesAsync(1);
    }

    [Fact]
    public async Task A_message_longer_than_any_buffer_is_put_together()
    {
        await ConnectAsync();
        await _peer.SendAsync([.. RawPeer.Frame(Json(1, filler: 60_000), Text), .. RawPeer.Frame(Json(2), Text)]);
        await SeesAsync(1, 2);
    }

    [Fact]
    public async Task Compressed_messages_share_one_stream_and_are_read_once_their_suffix_has_come()
    {
        await ConnectAsync();
        var first = _peer.Compress(Encoding.UTF8.GetString(Json(1, filler: 500)));
        var second = _peer.Compress(Encoding.UTF8.GetString(Json(2, filler: 500)));
        await _peer.SendAsync([.. RawPeer.Frame(first[..20], Binary), .. RawPeer.Frame(first[20..], Binary), .. RawPeer.Frame(second, Binary)]);
        await SeesAsync(1, 2);
    }

    [Fact]
    public async Task Compressed_nonsense_is_reported_and_what_follows_is_left_to_the_next_connection()
    {
        await ConnectAsync();
        await _peer.SendAsync([.. RawPeer.Frame([1, 2, 3, 0, 0, 0xFF, 0xFF], Binary), .. RawPeer.Frame(Json(1), Text)]);
        Assert.Equal("Unreadable", await NextAsync());
        _peer.Dispose();
        Assert.Equal("Closed", await NextAsync());
    }

    [Fact]
    public async Task A_peer_that_refuses_is_reported_as_closed()
    {
        _peer.Dispose();
        using var socket = NewSocket();
        await socket.RunAsync(_peer.Address);
        Assert.Equal("Closed", await NextAsync());
    }

    private static byte[] Json(int sequence, int filler = 0) => Encoding.UTF8.GetBytes($$"""{"op":0,"s":{{sequence}},"t":"X","d":"{{new string('й', filler / 2)}}"}""");

    private GatewaySocket NewSocket() => new(TimeProvider.System)
    {
        Happened = (_, input) => _seen.Writer.TryWrite(input.GetType().Name),
        Received = (_, frame) => _seen.Writer.TryWrite($"{frame.Sequence}"),
    };

    private async Task ConnectAsync()
    {
        var socket = NewSocket();
        var accepted = _peer.AcceptAsync();
        _ = socket.RunAsync(_peer.Address);
        await accepted;
        Assert.Equal("Opened", await NextAsync());
    }

    private async Task SeesAsync(params int[] sequences)
    {
        foreach (var sequence in sequences)
            Assert.Equal($"{sequence}", await NextAsync());
    }

    private Task<string> NextAsync() => _seen.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
}
