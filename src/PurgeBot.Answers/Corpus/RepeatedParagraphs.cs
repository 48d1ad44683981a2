using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PurgeBot.Answers.Corpus;

/// <summary>Remembers where each paragraph stood, to find it again in other capitals.</summary>
/// <remarks>By its 128-bit hash: among a million paragraphs, two different ones share it with a chance near 1e-27.</remarks>
internal sealed class RepeatedParagraphs
{
    private readonly Dictionary<UInt128, (string Path, int Line)> _places = [];
    private char[] _folded = [];

    /// <summary>Where a paragraph of the same words stood before; null, and remembered at this place, where none did.</summary>
    public (string Path, int Line)? EarlierPlace(string text, string path, int line)
    {
        if (_folded.Length < text.Length)
            _folded = new char[text.Length];
        var length = text.AsSpan().ToUpperInvariant(_folded);
        var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(_folded.AsSpan(0, length)));
        if (_places.TryGetValue(hash, out var earlier))
            return earlier;
        _places.Add(hash, (path, line));
        return null;
    }
}
