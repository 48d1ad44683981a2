using System.Text.Json;
using PurgeBot.Discord.Gateway;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>What comes over the gateway's socket: it is read, or refused by the one exception that ends the connection.</summary>
internal static class GatewayTargets
{
    public static FuzzTarget Frame { get; } = new(
        "gateway-frame",
        [
            "{", "}", "[", "]", ",", ":", "\"op\":", "\"d\":", "\"s\":", "\"t\":", "0", "1", "7", "9", "10", "11", "-1", "1e400", "9223372036854775808", "null", "true", "false",
            "\"READY\"", "\"RESUMED\"", "\"INTERACTION_CREATE\"", "\"heartbeat_interval\":", "41250", "\"session_id\":", "\"abc\"", "\"resume_gateway_url\":", "\"user\":",
            "\"application\":", "\"guilds\":", "\"id\":", "\"\\ud800\"", "\"\\u0000\"", "{\"a\":", "[[", "\u2028", "\uD83D", " ", "\n", "//", "/*",
        ],
        ReadFrame);

    public static FuzzTarget Zlib { get; } = new("zlib", ["x\u0001", "\0\0", "\u0001", "{\"op\":11}", "aaaaaaaaaaaaaaaa", "\uDE00\uD83D"], Inflate);

    private static void ReadFrame(byte[] input)
    {
        GatewayFrame frame;
        try
        {
            frame = GatewayFrame.Read(input);
        }
        catch (JsonException)
        {
            return;
        }

        if (!frame.Data.IsEmpty) JsonDocument.Parse(frame.Data).Dispose();
        try
        {
            var read = GatewayInputReader.Read(frame);
            ThrowUnless(read is not GatewayInput.Hello hello || hello.HeartbeatInterval > TimeSpan.Zero, "A heartbeat interval is above zero.");
        }
        catch (JsonException)
        {
        }
    }

    // Twice in a row, as two messages of one connection.
    private static void Inflate(byte[] input)
    {
        using var inflater = new ZlibStreamInflater();
        using var inflated = new PooledBuffer(ZlibStreamInflater.LongestMessage);
        try
        {
            inflater.Inflate(input, inflated);
            inflated.Clear();
            inflater.Inflate(input, inflated);
        }
        catch (InvalidDataException)
        {
        }

        ThrowUnless(inflated.Written.Length <= ZlibStreamInflater.LongestMessage + 1, "No message is longer than the longest.");
    }
}
