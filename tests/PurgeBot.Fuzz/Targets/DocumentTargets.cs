using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>Documents: what is read of them is what stands in them, in order, and nothing is thrown.</summary>
internal static class DocumentTargets
{
    private static readonly string[] Prose =
    [
        "A sentence. ", "Nikolai Yezhov ", "was shot in 1940.", "\n", "\n\n", "  ", "\t", "é", "e\u0301", "\u202E", "\u200B", "\u00AD\n", "\u0301", "Ѐ", "\U0001F600", "\uD83D",
        "\0", "\r", "\r\n", "\u2028", "-\n", "co-\noperation", "[@conquest1968, p. 12]", "[@a; @b]", "[", "]", "(", ")", "@", "Retrieved from ", "===", "---",
    ];

    public static FuzzTarget Markdown { get; } = new(
        "markdown",
        [
            .. Prose, "# ", "## ", "#", "> ", "- ", "1. ", "```\n", "    ", "| a | b |\n|---|---|\n", "+---+\n", "*", "**", "_", "`", "![x](y)", "[x](y)", "[^1]", "[^1]: ", "<div>", "<!--", "-->",
            "&amp;", "&#65;", "\\", "---\ntitle: x\nurl: https://example.org\n---\n", "---\n", "title: ", "~~~\n", "<https://example.org>", "[x]: y\n", "|", ":", "{", "}",
        ],
        input => Read("a.md", FuzzText.Of(input)));

    public static FuzzTarget Text { get; } = new("text", [.. Prose, "CONTENTS", "Chapter 1", "*** START OF ", "From Wikipedia, the free encyclopedia", "Jump to navigation"], input => Read("a.txt", FuzzText.Of(input)));

    private static void Read(string name, string text)
    {
        var reading = DocumentReader.Read(new CorpusFile(name, name, 0, DateTime.UnixEpoch), text);
        // What is left out of the letters is markup; what is there stands in the document, and in its order. Characters by number or name are another matter.
        var (isPlain, at) = (!text.Contains('&'), 0);
        // In NFC the sign of the kelvin is a K, the one letter of ASCII that another character turns into.
        var source = text.Replace('\u212A', 'K');
        foreach (var (passage, index) in reading.Passages.Select((passage, index) => (passage, index)))
        {
            ThrowUnless(passage.Paragraph == index + 1, "Paragraphs are counted from 1 without a gap.");
            ThrowUnless(passage.Text.Length > 0 && passage.Text.Trim() == passage.Text && !passage.Text.Any(char.IsControl), "A passage shows something, and has no controls.");
            ThrowUnless(passage.Text.IsNormalized(), "A passage is in NFC.");
            var end = 0;
            foreach (var sentence in passage.Sentences)
            {
                ThrowUnless(sentence.Start >= end && sentence.Length > 0 && sentence.End <= passage.Text.Length, "Sentences lie in the passage, in order and apart.");
                end = sentence.End;
            }

            if (isPlain)
                foreach (var letter in passage.Text.Where(char.IsAsciiLetterOrDigit))
                    ThrowUnless((at = source.IndexOf(letter, at) + 1) > 0, $"What a passage says stands in the document, in order: {string.Join(" ¶ ", reading.Passages.Select(one => one.Text))}");
        }
    }
}
