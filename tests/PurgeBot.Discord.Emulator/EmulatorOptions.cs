namespace PurgeBot.Discord.Emulator;

/// <summary>What Discord is like this time.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The token that is accepted; it has the shape of a real one, and opens nothing.</summary>
    public string Token { get; init; } = "MTI3MDAwMDAwMDAwMDAwMDAx.Emulat.or-on-loopback-opens-nothing-at-all";

    public Snowflake ApplicationId { get; init; } = new(1270000000000000001);

    /// <summary>What HELLO asks for; 41.25 s is what Discord asks for.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Sessions that may be started a day, and how many are left of them.</summary>
    public int SessionStarts { get; init; } = 1000;

    public int SessionStartsLeft { get; init; } = 1000;

    public TimeSpan SessionStartsReset { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How many shards are recommended at first.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Sessions that may be started every <see cref="IdentifyWindow"/>, one of each rate limit key.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>Discord, Gateway, Session Start Limit: 5 s. Tests of other things make it shorter.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an interaction waits for its first response: 3 s on Discord.</summary>
    public TimeSpan ResponseWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a person waits for something to read before the test fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether requests, messages and interactions are kept: not where hundreds of thousands come.</summary>
    public bool Remembers { get; init; } = true;

    /// <summary>One message in so many is looked at in depth; 1 looks at each.</summary>
    public int ChecksOneIn { get; init; } = 1;

    /// <summary>Requests with the bot's token a second.</summary>
    public int GlobalLimit { get; init; } = 50;

    /// <summary>The intents that a client may ask for, bits. Stricter than Discord by default: interactions come without any.</summary>
    public int Intents { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
