using System.Text.Json;

namespace PurgeBot.Discord.Gateway;

/// <summary>One message of the gateway, read no further than its envelope (Discord, Gateway Events, Payload Structure).</summary>
/// <param name="Opcode">What kind of message it is.</param>
/// <param name="Sequence">Number of the event, or null.</param>
/// <param name="Event">Which event it is.</param>
/// <param name="Data">The JSON of <c>d</c>; empty where it is missing. A part of the bytes read.</param>
internal readonly record struct GatewayFrame(long Opcode, long? Sequence, GatewayEvent Event, ReadOnlyMemory<byte> Data)
{
    /// <summary>Reads the envelope.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="JsonException">This is no JSON, or no message of the gateway.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        long? opcode = null;
        long? sequence = null;
        var name = GatewayEvent.None;
        var data = ReadOnlyMemory<byte>.Empty;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A message of the gateway is an object.");

        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("op"u8))
                    opcode = ReadNumber(ref reader);
                else if (reader.ValueTextEquals("s"u8))
                    sequence = ReadNumber(ref reader);
                else if (reader.ValueTextEquals("t"u8))
                    name = ReadEvent(ref reader);
                else if (reader.ValueTextEquals("d"u8))
                    data = ReadSlice(ref reader, json);
                else
                    SkipValue(ref reader);
            }

            // Nothing may follow the object: the reader throws where something does.
            reader.Read();
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("A name or an event has half a character in it.", error);
        }

        return new GatewayFrame(opcode ?? throw new JsonException("The opcode is missing."), sequence, name, data);
    }

    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
            _ => throw new JsonException("A number was expected."),
        };
    }

    private static GatewayEvent ReadEvent(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return GatewayEvent.None;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("The name of an event was expected.");
        if (reader.ValueTextEquals("INTERACTION_CREATE"u8))
            return GatewayEvent.InteractionCreate;
        if (reader.ValueTextEquals("READY"u8))
            return GatewayEvent.Ready;
        return reader.ValueTextEquals("RESUMED"u8) ? GatewayEvent.Resumed : GatewayEvent.Other;
    }

    private static ReadOnlyMemory<byte> ReadSlice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
