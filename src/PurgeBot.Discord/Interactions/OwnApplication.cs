using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>Which application the bot is: what is meant for another one is not answered.</summary>
/// <remarks>
/// Thread-safe. With a token Discord says which; without one the first interaction does. That it is Discord's is certain by then, by the
/// gateway's connection or by the signature with the application's own key: another id there is a mistake of whoever set this up.
/// </remarks>
internal sealed class OwnApplication
{
    private ulong _id;

    /// <summary>Discord has said which it is.</summary>
    public void Learn(Snowflake id) => Interlocked.Exchange(ref _id, id.Value);

    /// <summary>Whether it is this one; it is the first that is asked about, where nobody has said.</summary>
    public bool Is(Snowflake id) => id.Value != 0 && Interlocked.CompareExchange(ref _id, id.Value, 0) is var known && (known == 0 || known == id.Value);
}
