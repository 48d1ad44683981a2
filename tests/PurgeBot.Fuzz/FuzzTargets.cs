using System.Collections.Immutable;
using PurgeBot.Fuzz.Targets;

namespace PurgeBot.Fuzz;

/// <summary>Every reader of hostile input that is fuzzed.</summary>
public static class FuzzTargets
{
    /// <summary>All of them; each serves one thread at a time.</summary>
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        GatewayTargets.Frame, GatewayTargets.Zlib, InteractionTarget.Target, EndpointTarget.Target, DocumentTargets.Markdown, DocumentTargets.Text,
        TextTargets.Dates, TextTargets.Analyzer, QuestionTarget.Target, FileTargets.Yaml, FileTargets.Json,
    ];

    /// <summary>The one of a name.</summary>
    public static FuzzTarget Of(string name) => All.Single(target => target.Name == name);
}
