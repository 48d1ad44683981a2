using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Page.Chat;

/// <summary>What the page sends as a request to the chat bot.</summary>
internal static partial class RequestReading
{
    // Those of Discord's interactions: what is more, the page has not sent.
    private const int MostOptions = 25;
    private const int MostFields = 5;
    private const int MostChosen = 25;
    private const int LongestValue = 6000;

    private const string Locale = "en-GB";

    private static readonly string OnMessage = CommandCatalogue.All.First(command => command.Kind == CommandKind.OnMessage).Name.English;

    /// <summary>Reads a request; null where the page cannot have sent it.</summary>
    /// <param name="asked">What was sent.</param>
    /// <param name="receivedAt">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    public static ChatRequest? Read(AskedShape asked, long receivedAt)
    {
        if (asked.Visitor is not { } visitor || !Visitor().IsMatch(visitor)) return null;
        var origin = new RequestOrigin(visitor, Locale, receivedAt);
        return asked switch
        {
            { Kind: "command", Name: { } name } => new ChatRequest.Command(origin, name, ValuesOf(asked.Options, MostOptions)),
            { Kind: "message", Text: { } text } => new ChatRequest.OnMessage(origin, OnMessage, Within(text)),
            { Kind: "typing", Name: { } name, Option: { } option } => new ChatRequest.Completion(origin, name, option, Within(asked.Text))
            {
                Others = ValuesOf(asked.Options, MostOptions).Remove(option),
            },
            { Kind: "press", State: { } state } => new ChatRequest.Press(origin, state, [.. (asked.Chosen ?? []).OfType<string>().Take(MostChosen)], asked.Private)
            {
                // Everybody sees the replies to themselves, and no others.
                IsOnOwnReply = true,
            },
            { Kind: "form", State: { } state } => new ChatRequest.Submit(origin, state, ValuesOf(asked.Fields, MostFields), asked.Private),
            _ => null,
        };
    }

    private static ImmutableDictionary<string, string> ValuesOf(Dictionary<string, string?>? sent, int most) =>
        (sent ?? []).Take(most).Where(value => value.Value is { Length: <= LongestValue }).ToImmutableDictionary(value => value.Key, value => value.Value!, StringComparer.Ordinal);

    private static string Within(string? text) => text is { Length: <= LongestValue } ? text : "";

    // Made up by the browser, and nobody else's: a person on Discord has a number.
    [GeneratedRegex("^p[a-z0-9]{19}$", RegexOptions.NonBacktracking)]
    private static partial Regex Visitor();
}
