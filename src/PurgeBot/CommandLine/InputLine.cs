using System.Text;

namespace PurgeBot.CommandLine;

/// <summary>A line of an input that may have no end and lines longer than memory.</summary>
/// <param name="Text">The line without its end, or its first <see cref="MaxLength"/> UTF-16 code units.</param>
/// <param name="IsWhole">Whether that is all of it.</param>
internal readonly record struct InputLine(string Text, bool IsWhole)
{
    /// <summary>Longest line that is kept whole, in UTF-16 code units: far more than a question takes.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Reads line by line, each as soon as it is there.</summary>
    public static IEnumerable<InputLine> ReadAll(TextReader input)
    {
        var buffer = new char[16 * 1024];
        var text = new StringBuilder();
        var length = 0L;
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            for (var start = 0; start < read;)
            {
                var end = Array.IndexOf(buffer, '\n', start, read - start);
                var part = (end < 0 ? read : end) - start;
                text.Append(buffer, start, (int)Math.Min(part, Math.Max(MaxLength - length, 0)));
                length += part;
                start += part + 1;
                if (end < 0) break;
                yield return Take();
            }
        }

        if (length > 0) yield return Take();

        InputLine Take()
        {
            var line = new InputLine(text.ToString(), length <= MaxLength);
            text.Clear();
            length = 0;
            return line;
        }
    }
}
