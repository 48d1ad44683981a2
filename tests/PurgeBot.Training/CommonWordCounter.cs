using System.Globalization;
using PurgeBot.Answers;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Training;

/// <summary>Counts in how many paragraphs of which articles each word stands.</summary>
/// <remarks>A word of one article alone is what that article is about, and one that stands in a paragraph or two may be so by chance.</remarks>
internal sealed class CommonWordCounter
{
    private const int FewestArticles = 2;
    private const int FewestParagraphs = 3;

    private readonly Dictionary<string, List<HashSet<string>>> _paragraphs;

    /// <summary>Reads the articles of a library.</summary>
    /// <param name="library">The articles.</param>
    /// <param name="articles">Names of those that may be learned from.</param>
    public CommonWordCounter(Library library, IReadOnlyCollection<string> articles)
    {
        var reader = new TermReader();
        _paragraphs = library.Passages()
            .GroupBy(passage => passage.Document.Name, StringComparer.Ordinal)
            .Where(group => articles.Contains(group.Key))
            .ToDictionary(group => group.Key, group => group.Select(passage => Words(reader, passage.Text)).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The common words of all articles but one, for what is tried on that one.</summary>
    public CommonWords Without(string article) => Of([.. _paragraphs.Keys.Where(other => other != article)]);

    /// <summary>The common words of all articles.</summary>
    public CommonWords All => Of(_paragraphs.Keys);

    /// <summary>Writes what <see cref="CommonWords.Default"/> reads.</summary>
    public void Write(string path)
    {
        var lines = Count(_paragraphs.Keys)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}"));
        File.WriteAllText(path, string.Concat(lines.Prepend(string.Create(CultureInfo.InvariantCulture, $"# {_paragraphs.Values.Sum(article => article.Count)}")).Select(line => line + "\n")));
    }

    private CommonWords Of(IReadOnlyCollection<string> articles) => CommonWords.Of(Count(articles), articles.Sum(article => _paragraphs[article].Count));

    private List<KeyValuePair<string, int>> Count(IReadOnlyCollection<string> articles) =>
    [
        .. articles
            .SelectMany(article => _paragraphs[article].SelectMany(static words => words).CountBy(static word => word))
            .GroupBy(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal)
            .Where(static word => word.Count() >= FewestArticles && word.Sum() >= FewestParagraphs)
            .Select(static word => KeyValuePair.Create(word.Key, word.Sum())),
    ];

    private static HashSet<string> Words(TermReader reader, string text) =>
        [.. reader.Read(text).Where(static word => !word.Term.IsStopWord).Select(static word => word.Term.Text)];
}
