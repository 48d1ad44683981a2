using System.Text;

namespace PurgeBot.Answers.Names;

/// <summary>
/// One key for all ways to write a name in Latin letters: Yezhov, Ezhov, Ježov, Jeschow, Iejov and Jeżow; Khrushchev, Chruschtschow,
/// Chruszczow and Khrouchtchev.
/// </summary>
/// <remarks>
/// What languages write differently is merged: the sibilants (s, z, sh, zh, ž, sch), the affricates (ch, ts, tsch, cz, tz), kh and h,
/// v, w and f, and y, i and j, which are lost before vowels. The letters after BGN/PCGN 1947, ISO 9:1995 without its marks, Duden,
/// and the Polish and French ways of writing Russian. Time is linear.
/// </remarks>
internal static class TransliterationKey
{
    /// <summary>Shorter keys are shared by chance.</summary>
    public const int Shortest = 4;

    // What letters that languages use differently may stand for: in English and Slavic languages, in Polish, in German, in French, and
    // in other Latin spelling.
    private static readonly Reading[] Readings =
    [
        new(Ch: "C", J: "i", C: "C", Ck: "CK", Z: "S"),
        new(Ch: "X", J: "i", C: "C", Ck: "CK", Z: "S"),
        new(Ch: "X", J: "i", C: "K", Ck: "K", Z: "C"),
        new(Ch: "S", J: "S", C: "K", Ck: "K", Z: "S"),
        new(Ch: "C", J: "DS", C: "K", Ck: "K", Z: "S"),
    ];

    // Polish and German keys agree with each other; of two French ones neither tells that it is.
    private const int LastOfTheirOwn = 2;

    // Longest first where one begins another. Capitals are sounds, small letters vowels.
    private static readonly (string Letters, string Sounds)[] Groups =
    [
        ("schtsch", "SC"), ("shch", "SC"), ("chtch", "SC"), ("szcz", "SC"), ("tsch", "C"), ("dsch", "DS"), ("tch", "C"), ("sch", "S"),
        ("dzh", "DS"), ("zh", "S"), ("sh", "S"), ("sz", "S"), ("cz", "C"), ("ts", "C"), ("tz", "C"), ("kh", "X"), ("gh", "G"), ("th", "T"),
        ("ph", "V"), ("rh", "R"), ("ks", "KS"), ("qu", "KV"), ("ou", "u"), ("oo", "u"), ("dj", "DS"), ("x", "KS"), ("q", "K"),
        ("w", "V"), ("v", "V"), ("f", "V"), ("s", "S"), ("y", "i"), ("b", "B"), ("d", "D"), ("g", "G"), ("k", "K"), ("l", "L"),
        ("m", "M"), ("n", "N"), ("p", "P"), ("r", "R"), ("t", "T"), ("a", "a"), ("e", "e"), ("i", "i"), ("o", "o"), ("u", "u"),
    ];

    /// <summary>The keys of a word, each once; one where it has no letter that languages use differently, none where it is no name in Latin letters.</summary>
    /// <param name="word">A folded word: small letters without diacritics.</param>
    public static IReadOnlyList<NameKey> Of(string word)
    {
        foreach (var unit in word)
        {
            if (!char.IsAsciiLetterLower(unit)) return [];
        }

        var readings = word.AsSpan().IndexOfAny('c', 'j', 'z') < 0 ? 1 : Readings.Length;
        var keys = new List<NameKey>(readings);
        for (var reading = 0; reading < readings; reading++)
        {
            var text = Spoken(word, Readings[reading]);
            if (text.Length >= Shortest && !keys.Exists(key => key.Text == text)) keys.Add(new NameKey(text, reading));
        }

        return keys;
    }

    /// <summary>Whether two words may be the same name by these keys: read alike, and at least one of them in the way that most corpora write.</summary>
    public static bool Agree(NameKey a, NameKey b) =>
        a.Text == b.Text && (a.Reading == 0 || b.Reading == 0 || (a.Reading == b.Reading && a.Reading <= LastOfTheirOwn));

    /// <summary>What is left of a key when it is only heard: which vowel it is nobody remembers, but where one is.</summary>
    public static string SoundOf(string key)
    {
        var sound = new StringBuilder(key.Length);
        foreach (var unit in key)
        {
            var heard = char.IsAsciiLetterLower(unit) ? 'a' : unit;
            if (sound.Length == 0 || sound[^1] != heard) sound.Append(heard);
        }

        return sound.ToString();
    }

    private static string Spoken(string word, Reading reading)
    {
        var key = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (length, sounds) = SoundsAt(word, at, reading);
            foreach (var sound in sounds) Append(key, sound);
            at += length;
        }

        return key.ToString();
    }

    private static (int Length, string Sounds) SoundsAt(string word, int at, Reading reading)
    {
        foreach (var (letters, sounds) in Groups)
        {
            if (string.CompareOrdinal(word, at, letters, 0, letters.Length) == 0) return (letters.Length, sounds);
        }

        return word[at] switch
        {
            'c' when at + 1 < word.Length && word[at + 1] == 'h' => (2, reading.Ch),
            'c' when at + 1 < word.Length && word[at + 1] == 'k' => (2, reading.Ck),
            'c' => (1, reading.C),
            'j' => (1, reading.J),
            'z' => (1, reading.Z),
            // Elsewhere an h only makes a vowel long (Fehler, Shah).
            'h' when at == 0 || (at + 1 < word.Length && word[at + 1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'r' or 'm') => (1, "X"),
            _ => (1, ""),
        };
    }

    private static void Append(StringBuilder key, char sound)
    {
        var isVowel = sound is 'a' or 'e' or 'o' or 'u';
        // Ia, ya and ja are one vowel.
        if (isVowel && key.Length > 0 && key[^1] == 'i') key.Length--;
        // Ё is written as e, o, yo and jo; behind sibilants nobody hears which.
        if (sound == 'o' && key.Length > 0 && key[^1] is 'S' or 'C') sound = 'e';
        if (key.Length == 0 || key[^1] != sound) key.Append(sound);
    }

    private sealed record Reading(string Ch, string J, string C, string Ck, string Z);
}

/// <summary>One way to read a name.</summary>
/// <param name="Text">The sounds.</param>
/// <param name="Reading">By which language's letters; 0 is the one that most corpora write.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct NameKey(string Text, int Reading);
