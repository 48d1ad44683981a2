using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat;

/// <summary>What is measured of requests and daily posts. Costs next to nothing as long as nobody listens.</summary>
/// <remarks>Thread-safe. No label holds what somebody wrote, or who it was.</remarks>
public static class ChatMeters
{
    /// <summary>Name of the meter and of the source of traces.</summary>
    public const string Name = "PurgeBot.Chat";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly string[] Outcomes = LabelsOf<Outcome>();
    private static readonly string[] States = LabelsOf<ClaimState>();

    private static readonly Counter<long> Interactions =
        Meter.CreateCounter<long>("purgebot.interactions", "{interaction}", "Interactions replied to, by command and outcome; declined questions have the outcome declined.");

    // Around what is promised: half a second for an answer, an acknowledgement after 1.5 s, and Discord's 3 s.
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "purgebot.interaction.duration",
        "s",
        "From the arrival of an interaction to its reply, by command and outcome.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10] });

    private static readonly Counter<long> Posts =
        Meter.CreateCounter<long>("purgebot.daily.posts", "{post}", "Daily posts that are done with, by outcome.");

    /// <summary>Begins the trace of a request; null where nobody traces.</summary>
    internal static Activity? Begin(string command) => Source.StartActivity(command, ActivityKind.Server);

    /// <summary>A request was replied to.</summary>
    internal static void Replied(string command, Outcome outcome, TimeSpan took, Activity? trace)
    {
        trace?.SetTag("purgebot.outcome", Outcomes[(int)outcome]);
        if (outcome == Outcome.Failed) trace?.SetStatus(ActivityStatusCode.Error);
        if (!Interactions.Enabled && !Durations.Enabled) return;
        KeyValuePair<string, object?> commanded = new("command", command), ended = new("outcome", Outcomes[(int)outcome]);
        Interactions.Add(1, commanded, ended);
        Durations.Record(took.TotalSeconds, commanded, ended);
    }

    /// <summary>A daily post is done with.</summary>
    internal static void Posted(ClaimState state) => Posts.Add(1, new KeyValuePair<string, object?>("outcome", States[(int)state]));

    private static string[] LabelsOf<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
}
