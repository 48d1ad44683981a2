using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>An event for a session.</summary>
/// <param name="Guild">Where it happened; null for no guild.</param>
internal sealed record GatewayEvent(string Name, byte[] Payload, Interaction? Interaction, Snowflake? Guild = null);

/// <summary>A session: numbers its events, and keeps them for a resume. Used under the server's lock.</summary>
internal sealed class GatewaySession(string id, EmulatedShard shard)
{
    // More than a bot misses in the seconds of a reconnect, at any load that a test makes.
    private const int MostKept = 20_000;

    private readonly Queue<(long Sequence, GatewayEvent Event)> _kept = [];

    public string Id => id;

    public EmulatedShard Shard => shard;

    public long Sequence { get; private set; }

    public GatewayConnection? Connection { get; set; }

    public void Dispatch(GatewayEvent sent)
    {
        Sequence++;
        _kept.Enqueue((Sequence, sent));
        if (_kept.Count > MostKept) _kept.Dequeue();
        Connection?.Send(Frame.Dispatch(sent, Sequence));
    }

    /// <summary>Sends again what came after <paramref name="sequence"/>, then RESUMED.</summary>
    public void Replay(GatewayConnection connection, long sequence)
    {
        foreach (var (number, sent) in _kept)
        {
            if (number > sequence) connection.Send(Frame.Dispatch(sent, number));
        }

        Connection = connection;
        Dispatch(new GatewayEvent("RESUMED", "{\"_trace\":[\"emulator\"]}"u8.ToArray(), null));
    }

    public IEnumerable<GatewayEvent> Unanswered() => _kept.Select(kept => kept.Event).Where(sent => sent.Interaction is { FirstResponse: 0 });

    /// <summary>Drops what the client has received, save for what it has not answered.</summary>
    public void Forget(long sequence)
    {
        while (_kept.TryPeek(out var oldest) && oldest.Sequence <= sequence && oldest.Event.Interaction is not { FirstResponse: 0 }) _kept.Dequeue();
    }
}
