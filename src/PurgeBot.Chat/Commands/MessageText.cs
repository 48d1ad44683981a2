using System.Text.RegularExpressions;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>Reads what a message asks, without what only Discord understands.</summary>
internal static partial class MessageText
{
    // More of a long message would only blur what it is about.
    private const int LongestRead = 500;

    // Discord's own limit is 4,000; a longer text is no message.
    private const int LongestMessage = 8_000;

    /// <summary>
    /// The first sentence of a message that ends as a question, or else its beginning; without mentions, emoji, addresses and Markdown.
    /// </summary>
    /// <param name="message">The message; any text.</param>
    /// <returns>Up to 500 UTF-16 code units; empty where nothing is left.</returns>
    public static string QuestionIn(string message)
    {
        var text = message.Length <= LongestMessage ? message : message[..LongestMessage];
        text = MaskedLink().Replace(text, "$1");
        text = Mention().Replace(text, " ");
        text = Address().Replace(text, " ");
        text = LineMark().Replace(text, "");
        text = Mark().Replace(text, "");
        text = Space().Replace(text, " ").Trim();
        var sentences = SentenceSplitter.Split(text);
        var asked = sentences.FirstOrDefault(sentence => sentence.Of(text).EndsWith('?'));
        return Excerpt.Short(asked.Length > 0 ? asked.Of(text).ToString() : text, LongestRead);
    }

    // "Discord, Reference, Message formatting": people, roles, channels, commands, custom emoji, times, guild pages; and @everyone.
    [GeneratedRegex(@"<(?:@[!&]?|#|a?:\w+:|/[^:<>\n]+:|t:|id:)[\w:-]*>|@(?:everyone|here)\b|:\w+:", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"<?\b[a-z][a-z0-9+.-]*://[^\s<>]+>?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[([^\[\]\n]+)\]\([^()\s]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex MaskedLink();

    [GeneratedRegex(@"(?m)^[ \t]*(?:>{1,3} ?|-?#{1,3} |[-*+] |\d+\. )+", RegexOptions.NonBacktracking)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"[*`~|\\]+|\b_+|_+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
