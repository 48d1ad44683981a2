using System.Text;
using System.Text.RegularExpressions;

namespace PurgeBot.Chat.Tests.Cards;

/// <summary>
/// Reads Markdown as Discord's client does, as far as a bot's message can hold it: the rules of simple-markdown with Discord's own
/// (spoilers, mentions, emoji, times), each tried in order where the text has come to.
/// </summary>
internal static partial class DiscordMarkdown
{
    /// <summary>What a reader sees, each stretch of markup as <c>{kind:text}</c>; lines of blocks begin with their sign in braces.</summary>
    public static string Read(string markdown) => string.Join('\n', markdown.Split('\n').Select(ReadLine));

    private static string ReadLine(string line)
    {
        var read = new StringBuilder();
        while (Block().Match(line) is { Success: true } block)
        {
            read.Append('{').Append(block.Value.Trim()).Append('}');
            line = line[block.Length..];
        }

        return read.Append(Inline(line)).ToString();
    }

    private static string Inline(string text)
    {
        var read = new StringBuilder();
        while (text.Length > 0)
        {
            var (length, seen) = Next(text);
            read.Append(seen);
            text = text[length..];
        }

        return read.ToString();
    }

    private static (int Length, string Seen) Next(string text)
    {
        if (Escape().Match(text) is { Success: true } escape) return (2, escape.Groups[1].Value);
        if (Address().Match(text) is { Success: true } address) return (address.Length, $"{{address:{address.Value}}}");
        if (Mention().Match(text) is { Success: true } mention) return (mention.Length, $"{{mention:{mention.Value}}}");
        if (Link().Match(text) is { Success: true } link) return (link.Length, $"{{link:{Inline(link.Groups[1].Value)}|{link.Groups[2].Value}}}");
        foreach (var (kind, rule) in Styles)
        {
            if (rule.Match(text) is { Success: true } styled) return (styled.Length, $"{{{kind}:{Inline(styled.Groups[1].Success ? styled.Groups[1].Value : styled.Groups[2].Value)}}}");
        }

        return (1, text[..1]);
    }

    private static readonly (string Kind, Regex Rule)[] Styles =
        [("b", Bold()), ("u", Underline()), ("i", Italic()), ("s", Strike()), ("spoiler", Spoiler()), ("code", Code())];

    [GeneratedRegex(@"\A *(?:#{1,3} |-# |>>> |> |[-*+] |\d+\. )(?=\s*\S)")]
    private static partial Regex Block();

    [GeneratedRegex(@"\A\\([^0-9A-Za-z\s])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\A<?https?://[^\s<]+[^<.,:;""'\]\s]>?|\A<[a-z]+:[^\s>]+>")]
    private static partial Regex Address();

    [GeneratedRegex(@"\A(?:<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[^:<>]+:\d+|id:\w+)>|@everyone|@here|:[\w+-]+:)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\A\[((?:\\.|[^\[\]\\])*)\]\(([^\s()<>\\]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\A\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\A__((?:\\[\s\S]|[^\\])+?)__(?!_)")]
    private static partial Regex Underline();

    [GeneratedRegex(@"\A\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|\A\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s\*\\]|\*\*)|[^\s\*\\])+?)\*(?!\*)")]
    private static partial Regex Italic();

    [GeneratedRegex(@"\A~~([\s\S]+?)~~(?!_)")]
    private static partial Regex Strike();

    [GeneratedRegex(@"\A\|\|([\s\S]+?)\|\|")]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"\A`+([\s\S]*?[^`])`+(?!`)")]
    private static partial Regex Code();
}
