using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Daily;

/// <summary>The facts of the corpus as they are posted: what <see cref="CorpusFacts"/> asks for.</summary>
/// <param name="live">The corpus.</param>
/// <param name="engine">Finds the passages on a topic.</param>
/// <remarks>Safe for use by any number of threads at once.</remarks>
internal sealed class CorpusDailyFacts(LiveLibrary live, AnswerEngine engine)
{
    // Guilds that post in the same minute share one list; between the posts it need not be kept.
    private readonly WeakReference<All> _all = new(new All("", []));

    /// <summary>The facts on a topic, or all.</summary>
    public IReadOnlyList<DailyFact> Read(string? topic)
    {
        using var lease = live.Acquire();
        var library = lease.Library;
        var book = FactBook.Of(library, engine);
        if (topic is not null) return [.. book.About(topic).Select(fact => Of(fact, library))];
        if (_all.TryGetTarget(out var kept) && kept.Version == library.Version) return kept.Facts;
        var all = new All(library.Version, [.. book.Facts.Select(fact => Of(fact, library))]);
        _all.SetTarget(all);
        return all.Facts;
    }

    private static DailyFact Of(Fact fact, Library library)
    {
        var found = library.Find(ParagraphKey.Of(fact.Passage))!;
        var source = found.Sources.IsEmpty ? found.Citation : $"{found.Citation} ({string.Join("; ", found.Sources)})";
        return new DailyFact(fact.Id, fact.Text, fact.Day, source, found.Url);
    }

    private sealed record All(string Version, IReadOnlyList<DailyFact> Facts);
}
