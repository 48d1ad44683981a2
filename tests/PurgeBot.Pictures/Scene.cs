namespace PurgeBot.Pictures;

/// <summary>A question, and what the picture of its reply is called.</summary>
/// <param name="Name">Of the file, without its extension.</param>
/// <param name="Command">The slash command.</param>
/// <param name="Option">Its option for the question.</param>
/// <param name="Question">What is asked.</param>
internal sealed record Scene(string Name, string Command, string Option, string Question)
{
    /// <summary>What the README shows: each kind of answer that there is.</summary>
    public static IReadOnlyList<Scene> All { get; } =
    [
        new("who", "who", "name", "yezhov"),
        new("when", "when", "event", "kirov murder"),
        new("explain", "explain", "topic", "troika"),
        new("timeline", "timeline", "topic", "kirov murder"),
        new("did-you-mean", "who", "name", "kamenev"),
        new("declined", "explain", "topic", "Trotsky's chess career"),
    ];
}
