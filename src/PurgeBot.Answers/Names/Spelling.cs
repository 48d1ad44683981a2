namespace PurgeBot.Answers.Names;

/// <summary>How far apart two spellings are.</summary>
internal static class Spelling
{
    /// <summary>Shorter words have too many neighbours to be guessed at.</summary>
    public const int ShortestGuessed = 5;

    /// <summary>Edits after which a word may still be meant: one in a word of 5 to 7 letters, two in a longer one.</summary>
    public static int EditsAllowed(string word) => word.Length >= 8 ? 2 : 1;

    /// <summary>
    /// Optimal string alignment distance: inserted, lost, exchanged letters, and neighbours swapped; null where it is above
    /// <paramref name="most"/>. The first letter must agree, since people seldom miss it.
    /// </summary>
    public static int? Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a[0] != b[0]) return null;

        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[b.Length] <= most ? last[b.Length] : null;
    }
}
