namespace PurgeBot.Answers.Passages;

/// <summary>Unicode normalisation form C: every letter with its accents in as few characters as Unicode allows.</summary>
/// <remarks>
/// The product runs with invariant globalisation, and there <see cref="string.Normalize()"/> returns its input unchanged.
/// Algorithm: Unicode Standard Annex 15 and chapter 3.11 of the standard. Characters beyond the Basic Multilingual Plane and
/// the compatibility ideographs are left as they are. Linear but for runs of marks, which are sorted. Safe from any thread.
/// </remarks>
internal static partial class Nfc
{
    // Hangul syllables are composed by arithmetic (chapter 3.12).
    private const char FirstLead = '\u1100', FirstVowel = '\u1161', FirstSyllable = '\uAC00';
    private const char BeforeFirstTail = '\u11A7';
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    /// <summary><paramref name="text"/> in normalisation form C; the same object where nothing had to change.</summary>
    public static string Compose(string text)
    {
        // No character below U+0300 combines with another or is replaced.
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF');
        if (first < 0 || !Tables.Instance.MayChange(text.AsSpan(first)))
            return text;
        var decomposed = new List<char>(text.Length + 16);
        foreach (var character in text)
            Tables.Instance.Decompose(character, decomposed);
        OrderMarks(decomposed);
        return Recompose(decomposed);
    }

    private static void OrderMarks(List<char> text)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (Tables.Instance.ClassOf(text[start]) == 0)
                continue;
            var end = start + 1;
            while (end < text.Count && Tables.Instance.ClassOf(text[end]) != 0)
                end++;
            if (end - start > 1)
            {
                // OrderBy is stable, which the algorithm requires.
                var ordered = text[start..end].OrderBy(Tables.Instance.ClassOf).ToArray();
                for (var i = 0; i < ordered.Length; i++)
                    text[start + i] = ordered[i];
            }
            start = end;
        }
    }

    private static string Recompose(List<char> text)
    {
        var composed = new char[text.Count];
        var length = 0;
        var starter = -1;
        var lastClass = 0;
        foreach (var character in text)
        {
            var markClass = Tables.Instance.ClassOf(character);
            var adjacent = lastClass == 0 || lastClass < markClass;
            if (starter >= 0 && adjacent && Composed(composed[starter], character) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }
            if (markClass == 0)
                starter = length;
            lastClass = markClass;
            composed[length++] = character;
        }
        return new string(composed, 0, length);
    }

    private static char? Composed(char first, char second)
    {
        if (first - FirstLead is >= 0 and < Leads && second - FirstVowel is >= 0 and < Vowels)
            return (char)(FirstSyllable + ((first - FirstLead) * Vowels + (second - FirstVowel)) * Tails);
        if (first - FirstSyllable is >= 0 and < Syllables && (first - FirstSyllable) % Tails == 0
            && second - BeforeFirstTail is > 0 and < Tails)
            return (char)(first + (second - BeforeFirstTail));
        return Tables.Instance.Compositions.TryGetValue((first, second), out var whole) ? whole : null;
    }

    /// <summary>The data as look-ups; built on the first text that needs it.</summary>
    private sealed class Tables
    {
        public static readonly Tables Instance = new();

        private readonly byte[] _classes = new byte[char.MaxValue + 1];
        private readonly bool[] _mayChange = new bool[char.MaxValue + 1];
        private readonly Dictionary<char, (char First, char Second)> _parts = [];

        private Tables()
        {
            for (var i = 0; i < MarkClasses.Length; i += 3)
                for (int mark = MarkClasses[i]; mark <= MarkClasses[i + 1]; mark++)
                {
                    _classes[mark] = (byte)MarkClasses[i + 2];
                    _mayChange[mark] = true;
                }
            for (var i = 0; i < Nfc.Compositions.Length; i += 3)
            {
                var (first, second, whole) = (Nfc.Compositions[i], Nfc.Compositions[i + 1], Nfc.Compositions[i + 2]);
                Compositions[(first, second)] = whole;
                _parts[whole] = (first, second);
                _mayChange[second] = true;
            }
            for (var i = 0; i < Replacements.Length; i += 3)
            {
                _parts[Replacements[i]] = (Replacements[i + 1], Replacements[i + 2]);
                _mayChange[Replacements[i]] = true;
            }
            _mayChange.AsSpan(FirstVowel, Vowels).Fill(true);
            _mayChange.AsSpan(BeforeFirstTail + 1, Tails - 1).Fill(true);
        }

        public Dictionary<(char, char), char> Compositions { get; } = [];

        public byte ClassOf(char character) => _classes[character];

        public bool MayChange(ReadOnlySpan<char> text)
        {
            foreach (var character in text)
                if (_mayChange[character])
                    return true;
            return false;
        }

        public void Decompose(char character, List<char> into)
        {
            if (!_parts.TryGetValue(character, out var parts))
            {
                into.Add(character);
                return;
            }
            Decompose(parts.First, into);
            if (parts.Second != '\0')
                Decompose(parts.Second, into);
        }
    }
}
