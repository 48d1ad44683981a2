using PurgeBot.Answers;
using PurgeBot.Answers.Learned;

namespace PurgeBot.Training;

/// <summary>The questions on an article, asked of a corpus without it: all must be declined.</summary>
internal static class OffTopic
{
    /// <summary>Asks the answerable questions on each article of a corpus of all the others.</summary>
    public static IReadOnlyList<Example> OfTheOthers(Articles articles, IReadOnlyList<string> names, CommonWordCounter words) =>
        [.. names.SelectMany(article =>
        {
            using var library = articles.Open(names.Where(other => other != article));
            return Ask(articles, article, library, words.Without(article));
        })];

    /// <summary>Asks the answerable questions on one article.</summary>
    public static IReadOnlyList<Example> Ask(Articles articles, string article, Library library, CommonWords words) =>
        Example.ReadAll(article, articles.Questions(article).Where(gold => gold.IsAnswerable).Select(gold => gold with { Gold = [] }), library, words);
}
