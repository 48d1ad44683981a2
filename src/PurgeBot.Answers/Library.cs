using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Completions;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Reading;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers;

/// <summary>One state of the corpus, opened for questions: its passages, its people, its works. It never changes.</summary>
/// <remarks>
/// Safe for use by any number of threads at once. Whoever asks holds it meanwhile by <see cref="TryAcquire"/>; the files are
/// closed when the last one has let go.
/// </remarks>
public sealed class Library : IDisposable
{
    private readonly Lazy<CompletionIndex> _completions;
    private readonly Lazy<OfficeList> _offices;
    private readonly Lazy<RelationList> _relations;
    private readonly Lazy<Phrasebook> _phrases;
    private readonly Lazy<Bookshelf> _shelf;
    private int _disposed;

    internal Library(string version, PassageIndex index, Catalogue catalogue)
    {
        (Version, Index, People, Works) = (version, index, catalogue.People, catalogue.Works);
        _completions = new Lazy<CompletionIndex>(() => CompletionIndex.Of(this));
        _shelf = new Lazy<Bookshelf>(() => new Bookshelf(this));
        _offices = new Lazy<OfficeList>(() => new OfficeList(People.People));
        _relations = new Lazy<RelationList>(() => new RelationList(People));
        _phrases = new Lazy<Phrasebook>(() => PhrasebookReader.Read(catalogue.Thesaurus, index.Abbreviations));
    }

    /// <summary>Tells this state of the corpus from every other.</summary>
    public string Version { get; }

    /// <summary>The passages.</summary>
    public PassageIndex Index { get; }

    /// <summary>The people whom <c>people.yaml</c> lists.</summary>
    public NameIndex People { get; }

    /// <summary>The works that <c>references.json</c> lists.</summary>
    public Bibliography Works { get; }

    /// <summary>Number of documents.</summary>
    public int Documents => Index.Documents.Count;

    /// <summary>The documents, to be read from beginning to end.</summary>
    public Bookshelf Shelf => _shelf.Value;

    /// <summary>What the corpus's thesaurus and its own abbreviations say of phrases; read when it is first asked for.</summary>
    internal Phrasebook Phrases => _phrases.Value;

    /// <summary>Who held which office when; read when it is first asked for.</summary>
    internal OfficeList Offices => _offices.Value;

    /// <summary>Who is what to whom; read when it is first asked for.</summary>
    internal RelationList Relations => _relations.Value;

    /// <summary>What can be proposed to somebody who types a question; read when it is first asked for.</summary>
    internal CompletionIndex Completions => _completions.Value;

    /// <summary>Some of the documents, the same ones whenever the corpus is the same.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<DocumentInfo> SomeDocuments(int most) =>
        [.. Index.Documents.Ids.Take(most).Select(id => Index.Read(id).Passage.Document)];

    /// <summary>Every passage, one document after the other in the order of their paths; read as they are asked for.</summary>
    public IEnumerable<Passage> Passages() => Index.Documents.Ids
        .Select(id => (Id: id, Index.Read(id).Passage.Document.Path))
        .OrderBy(document => document.Path, StringComparer.Ordinal)
        .SelectMany(document => Following(document.Id, document.Path));

    /// <summary>The paragraphs of a document from one on, in order, read as they are asked for; none where the corpus does not have that one.</summary>
    public IEnumerable<Passage> PassagesFrom(ParagraphKey first)
    {
        if (first.Number < 1 || Index.Documents.Of(first.Document) is not { } start) yield break;
        var key = first;
        for (var id = (long)start + first.Number - 1; id < Index.EndId; id++)
        {
            var passage = Index.Read((int)id).Passage;
            if (ParagraphKey.Of(passage) != key) yield break;
            yield return passage;
            key = key with { Number = key.Number + 1 };
        }
    }

    /// <summary>A paragraph with those around it; null where the corpus no longer has it.</summary>
    public ParagraphInContext? Find(ParagraphKey key) => new ParagraphFinder(this).Find(key);

    /// <summary>Builds now what the first misspelt word, and the first who types, would otherwise wait for.</summary>
    public void Prepare()
    {
        Index.Vocabulary.Prepare();
        _ = Phrases;
        _ = (Offices, Relations);
        _ = Completions;
    }

    /// <summary>Whether <see cref="Prepare"/> has nothing left to do.</summary>
    internal bool IsPrepared => Index.Vocabulary.IsPrepared && _completions.IsValueCreated;

    // Behind a document's last passage stands another document's.
    private IEnumerable<Passage> Following(int first, string path)
    {
        for (var id = first; id < Index.EndId; id++)
        {
            var passage = Index.Read(id).Passage;
            if (passage.Document.Path != path || passage.Paragraph != id - first + 1) yield break;
            yield return passage;
        }
    }

    internal bool TryAcquire() => Index.TryAcquire();

    internal void Release() => Index.Release();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) Release();
    }
}
