namespace PurgeBot.Answers.Terms;

/// <summary>How far apart two spellings are.</summary>
public static class Spelling
{
    /// <summary>Shorter words have too many neighbours to be guessed at.</summary>
    public const int ShortestGuessed = 5;

    // The longest word that is compared; what is longer is not a word that somebody mistyped.
    private const int Longest = TermReader.MaxWordLength;

    /// <summary>Edits after which a word may still be meant: one in a word of up to 6 letters, two in a longer one.</summary>
    public static int EditsAllowed(string word) => word.Length >= 7 ? 2 : 1;

    /// <summary>
    /// Optimal string alignment distance: letters inserted, lost or exchanged, and neighbours swapped; null where it is above
    /// <paramref name="most"/>. The first letter must agree, since people seldom miss it (Pollock and Zamora 1984).
    /// </summary>
    public static int? Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest || a[0] != b[0]) return null;

        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most) return null;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[b.Length] <= most ? last[b.Length] : null;
    }
}
