using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PurgeBot.Answers.Names;

/// <summary>Finds the known words that are another way to write a name, or that sound like it.</summary>
/// <remarks>
/// Immutable once built; safe for use by any number of threads at once. Keeps the hashes of keys, 8 bytes each: a vocabulary of
/// 150,000 words takes some 3 MB. Whether a word is a name is for the caller to find out.
/// </remarks>
internal sealed class NameSpellings
{
    // Of a shorter one too little is left.
    private const int ShortestSound = 6;

    private readonly string[] _words;
    private readonly Table _byKey;
    private readonly Table _bySound;

    /// <summary>Takes in the words; each once.</summary>
    public NameSpellings(string[] words)
    {
        _words = words;
        var keys = new List<(uint, int)>();
        var sounds = new List<(uint, int)>();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var key in TransliterationKey.Of(words[i]))
            {
                keys.Add((HashOf(key.Text), i));
                if (TransliterationKey.SoundOf(key.Text) is { Length: >= ShortestSound } sound) sounds.Add((HashOf(sound), i));
            }
        }

        (_byKey, _bySound) = (new Table(keys), new Table(sounds));
    }

    /// <summary>The known words that transliterate the same name; in no order.</summary>
    /// <param name="word">A folded word in Latin letters.</param>
    public IEnumerable<string> TransliteratedLike(string word) => TransliterationKey.Of(word)
        .SelectMany(key => _byKey.Find(HashOf(key.Text)).Select(i => _words[i]).Where(other => TransliterationKey.Of(other).Any(its => TransliterationKey.Agree(key, its))))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The known words that begin with the same letter and differ in their vowels only; in no order.</summary>
    /// <param name="word">A folded word in Latin letters.</param>
    public IEnumerable<string> SoundingLike(string word) => TransliterationKey.Of(word)
        .Select(key => TransliterationKey.SoundOf(key.Text))
        .Where(sound => sound.Length >= ShortestSound)
        .SelectMany(sound => _bySound.Find(HashOf(sound)).Select(i => _words[i]))
        .Where(other => other[0] == word[0])
        .Distinct(StringComparer.Ordinal);

    private static uint HashOf(string key) => (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.AsSpan()));

    private sealed class Table
    {
        private readonly uint[] _hashes;
        private readonly int[] _words;

        public Table(List<(uint Hash, int Word)> entries)
        {
            entries.Sort();
            _hashes = [.. entries.Select(entry => entry.Hash)];
            _words = [.. entries.Select(entry => entry.Word)];
        }

        public IEnumerable<int> Find(uint hash)
        {
            var at = Array.BinarySearch(_hashes, hash);
            while (at > 0 && _hashes[at - 1] == hash) at--;
            for (; at >= 0 && at < _hashes.Length && _hashes[at] == hash; at++) yield return _words[at];
        }
    }
}
