using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Indexing;

/// <summary>Writes the passages of documents into a Lucene index. One writer serves one thread.</summary>
internal sealed class PassageWriter : IDisposable
{
    private static readonly FieldType KeyType = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    private static readonly FieldType TermsType = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    });

    private static readonly FieldType StoredType = Frozen(new FieldType { IsStored = true });

    private readonly IndexWriter _index;
    private readonly TermReader _terms = new();
    private readonly TextDirectives _directives = new();
    private readonly List<TermOccurrence> _text = [];
    private readonly List<TermOccurrence> _heading = [];
    private readonly TermStream _textStream = new();
    private readonly TermStream _headingStream = new();
    private readonly TermStream _pathStream = new();
    private readonly TermStream _dateStream = new();
    private readonly TermStream _abbreviationStream = new();
    private readonly BytesRef _tokens = new();
    private readonly MemoryStream _passageBytes = new();
    private readonly BytesRef _passage = new();
    private readonly List<Abbreviation> _abbreviations = [];
    private readonly IIndexableField[] _entry;
    private readonly IIndexableField[] _entryWithAbbreviations;
    private Passage? _headingOf;

    public PassageWriter(IndexWriter index)
    {
        _index = index;
        _entry =
        [
            new Field(IndexSchema.Path, _pathStream, KeyType),
            new Field(IndexSchema.Text, _textStream, TermsType),
            new Field(IndexSchema.Heading, _headingStream, TermsType),
            new Field(IndexSchema.Dates, _dateStream, KeyType),
            new Field(IndexSchema.Tokens, _tokens, StoredType),
            new Field(IndexSchema.Passage, _passage, StoredType),
        ];
        _entryWithAbbreviations = [.. _entry, new Field(IndexSchema.Abbreviations, _abbreviationStream, KeyType)];
    }

    /// <summary>Adds a document's passages one after the other, so that neighbours in the text are neighbours in the index.</summary>
    public void Add(IReadOnlyList<Passage> passages)
    {
        if (passages.Count == 0) return;
        _index.AddDocuments(Entries(passages, passages[0].Document.Url is null ? [] : _directives.Of(passages)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _textStream.Dispose();
        _headingStream.Dispose();
        _pathStream.Dispose();
        _dateStream.Dispose();
        _abbreviationStream.Dispose();
        _passageBytes.Dispose();
    }

    private IEnumerable<IEnumerable<IIndexableField>> Entries(IReadOnlyList<Passage> passages, ImmutableArray<string> directives)
    {
        // Lucene takes one entry after the other and copies it, so that all that is in it can be used again.
        for (var i = 0; i < passages.Count; i++) yield return Entry(passages[i], directives.IsEmpty ? "" : directives[i]);
    }

    private IIndexableField[] Entry(Passage passage, string textDirective)
    {
        ReadHeading(passage);
        _text.Clear();
        _terms.Read(passage.Text, _text);
        _textStream.SetTokens(_text);
        var dates = DateFinder.Find(passage.Text);
        _dateStream.SetDates(dates);

        TokenRecord.Encode(CollectionsMarshal.AsSpan(_heading), passage, CollectionsMarshal.AsSpan(_text), dates, _tokens);
        PassageCodec.Encode(passage, textDirective, _passageBytes);
        (_passage.Bytes, _passage.Length) = (_passageBytes.GetBuffer(), (int)_passageBytes.Length);
        return SetAbbreviations(passage.Text) ? _entryWithAbbreviations : _entry;
    }

    // Under one heading stand several passages.
    private void ReadHeading(Passage passage)
    {
        if (passage.Document == _headingOf?.Document && passage.Section == _headingOf.Section) return;
        _headingOf = passage;
        _heading.Clear();
        _terms.Read(passage.Document.Title, _heading);
        foreach (var heading in passage.Section) _terms.Read(heading, _heading);
        _headingStream.SetTokens(_heading);
        _pathStream.SetTerm(passage.Document.Path);
    }

    private bool SetAbbreviations(string text)
    {
        _abbreviations.Clear();
        AbbreviationFinder.Find(text, _abbreviations);
        if (_abbreviations.Count == 0) return false;
        _abbreviationStream.SetTerms(_abbreviations.Select(abbreviation => WrittenAbbreviations.Write(abbreviation, text)));
        return true;
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
