namespace PurgeBot.Discord.Emulator.People;

/// <summary>What somebody did, and what came of it so far.</summary>
public sealed class Interaction
{
    private readonly TaskCompletionSource<Reply> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<EmulatedMessage> _followUps = [];
    private int _firstResponse;
    private int _unawares;

    internal Interaction(Snowflake id, string token, InteractionKind kind, Person person, EmulatedMessage? on, long now) =>
        (Id, Token, Kind, Person, On, WrittenAt) = (id, token, kind, person, on, now);

    public Snowflake Id { get; }

    public string Token { get; }

    public InteractionKind Kind { get; }

    public Person Person { get; }

    /// <summary>The message whose component was used, or that a command was used on.</summary>
    public EmulatedMessage? On { get; }

    /// <summary>When the dispatch was last written to a socket: the clock of the 3-second rule starts there.</summary>
    internal long WrittenAt { get; set; }

    /// <summary>How often it was written: more than once after a resume.</summary>
    internal int Writes { get; set; }

    /// <summary>Whether it was sent over HTTP, and the response has not been dealt with: what arrives meanwhile is early, not wrong.</summary>
    internal bool IsPosted { get; set; }

    /// <summary>Type of the first response; 0 while there is none.</summary>
    public int FirstResponse => Volatile.Read(ref _firstResponse);

    /// <summary>From the write of the dispatch to the first response.</summary>
    public TimeSpan FirstResponseAfter { get; private set; }

    /// <summary>What <c>@original</c> means.</summary>
    internal EmulatedMessage? Original { get; set; }

    internal bool IsOriginalPrivate { get; set; }

    /// <summary>What the person sees, once there is something to see.</summary>
    internal Task<Reply> Seen => _seen.Task;

    /// <summary>Takes the first response; false where there was one before.</summary>
    internal bool TryRespond(int type, TimeSpan after)
    {
        if (Interlocked.CompareExchange(ref _firstResponse, type, 0) != 0) return false;
        FirstResponseAfter = after;
        return true;
    }

    /// <summary>Notes that a request took effect and its sender does not know: they may send it once more.</summary>
    internal void LeaveUnaware() => Interlocked.Increment(ref _unawares);

    /// <summary>Whether a request for what is done already comes from a sender who does not know; counts it.</summary>
    internal bool TryExcuse()
    {
        if (Interlocked.Decrement(ref _unawares) >= 0) return true;
        Interlocked.Increment(ref _unawares);
        return false;
    }

    internal void Follow(EmulatedMessage message)
    {
        lock (_followUps) _followUps.Add(message);
        Show(new Reply(this, message));
    }

    internal IReadOnlyList<EmulatedMessage> FollowUps
    {
        get
        {
            lock (_followUps) return [.. _followUps];
        }
    }

    internal void Show(Reply reply) => _seen.TrySetResult(reply);

    internal void Fail(string why) => _seen.TrySetException(new TimeoutException(why));
}

/// <summary>Discord, Receiving and Responding, Interaction Type.</summary>
public enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
