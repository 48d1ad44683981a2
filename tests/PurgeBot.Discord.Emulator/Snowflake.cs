using System.Globalization;

namespace PurgeBot.Discord.Emulator;

/// <summary>An id: milliseconds since 2015 in the upper 42 bits. Discord, Reference, Snowflakes.</summary>
public readonly record struct Snowflake(ulong Value)
{
    /// <summary>Discord's time 0: the first second of 2015.</summary>
    internal static readonly long Epoch = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>When it was given out.</summary>
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + Epoch);

    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    public static bool TryParse(string? text, out Snowflake id)
    {
        var isRead = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return isRead;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Gives out ids, each larger than the one before.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private ulong _last;

    public Snowflake Next()
    {
        var now = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - Snowflake.Epoch) << 22;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return new Snowflake(next);
        }
    }
}
