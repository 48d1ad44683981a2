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
        var lines = text.Split('\n').Select(line => Space().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();
        var asked = lines.SelectMany(SentencesOf).FirstOrDefault(sentence => sentence.EndsWith('?'));
        return Excerpt.Short(asked is null ? string.Join(' ', lines) : WithoutAddress(asked), LongestRead);
    }

    private static IEnumerable<string> SentencesOf(string line) => SentenceSplitter.Split(line).Select(sentence => sentence.Of(line).ToString());

    // "Hey Ann, who was Yezhov?" asks nothing of Ann.
    private static string WithoutAddress(string question) =>
        QuestionWord().Match(question) is { Success: true } word ? question[word.Groups[1].Index..] : question;

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

    [GeneratedRegex(@"(?:^|[,:;–—] ?)\b((?:who|whom|whose|when|what|which|why|how|where)\b)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
