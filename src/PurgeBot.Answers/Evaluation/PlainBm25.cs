using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Evaluation;

/// <summary>The yardstick: Lucene.Net as it comes (EnglishAnalyzer, BM25Similarity) over the same passages.</summary>
/// <remarks>It answers every question that shares a word with the corpus, and gives no short answers.</remarks>
public sealed class PlainBm25 : IDisposable
{
    private const string Id = "id";
    private const string Text = "text";

    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly List<GoldPassage> _passages = [];

    /// <summary>Indexes the passages in memory.</summary>
    public PlainBm25(IEnumerable<Passage> passages)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var passage in passages)
            {
                writer.AddDocument([new TextField(Text, passage.Text, Field.Store.NO), new StoredField(Id, _passages.Count)]);
                _passages.Add(new GoldPassage(passage.Document.Name, passage.Paragraph));
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Answers a question with the best ten passages.</summary>
    public GivenAnswer Ask(GoldQuestion question)
    {
        var query = new BooleanQuery();
        using (var stream = _analyzer.GetTokenStream(Text, question.Query))
        {
            var term = stream.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
            stream.Reset();
            while (stream.IncrementToken()) query.Add(new TermQuery(new Term(Text, term.ToString())), Occur.SHOULD);
            stream.End();
        }

        var hits = _searcher.Search(query, Evaluator.Passages).ScoreDocs;
        return new GivenAnswer([.. hits.Select(hit => _passages[_searcher.Doc(hit.Doc).GetField(Id).GetInt32Value()!.Value])], ShortAnswer: null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
