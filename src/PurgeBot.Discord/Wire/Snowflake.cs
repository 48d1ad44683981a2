using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>An id of Discord's: 64 bits, a decimal string in JSON (Discord, Reference, Snowflakes).</summary>
/// <param name="Value">The id.</param>
[JsonConverter(typeof(SnowflakeConverter))]
internal readonly record struct Snowflake(ulong Value)
{
    // Milliseconds from 1970 to the first second of 2015, from which ids count.
    private const long Epoch = 1_420_070_400_000;

    /// <summary>As the rest of the bot keeps ids.</summary>
    public static Snowflake Of(long id) => new(unchecked((ulong)id));

    /// <summary>As the rest of the bot keeps ids.</summary>
    public long ToInt64() => unchecked((long)Value);

    /// <summary>Less than every id that is given out from a moment on (Discord, Reference, Snowflake IDs in Pagination).</summary>
    public static Snowflake Before(DateTimeOffset moment) => new((ulong)Math.Max(moment.ToUnixTimeMilliseconds() - Epoch, 0) << 22);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads strings, and numbers as well, which the documentation asks clients to bear; writes strings.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number)) return new Snowflake(number);
        if (reader.TokenType == JsonTokenType.String && ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new Snowflake(id);
        throw new JsonException("A snowflake is a string of decimal digits.");
    }

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
