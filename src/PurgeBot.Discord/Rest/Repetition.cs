using Polly;
using Polly.Retry;

namespace PurgeBot.Discord.Rest;

/// <summary>When a failed request is sent again.</summary>
internal static class Repetition
{
    /// <summary>Most times that a request is sent in all.</summary>
    public const int MostTries = 5;

    // A callback has 3 s: about 0.2, 0.4, 0.8 and 1.6 s, with jitter.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // What a limit lasts at least where nobody says how long: Discord's shortest ones are by the second.
    private static readonly TimeSpan UnknownLimit = TimeSpan.FromSeconds(1);

    // Where Discord says "in 0 seconds".
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends again what may be sent again.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="chance">0 to 1.</param>
    public static ResiliencePipeline<RestTry> New(TimeProvider time, Func<double> chance) =>
        new ResiliencePipelineBuilder<RestTry> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<RestTry>
            {
                MaxRetryAttempts = MostTries - 1,
                // An exception (the token refused, the call cancelled) ends it at once.
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome is { Exception: null, Result.MayRepeat: true }),
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                UseJitter = true,
                Randomizer = chance,
                DelayGenerator = args => ValueTask.FromResult(Pause(args.Outcome.Result, args.AttemptNumber, chance)),
            })
            .Build();

    private static TimeSpan? Pause(RestTry failed, int number, Func<double> chance) => failed switch
    {
        { Wait: { } wait } => wait > ShortestLimit ? wait : ShortestLimit,
        { LimitedAtMost: { } most } => TimeSpan.FromTicks(Math.Min(most.Ticks, (UnknownLimit * Math.Pow(2, number) * (1 + (chance() / 2))).Ticks)),
        _ => null,
    };
}
