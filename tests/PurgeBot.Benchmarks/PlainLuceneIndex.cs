using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Benchmarks;

/// <summary>What the same work costs Lucene.Net as it comes: the passages' text and headings by EnglishAnalyzer, the text stored.</summary>
/// <remarks>Rates of processors differ by a factor of two and more; what a rate is worth is told by the one beside it.</remarks>
internal static class PlainLuceneIndex
{
    /// <summary>Reads the documents of a folder and writes their index on one thread.</summary>
    public static void Write(string corpusFolder, string indexFolder)
    {
        using var directory = FSDirectory.Open(indexFolder);
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        var reader = new DocumentReader();
        foreach (var passage in CorpusFolder.Open(corpusFolder).Files.SelectMany(file => reader.Read(file).Passages))
        {
            writer.AddDocument([
                new StringField("path", passage.Document.Path, Field.Store.YES),
                new TextField("heading", $"{passage.Document.Title} {string.Join(' ', passage.Section)}", Field.Store.YES),
                new TextField("text", passage.Text, Field.Store.YES),
            ]);
        }

        writer.Commit();
    }
}
