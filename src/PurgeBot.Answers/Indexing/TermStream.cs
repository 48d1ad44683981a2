using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Terms;
using Attribute = Lucene.Net.Util.Attribute;

namespace PurgeBot.Answers.Indexing;

/// <summary>Hands the terms of an analysed text to Lucene as bytes, without going through characters again.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly TermBytes _bytes = new();
    private readonly IPositionIncrementAttribute _increment;
    private readonly List<byte[]> _terms = [];
    private int _next;

    public TermStream()
    {
        AddAttributeImpl(_bytes);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Takes the words of a text, stop words left out.</summary>
    public void SetTokens(List<TermOccurrence> tokens)
    {
        _terms.Clear();
        foreach (var token in tokens)
        {
            if (!token.Term.IsStopWord) _terms.Add(token.Term.Utf8);
        }
    }

    /// <summary>Takes one term, as it is.</summary>
    public void SetTerm(string text) => SetTerms([text]);

    /// <summary>Takes terms, as they are.</summary>
    public void SetTerms(IEnumerable<string> texts)
    {
        _terms.Clear();
        foreach (var text in texts) _terms.Add(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Takes the terms of dates.</summary>
    public void SetDates(IReadOnlyList<DateMention> dates)
    {
        _terms.Clear();
        foreach (var mention in dates) _terms.AddRange(DateTerm.TermsOf(mention.Resolved));
    }

    public override void Reset()
    {
        base.Reset();
        // The end of the text before has left it at 0.
        _increment.PositionIncrement = 1;
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next >= _terms.Count) return false;
        _bytes.Set(_terms[_next++]);
        return true;
    }

    private sealed class TermBytes : Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void Set(byte[] utf8) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (utf8, 0, utf8.Length);

        public void FillBytesRef()
        {
            // Set has pointed BytesRef at the term already.
        }

        public override void Clear() => Set([]);

        public override void CopyTo(IAttribute target) => ((TermBytes)target).Set(BytesRef.Bytes);
    }
}
