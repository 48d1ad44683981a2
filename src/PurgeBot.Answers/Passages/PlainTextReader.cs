using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Passages;

/// <summary>Reads a plain text: blank lines divide paragraphs, short lines of their own are headings.</summary>
/// <remarks>
/// Where no blank line divides a text with long lines, each line is a paragraph. Nothing tells how deep a heading stands, so a
/// section has one heading. What a web page puts around an article (<see cref="Boilerplate"/>) is left out. A text of headings alone
/// is a list, and its lines are passages. Citations in brackets are read as in Markdown.
/// </remarks>
internal sealed class PlainTextReader
{
    private readonly TextCollector _collector = new();
    private readonly List<SourceReference> _sources = [];

    private PlainTextReader()
    {
    }

    public static DocumentReading Read(CorpusFile file, string text) => new PlainTextReader().ReadText(file, text);

    private DocumentReading ReadText(CorpusFile file, string text)
    {
        string? named = null;
        var parts = new List<Part>();
        foreach (var block in Divide(text))
        {
            if (block.LineCount > 1 && block.Lines().All(line => Boilerplate.Is(Plain(line.Text.Span))))
                continue;
            var plain = Plain(block.Text.Span);
            if (!plain.Any(char.IsLetterOrDigit))
                continue;
            if (Boilerplate.Is(plain))
                named ??= Boilerplate.NamedArticle(plain);
            else
                parts.Add(new Part(block.Line, plain, block.LineCount == 1 && PlainTextHeading.Is(plain), [.. _sources]));
        }
        return ToPassages(file, parts, named);
    }

    private static DocumentReading ToPassages(CorpusFile file, List<Part> parts, string? named)
    {
        var isList = parts.TrueForAll(part => part.IsHeading);
        var above = isList ? [] : parts.TakeWhile(part => part.IsHeading).Select(part => part.Text).ToList();
        var titleIndex = PlainTextHeading.TitleAmong(above, named, parts.Where(part => !part.IsHeading).Select(part => part.Text));
        var title = titleIndex < 0 ? file.Name : above[titleIndex];
        var passages = new PassageList(new DocumentInfo(file.Name, file.Path, title, Url: null, Licence: null, Language: "en"));
        foreach (var part in parts.Skip(titleIndex + 1))
        {
            if (isList || !part.IsHeading)
                passages.Add(part.Text, part.Line, part.Sources);
            else
                passages.Section = part.Text == title ? [] : [part.Text];
        }
        return passages.ToReading([]);
    }

    private static IEnumerable<PlainTextBlock> Divide(string text)
    {
        var blocks = PlainTextBlock.Read(text).Select(block => block.WithoutUnderline());
        return blocks.Take(2).ToList() is [var only] && only.Lines().Any(line => line.Text.Length > PlainTextHeading.MaxLength)
            ? only.Lines()
            : blocks;
    }

    private string Plain(ReadOnlySpan<char> block)
    {
        _sources.Clear();
        for (var open = block.IndexOf('['); open >= 0;)
        {
            if (CitationGroup.TryRead(block[open..], out var length, out var sources))
            {
                AppendLines(block[..open]);
                _collector.DropSpace();
                _sources.AddRange(sources.Except(_sources));
                block = block[(open + length)..];
                open = block.IndexOf('[');
            }
            else
            {
                var next = block[(open + 1)..].IndexOf('[');
                open = next < 0 ? -1 : open + 1 + next;
            }
        }
        AppendLines(block);
        return _collector.Take();
    }

    private void AppendLines(ReadOnlySpan<char> text)
    {
        for (var end = text.IndexOfAny('\n', '\r'); end >= 0; end = text.IndexOfAny('\n', '\r'))
        {
            var rest = text[end..].TrimStart();
            AppendLine(text[..end], rest);
            text = rest;
        }
        _collector.Append(text);
    }

    private void AppendLine(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        if (line is not [.., var before, '-'] || rest is not [var after, ..]
            || !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after) || IsHangingHyphen(rest))
        {
            _collector.Append(line);
            _collector.AppendLineBreak();
        }
        else
            // "indus-/trial" is one word; "Austro-/Hungarian" and "1936-/38" keep their hyphen.
            _collector.Append(char.IsLower(before) && char.IsLower(after) ? line[..^1] : line);
    }

    // "pre- and post-war"
    private static bool IsHangingHyphen(ReadOnlySpan<char> rest) =>
        rest.StartsWith("and ") || rest.StartsWith("or ") || rest.StartsWith("to ");

    /// <summary>A block that is not boilerplate, as a reader sees it.</summary>
    private readonly record struct Part(int Line, string Text, bool IsHeading, ImmutableArray<SourceReference> Sources);
}
