using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Tests.Facts;

/// <summary>Passages made of a text, and what the rules for facts say of them.</summary>
internal static class Passages
{
    private static readonly DocumentInfo Document = new("purge", "purge.md", "The Purge", Url: null, Licence: null, "en");

    private static readonly NameIndex People = new([Named("Sergei Kirov"), Named("Joseph Stalin"), Named("Lev Kamenev"), Named("Yuri Kamenev"), Named("Nikolai Yezhov")]);

    public static Passage Of(string text, string language = "en") =>
        new(Document with { Language = language }, ["The murder"], 1, text, SentenceSplitter.Split(text), []);

    /// <summary>The fault of the last sentence of a paragraph.</summary>
    public static FactFault FaultOfLast(string text)
    {
        var passage = Of(text);
        return new StandAlone(CorpusNames.Of(People, [passage, .. Others])).FaultOf(new Statement(passage, passage.Sentences.Length - 1, 1));
    }

    /// <summary>The facts of a paragraph.</summary>
    public static ImmutableArray<string> FactsOf(string text, string language = "en")
    {
        var passage = Of(text, language);
        return [.. new FactFinder(CorpusNames.Of(People, [passage, .. Others])).Find(passage).Select(fact => fact.Span.Of(text).ToString())];
    }

    /// <summary>The day of the event of a paragraph's first sentence, or of all of a paragraph of two.</summary>
    public static string? DayOf(string text)
    {
        var passage = Of(text);
        return EventDay.Of(new Statement(passage, 0, Math.Min(2, passage.Sentences.Length))) is { } date && EventDay.AnniversaryOf(date) is { } day
            ? FormattableString.Invariant($"{day.Month:00}-{day.Day:00}")
            : null;
    }

    // What the rest of a corpus would tell of names.
    private static Passage[] Others => [Of("He met Ivan Petrov in Moscow and in Leningrad, where Vladimir Orlov worked for the NKVD and the Politburo.")];

    private static Person Named(string name) => new(name, [], [], null, null, null);
}
