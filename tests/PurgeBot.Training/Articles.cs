using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Training;

/// <summary>A folder of articles with gold questions beside each, opened as a corpus of all, some or one of them.</summary>
internal sealed class Articles(string folder)
{
    private readonly Dictionary<string, string> _files = CorpusFolder.Open(folder).Files.ToDictionary(file => file.Name, file => file.FullPath, StringComparer.Ordinal);

    /// <summary>Their names, in order.</summary>
    public IReadOnlyList<string> Names => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The questions on one article.</summary>
    public IReadOnlyList<GoldQuestion> Questions(string article) => [.. GoldQuestion.ReadFile(Path.ChangeExtension(_files[article], ".jsonl"))];

    /// <summary>A corpus of these articles alone.</summary>
    public Library Open(IEnumerable<string> articles)
    {
        // Lucene.Net's files stay readable after their names are gone.
        var corpus = Directory.CreateTempSubdirectory("purgebot-training-");
        var index = Directory.CreateTempSubdirectory("purgebot-training-");
        try
        {
            foreach (var article in articles) File.Copy(_files[article], Path.Combine(corpus.FullName, Path.GetFileName(_files[article])));
            var store = new IndexStore(index.FullName, TimeProvider.System, NullLogger<IndexStore>.Instance);
            return new LibraryStore(corpus.FullName, store, NullLogger<LibraryStore>.Instance)
                .Open(force: false, progress: null, CancellationToken.None).Library;
        }
        finally
        {
            index.Delete(recursive: true);
            corpus.Delete(recursive: true);
        }
    }
}
