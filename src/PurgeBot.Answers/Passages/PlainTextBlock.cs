using System.Buffers;

namespace PurgeBot.Answers.Passages;

/// <summary>Lines of a plain text that stand together.</summary>
/// <param name="Line">1-based number of the first line.</param>
/// <param name="Text">The lines, without the ends of the last.</param>
/// <param name="LineCount">How many lines; 1 or more.</param>
internal readonly record struct PlainTextBlock(int Line, ReadOnlyMemory<char> Text, int LineCount)
{
    private static readonly SearchValues<char> Underlines = SearchValues.Create("=-~_*#^");

    /// <summary>The blocks of <paramref name="text"/>, which blank lines divide.</summary>
    public static IEnumerable<PlainTextBlock> Read(string text)
    {
        var (start, end, firstLine, count) = (0, 0, 0, 0);
        var line = 0;
        for (var at = 0; at < text.Length;)
        {
            var (lineEnd, next) = LineAt(text, at);
            line++;
            if (!text.AsSpan(at, lineEnd - at).IsWhiteSpace())
            {
                if (count++ == 0)
                    (start, firstLine) = (at, line);
                end = lineEnd;
            }
            else if (count > 0)
            {
                yield return new PlainTextBlock(firstLine, text.AsMemory(start, end - start), count);
                count = 0;
            }
            at = next;
        }
        if (count > 0)
            yield return new PlainTextBlock(firstLine, text.AsMemory(start, end - start), count);
    }

    /// <summary>Each line as a block of its own.</summary>
    public IEnumerable<PlainTextBlock> Lines()
    {
        var line = Line;
        for (var at = 0; at < Text.Length;)
        {
            var (end, next) = LineAt(Text.Span, at);
            yield return new PlainTextBlock(line++, Text[at..end], 1);
            at = next;
        }
    }

    /// <summary>The block without a last line that only underlines the one before.</summary>
    public PlainTextBlock WithoutUnderline()
    {
        var text = Text.Span.TrimEnd();
        var lastLine = text.LastIndexOfAny('\n', '\r') + 1;
        return lastLine > 0 && !text[lastLine..].ContainsAnyExcept(Underlines)
            ? this with { Text = Text[..lastLine].TrimEnd(), LineCount = LineCount - 1 }
            : this;
    }

    // Ends of lines as in every editor: LF, CRLF, or CR alone.
    private static (int End, int Next) LineAt(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny('\n', '\r');
        if (length < 0)
            return (text.Length, text.Length);
        var end = at + length;
        return (end, text[end..].StartsWith("\r\n") ? end + 2 : end + 1);
    }
}
