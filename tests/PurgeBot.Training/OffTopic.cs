using PurgeBot.Answers;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Evaluation;

namespace PurgeBot.Training;

/// <summary>The questions on an article, asked of a corpus of the other ones: all must be declined.</summary>
internal static class OffTopic
{
    /// <summary>Asks the answerable questions on each article.</summary>
    /// <param name="folder">The articles, with the questions beside them.</param>
    /// <param name="articles">Those that may be learned from.</param>
    /// <param name="open">Opens a folder of documents.</param>
    public static IReadOnlyList<Example> ReadAll(string folder, IReadOnlyList<string> articles, Func<string, Library> open) =>
        [.. articles.SelectMany(article => Read(folder, article, articles.Where(other => other != article), open))];

    private static IReadOnlyList<Example> Read(string folder, string article, IEnumerable<string> others, Func<string, Library> open)
    {
        var corpus = Directory.CreateTempSubdirectory("purgebot-training-");
        try
        {
            var files = CorpusFolder.Open(folder).Files.Select(file => file.FullPath).ToList();
            foreach (var file in files.Where(file => others.Contains(Path.GetFileNameWithoutExtension(file))))
                File.Copy(file, Path.Combine(corpus.FullName, Path.GetFileName(file)));
            using var library = open(corpus.FullName);
            var questions = GoldQuestion.ReadFile(Path.Combine(folder, article + ".jsonl")).Where(gold => gold.IsAnswerable);
            return Example.ReadAll(article, questions.Select(gold => gold with { Gold = [] }), library);
        }
        finally
        {
            corpus.Delete(recursive: true);
        }
    }
}
