using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Terms;

/// <summary>Reads a text into its words, each with the term that the index knows it as.</summary>
/// <remarks>
/// One reader serves one thread at a time: it remembers the terms of the words that it met.
/// Any text can be read; time is linear in its length.
/// </remarks>
public sealed class TermReader
{
    /// <summary>Longest word that is read whole, in UTF-16 code units; the rest of a longer one is skipped.</summary>
    /// <remarks>The longest words of real prose are below 40; Lucene refuses terms over 32,766 bytes.</remarks>
    public const int MaxWordLength = 64;

    // About 100 bytes an entry: 100,000 words of memory keep the reader of one thread near 10 MB.
    private const int MaxRemembered = 100_000;

    // 64 KiB of entries.
    private const int FrequentBits = 12;

    private readonly Dictionary<ulong, Term> _remembered = [];

    // The words that prose mostly consists of, where the processor has them at hand; each may be pushed out by another.
    private readonly (ulong Hash, Term? Term)[] _frequent = new (ulong, Term?)[1 << FrequentBits];

    private readonly Stemmer _stemmer = new();

    /// <summary>Adds the words of <paramref name="text"/>, in order, to <paramref name="tokens"/>.</summary>
    public void Read(ReadOnlySpan<char> text, List<TermOccurrence> tokens)
    {
        var position = 0;
        while (NextWord(text, ref position, out var span))
        {
            var written = text.Slice(span.Start, Math.Min(span.Length, MaxWordLength));
            tokens.Add(new TermOccurrence(TermOf(written), span));
        }
    }

    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public List<TermOccurrence> Read(ReadOnlySpan<char> text)
    {
        var tokens = new List<TermOccurrence>();
        Read(text, tokens);
        return tokens;
    }

    private Term TermOf(ReadOnlySpan<char> written)
    {
        // 64 bits tell all words of all languages apart: of a million words, two agree once in 37 million vocabularies.
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(written));
        ref var frequent = ref _frequent[hash >> (64 - FrequentBits)];
        if (frequent.Hash == hash && frequent.Term is { } term) return term;

        if (!_remembered.TryGetValue(hash, out term))
        {
            var word = WordFolding.Fold(written);
            term = new Term(_stemmer.Stem(RegionalSpelling.Of(word)), word, StopWords.Contains(word));
            if (_remembered.Count >= MaxRemembered) _remembered.Clear();
            _remembered[hash] = term;
        }

        frequent = (hash, term);
        return term;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int position, out TextSpan span)
    {
        while (position < text.Length && !StartsWord(text, position)) position++;
        if (position >= text.Length)
        {
            span = default;
            return false;
        }

        var start = position;
        position = EndOfAcronym(text, start) is var acronymEnd and > 0 ? acronymEnd : EndOfWord(text, start);
        span = TextSpan.FromBounds(start, WithoutPossessive(text, start, position));
        return true;
    }

    // A mark without a letter below it, such as the one that asks for a coloured heart, is no word.
    private static bool StartsWord(ReadOnlySpan<char> text, int position) =>
        char.IsAscii(text[position])
            ? char.IsAsciiLetterOrDigit(text[position])
            : LetterLength(text, position) > 0 && !IsMark(CharUnicodeInfo.GetUnicodeCategory(text[position]));

    private static int EndOfWord(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[position])) position++;
            else if (LetterLength(text, position) is var length and > 0) position += length;
            else if (JoinsItsNeighbours(text, position)) position++;
            else break;
        }

        return position;
    }

    // N.K.V.D. and U.S.S.R. are one word each; the initials of "J. V. Stalin" stand apart and are not.
    private static int EndOfAcronym(ReadOnlySpan<char> text, int start)
    {
        var position = start;
        while (position + 1 < text.Length && text[position + 1] == '.' && char.IsLetter(text[position])) position += 2;
        if (position - start < 4) return 0;
        return position < text.Length && LetterLength(text, position) > 0 ? 0 : position;
    }

    private static int WithoutPossessive(ReadOnlySpan<char> text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]) ? end - 2 : end;

    // An apostrophe inside a word (O'Brien) and the marks inside a number (681,692; 1.3) do not end it.
    private static bool JoinsItsNeighbours(ReadOnlySpan<char> text, int position)
    {
        if (position == 0 || position + 1 >= text.Length) return false;
        var (before, mark, after) = (text[position - 1], text[position], text[position + 1]);
        return IsApostrophe(mark)
            ? char.IsLetter(before) && char.IsLetter(after)
            : mark is '.' or ',' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
    }

    private static bool IsApostrophe(char mark) => mark is '\'' or '’' or 'ʼ' or '＇';

    /// <summary>Code units of the letter, digit or combining mark at <paramref name="position"/>; 0 if none stands there.</summary>
    private static int LetterLength(ReadOnlySpan<char> text, int position)
    {
        var unit = text[position];
        if (char.IsAscii(unit)) return char.IsAsciiLetterOrDigit(unit) ? 1 : 0;
        if (Rune.DecodeFromUtf16(text[position..], out var rune, out var length) != OperationStatus.Done) return 0;
        return IsMark(Rune.GetUnicodeCategory(rune)) || Rune.IsLetterOrDigit(rune) ? length : 0;
    }

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
