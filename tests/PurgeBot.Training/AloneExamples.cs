namespace PurgeBot.Training;

/// <summary>
/// The questions on each article asked of a corpus of that article alone, as most corpora begin: there nearly every word is rare, and
/// none of the passages is about something else.
/// </summary>
/// <param name="OnTopic">The questions on the article itself.</param>
/// <param name="OffTopic">Those on the next article; all must be declined.</param>
internal sealed record AloneExamples(IReadOnlyList<Example> OnTopic, IReadOnlyList<Example> OffTopic)
{
    /// <summary>Asks them.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="names">Those to ask of.</param>
    /// <param name="words">Where common words are told from; what is asked of an article is told without it.</param>
    public static AloneExamples Read(Articles articles, IReadOnlyList<string> names, CommonWordCounter words)
    {
        var (onTopic, offTopic) = (new List<Example>(), new List<Example>());
        for (var i = 0; i < names.Count; i++)
        {
            using var library = articles.Open([names[i]]);
            var common = words.Without(names[i]);
            onTopic.AddRange(Example.ReadAll(names[i], articles.Questions(names[i]), library, common));
            offTopic.AddRange(PurgeBot.Training.OffTopic.Ask(articles, names[(i + 1) % names.Count], library, common).Select(example => example with { Article = names[i] }));
        }

        return new AloneExamples(onTopic, offTopic);
    }
}
