using System.Collections.Concurrent;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>All interactions, by id and by token.</summary>
internal sealed class InteractionLedger(EmulatorOptions options, SnowflakeSource ids)
{
    // Whoever answers twice does so within seconds; longer than that is not kept where hundreds of thousands come.
    private const int Remembered = 20_000;

    private readonly ConcurrentDictionary<ulong, Interaction> _byId = [];
    private readonly ConcurrentQueue<Interaction> _done = [];
    private readonly ConcurrentDictionary<string, Interaction> _byToken = [];

    public IEnumerable<Interaction> All => _byId.Values;

    public Snowflake NextId() => ids.Next();

    public Interaction Open(InteractionKind kind, Person person, EmulatedMessage? on)
    {
        var id = ids.Next();
        // As long as Discord's, and like them of characters that need no escape in a path.
        var token = $"aW50ZXJhY3Rpb246{Convert.ToBase64String(BitConverter.GetBytes(id.Value)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}{Padding}";
        var interaction = new Interaction(id, token, kind, person, on, options.Time.GetTimestamp());
        _byId[id.Value] = interaction;
        _byToken[token] = interaction;
        return interaction;
    }

    public Interaction? Find(string id, string token) =>
        Snowflake.TryParse(id, out var number) && _byId.TryGetValue(number.Value, out var interaction) && interaction.Token == token ? interaction : null;

    public Interaction? FindByToken(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>Forgets an interaction that is over, once many others are.</summary>
    public void Forget(Interaction interaction)
    {
        _done.Enqueue(interaction);
        if (_done.Count <= Remembered || !_done.TryDequeue(out var oldest)) return;
        _byId.TryRemove(oldest.Id.Value, out _);
        _byToken.TryRemove(oldest.Token, out _);
    }

    private static readonly string Padding = new('x', 160);
}
