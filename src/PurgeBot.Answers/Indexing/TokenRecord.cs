using System.IO.Hashing;
using System.Runtime.InteropServices;
using Lucene.Net.Util;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;
using Term = PurgeBot.Answers.Terms.Term;

namespace PurgeBot.Answers.Indexing;

/// <summary>What is marked on a token besides its term.</summary>
[Flags]
internal enum TokenMarks : uint
{
    None = 0,

    /// <summary>First word of a sentence; its capital says nothing.</summary>
    SentenceStart = 1,

    /// <summary>Written with a capital.</summary>
    Capitalised = 2,

    /// <summary>Part of a date or period.</summary>
    Date = 4,

    /// <summary>Stop word: counted for the distance between words, but not as a match.</summary>
    StopWord = 8,

    /// <summary>A number, in digits or in words.</summary>
    Number = 16,
}

/// <summary>
/// The words of a passage as the ranking reads them: one 32-bit number a word, hash above, marks below,
/// so that fifty candidates are compared with a question in microseconds, without analysing their text again.
/// </summary>
/// <remarks>Layout: hash of the document's path, number of heading words, the heading's words, the paragraph's words.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct TokenRecord
{
    private const int HeaderLength = 2;

    private readonly ReadOnlySpan<uint> _words;

    public TokenRecord(ReadOnlySpan<byte> bytes) => _words = MemoryMarshal.Cast<byte, uint>(bytes);

    /// <summary>Tells the passages of one document from those of another.</summary>
    public uint Document => _words[0];

    /// <summary>Tells the passages under one heading from those under others.</summary>
    public ulong Section => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Heading));

    /// <summary>Words of the document's title and the headings above the paragraph.</summary>
    public ReadOnlySpan<uint> Heading => _words.Slice(HeaderLength, (int)_words[1]);

    /// <summary>Words of the paragraph, stop words included.</summary>
    public ReadOnlySpan<uint> Text => _words[(HeaderLength + (int)_words[1])..];

    public static TokenMarks MarksOf(uint word) => (TokenMarks)(word & ~TermHash.Mask);

    public static uint HashOf(uint word) => word & TermHash.Mask;

    /// <summary>Puts a passage's words in the place of what <paramref name="bytes"/> holds.</summary>
    public static void Encode(
        ReadOnlySpan<TermOccurrence> heading, Passage passage, ReadOnlySpan<TermOccurrence> text, IReadOnlyList<DateMention> dates, BytesRef bytes)
    {
        bytes.Length = (HeaderLength + heading.Length + text.Length) * sizeof(uint);
        bytes.Grow(bytes.Length);
        var words = MemoryMarshal.Cast<byte, uint>(bytes.Bytes.AsSpan(0, bytes.Length));
        words[0] = (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(passage.Document.Path.AsSpan()));
        words[1] = (uint)heading.Length;
        var target = HeaderLength;
        foreach (var token in heading) words[target++] = token.Term.Hash | (uint)MarksOf(token.Term);

        var (sentence, date) = (0, 0);
        foreach (var token in text)
        {
            var marks = MarksOf(token.Term);
            if (char.IsUpper(passage.Text[token.Span.Start])) marks |= TokenMarks.Capitalised;
            if (sentence < passage.Sentences.Length && token.Span.Start >= passage.Sentences[sentence].Start)
            {
                marks |= TokenMarks.SentenceStart;
                sentence++;
            }

            if (token.Term.IsNumber) marks |= TokenMarks.Number;
            while (date < dates.Count && dates[date].Span.End <= token.Span.Start) date++;
            if (date < dates.Count && token.Span.Start >= dates[date].Span.Start) marks |= TokenMarks.Date;
            words[target++] = token.Term.Hash | (uint)marks;
        }
    }

    private static TokenMarks MarksOf(Term term) => term.IsStopWord ? TokenMarks.StopWord : TokenMarks.None;
}
