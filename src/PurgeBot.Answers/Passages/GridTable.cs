namespace PurgeBot.Answers.Passages;

/// <summary>Tells tables that are drawn with edges from paragraphs.</summary>
/// <remarks>Markdig 1.6 can read them, but where what looks like an edge is none it reads the next line twice: a passage would say it twice.</remarks>
internal static class GridTable
{
    /// <summary>Whether a block is a table: it begins with an edge, and each of its lines with a corner or a side.</summary>
    /// <param name="block">The block as it is written.</param>
    public static bool Is(ReadOnlySpan<char> block)
    {
        var isFirst = true;
        foreach (var written in block.EnumerateLines())
        {
            // In a quote each line begins with the quote's sign.
            var line = written.TrimStart(" >\t").TrimEnd();
            if (line is not ['+' or '|', ..]) return false;
            if (isFirst && (line is not ['+', '-' or '=' or ':', .., '+'] || line.ContainsAnyExcept("+-=:"))) return false;
            isFirst = false;
        }

        return !isFirst;
    }
}
