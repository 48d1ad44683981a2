using System.Buffers;
using System.Text.Json;

namespace PurgeBot.Discord.Gateway;

/// <summary>The messages that the bot sends on the gateway (Discord, Gateway Events, Send Events), as UTF-8.</summary>
/// <remarks>None comes near the 4,096 bytes allowed.</remarks>
internal static class GatewayMessages
{
    private const string Library = "PurgeBot";

    /// <summary>HEARTBEAT.</summary>
    /// <param name="sequence">Number of the last event, or null before the first.</param>
    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => Write(1, writer =>
    {
        if (sequence is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    });

    /// <summary>IDENTIFY, without any intent: interactions need none.</summary>
    /// <param name="token">The bot's token.</param>
    /// <param name="shard">Which servers are meant.</param>
    public static ReadOnlyMemory<byte> Identify(string token, Shard shard) => Write(2, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token"u8, token);
        writer.WriteNumber("intents"u8, 0);
        writer.WriteStartArray("shard"u8);
        writer.WriteNumberValue(shard.Id);
        writer.WriteNumberValue(shard.Count);
        writer.WriteEndArray();
        writer.WriteStartObject("properties"u8);
        writer.WriteString("os"u8, OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser"u8, Library);
        writer.WriteString("device"u8, Library);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>RESUME.</summary>
    /// <param name="token">The bot's token.</param>
    /// <param name="session">The session.</param>
    public static ReadOnlyMemory<byte> Resume(string token, GatewaySession session) => Write(6, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("token"u8, token);
        writer.WriteString("session_id"u8, session.Id);
        writer.WriteNumber("seq"u8, session.Sequence);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(int opcode, Action<Utf8JsonWriter> data)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op"u8, opcode);
            writer.WritePropertyName("d"u8);
            data(writer);
            writer.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}
