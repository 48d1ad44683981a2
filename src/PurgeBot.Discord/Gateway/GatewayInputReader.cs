using System.Text.Json;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Gateway;

/// <summary>Says what a message of the gateway means to <see cref="GatewayMachine"/>.</summary>
internal static class GatewayInputReader
{
    // A heartbeat every ten minutes would be no watch at all; Discord's is 41.25 seconds.
    private const double LongestIntervalMilliseconds = 600_000;

    /// <summary>Reads a message.</summary>
    /// <param name="frame">The message.</param>
    /// <returns>Null where it means nothing: an unknown opcode, or an event without a number.</returns>
    /// <exception cref="JsonException">The data are not what the opcode promises.</exception>
    public static GatewayInput? Read(in GatewayFrame frame) => frame.Opcode switch
    {
        0 => ReadDispatch(frame),
        1 => new GatewayInput.HeartbeatRequested(),
        7 => new GatewayInput.ReconnectRequested(),
        9 => new GatewayInput.InvalidSession(frame.Data.Span.SequenceEqual("true"u8)),
        10 => new GatewayInput.Hello(ReadInterval(frame.Data.Span)),
        11 => new GatewayInput.HeartbeatAcknowledged(),
        _ => null,
    };

    private static GatewayInput? ReadDispatch(in GatewayFrame frame) => (frame.Event, frame.Sequence) switch
    {
        (GatewayEvent.Ready, { } sequence) => new GatewayInput.Ready(ReadReady(frame.Data.Span), sequence),
        (GatewayEvent.Ready, null) => throw new JsonException("READY has no sequence number."),
        (GatewayEvent.Resumed, var sequence) => new GatewayInput.Resumed(sequence),
        (_, { } sequence) => new GatewayInput.Dispatched(sequence),
        _ => null,
    };

    private static ReadyEvent ReadReady(ReadOnlySpan<byte> data) =>
        data.IsEmpty ? throw new JsonException("READY has no data.")
        : JsonSerializer.Deserialize(data, GatewayJson.Default.ReadyEvent) is { SessionId.Length: > 0 } ready ? ready
        : throw new JsonException("READY has no session id.");

    private static TimeSpan ReadInterval(ReadOnlySpan<byte> data) =>
        !data.IsEmpty && JsonSerializer.Deserialize(data, GatewayJson.Default.HelloData) is
        {
            HeartbeatInterval: >= 1 and <= LongestIntervalMilliseconds,
        } hello
            ? TimeSpan.FromMilliseconds(hello.HeartbeatInterval)
            : throw new JsonException("HELLO has no heartbeat interval between 1 ms and 10 min.");
}
