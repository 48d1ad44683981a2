using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Indexing;

/// <summary>A document as a browser shows it: headings and paragraphs one after the other, and all their words in one row.</summary>
/// <remarks>
/// Words are compared by their terms, which takes more places for equal than a browser's search does: what stands in one place
/// only by its terms stands in one place only.
/// </remarks>
internal sealed class PageText
{
    private readonly List<uint> _words = [];
    private readonly List<TermOccurrence> _read = [];

    /// <summary>Lays out a document.</summary>
    /// <param name="passages">All its passages, in order; at least one.</param>
    /// <param name="terms">Reads their words.</param>
    public PageText(IReadOnlyList<Passage> passages, TermReader terms)
    {
        var opened = passages.Select((passage, i) => Opened(i == 0 ? [] : passages[i - 1].Section, passage.Section)).ToList();
        // Above its text a page may show its title and a table of contents: every heading stands before every paragraph.
        Add(passages[0].Document.Title, terms, before: null);
        foreach (var heading in opened.SelectMany(headings => headings)) Add(heading, terms, before: null);

        var paragraphs = ImmutableArray.CreateBuilder<PageBlock>(passages.Count);
        PageBlock? last = null;
        for (var i = 0; i < passages.Count; i++)
        {
            foreach (var heading in opened[i]) last = Add(heading, terms, last);
            last = Add(passages[i].Text, terms, last);
            paragraphs.Add(last);
        }

        Paragraphs = paragraphs.MoveToImmutable();
    }

    /// <summary>The paragraphs, in order.</summary>
    public ImmutableArray<PageBlock> Paragraphs { get; }

    /// <summary>All words of the page, as the hashes of their terms.</summary>
    public ReadOnlySpan<uint> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>Which of these stretches of words are the first on the page to have their words.</summary>
    /// <param name="stretches">Where each begins among <see cref="Words"/>, and how many words it has; at least one.</param>
    /// <returns>The beginnings of those that are.</returns>
    public HashSet<int> FirstOfTheirKind(IReadOnlyCollection<(int Start, int Length)> stretches)
    {
        var first = new HashSet<int>();
        foreach (var alike in stretches.GroupBy(stretch => stretch.Length))
        {
            var places = new Dictionary<ulong, int>();
            foreach (var (start, length) in alike) places.TryAdd(HashAt(start, length), int.MaxValue);
            for (var start = 0; start + alike.Key <= _words.Count; start++)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(places, HashAt(start, alike.Key));
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place)) place = Math.Min(place, start);
            }

            first.UnionWith(alike.Select(stretch => stretch.Start).Where(start => places[HashAt(start, alike.Key)] == start));
        }

        return first;
    }

    private ulong HashAt(int start, int length) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Words.Slice(start, length)));

    private PageBlock Add(string text, TermReader terms, PageBlock? before)
    {
        _read.Clear();
        terms.Read(text, _read);
        var block = new PageBlock(text, [.. _read.Select(word => word.Span)], _words.Count, before);
        before?.After = block;
        _words.AddRange(_read.Select(word => word.Term.Hash));
        return block;
    }

    /// <summary>The headings that stand between two paragraphs, told by the headings above each.</summary>
    private static IEnumerable<string> Opened(ImmutableArray<string> before, ImmutableArray<string> now)
    {
        if (now.SequenceEqual(before)) return [];
        var shared = now.AsSpan().CommonPrefixLength(before.AsSpan());
        // Where nothing differs but the depth, the innermost heading has come again.
        return now.Skip(Math.Min(shared, now.Length - 1));
    }
}

/// <summary>A heading or paragraph of a page.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Words">Where its words stand in it.</param>
/// <param name="Start">Number of the first of them among the page's words.</param>
/// <param name="Before">What stands right before it; null at the top.</param>
internal sealed record PageBlock(string Text, ImmutableArray<TextSpan> Words, int Start, PageBlock? Before)
{
    /// <summary>What stands right after it; null at the end.</summary>
    public PageBlock? After { get; set; }

    /// <summary>The text up to the end of a word; it ends before a space or the marks before one.</summary>
    /// <param name="words">At least so many words.</param>
    public string Beginning(int words)
    {
        var end = Words[words - 1].End;
        while (end < Text.Length && Text[end] != ' ') end++;
        // Inside "U.S." and "show-trial" there is no end; behind "1934." and "Kirov," there is one.
        while (end > Words[words - 1].End && !IsWordPart(Text[end - 1])) end--;
        return words == Words.Length ? Text : Text[..end];
    }

    /// <summary>The text from the beginning of a word on; it begins after a space or the marks after one.</summary>
    /// <param name="words">At least so many words.</param>
    public string Ending(int words)
    {
        var start = Words[^words].Start;
        while (start > 0 && Text[start - 1] != ' ') start--;
        while (start < Words[^words].Start && !IsWordPart(Text[start])) start++;
        return words == Words.Length ? Text : Text[start..];
    }

    // UAX 29 lets an underscore and its like join words; a surrogate is half of a letter or of a sign, and is not parted from it.
    private static bool IsWordPart(char unit) =>
        char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)
        || char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.ConnectorPunctuation
            or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
