using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Timelines;

/// <summary>What the corpus dates, in the order of time: a sentence an entry.</summary>
/// <param name="Topic">What it is about; empty for everything.</param>
/// <param name="Period">The time that was asked for; null for any.</param>
/// <param name="Entries">The entries, at most <see cref="MostEntries"/> unless fewer are asked for; may be empty.</param>
/// <param name="LeftOut">How many sentences more there are, of less relevance than those in it.</param>
public sealed record Timeline(string Topic, EdtfDate? Period, ImmutableArray<TimelineEntry> Entries, int LeftOut)
{
    /// <summary>Most entries where nobody asks for fewer.</summary>
    public const int MostEntries = 200;

    /// <summary>What could be asked instead where there is no entry; may be empty.</summary>
    public ImmutableArray<string> Suggestions { get; init; } = [];

    /// <summary>What it shows, in a few words: the topic, the period, or both.</summary>
    public string Title => (Topic, Period?.ToDisplay()) switch
    {
        ({ Length: > 0 } topic, null) => Capital(topic),
        ({ Length: > 0 } topic, var period) => $"{Capital(topic)}, {period}",
        (_, { } period) => period,
        _ => "Timeline",
    };

    private static string Capital(string topic) => string.Concat(topic[..1].ToUpperInvariant(), topic.AsSpan(1));
}

/// <summary>A dated sentence of the corpus.</summary>
/// <param name="Number">Its place in time among the others, from 1: the number that it is cited by.</param>
/// <param name="Date">When it was; has a year, a first and a last day.</param>
/// <param name="When">The date in plain English.</param>
/// <param name="StandsBy">The day by which it stands among others: the first of a stretch of days, the last of a month or year that is all that is known.</param>
/// <param name="Sentence">Where the sentence stands in the passage's text.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Relevance">How well it fits, from 0 to 1; compares entries of one timeline only.</param>
public sealed record TimelineEntry(int Number, EdtfDate Date, string When, LocalDate StandsBy, TextSpan Sentence, Passage Passage, double Relevance)
{
    /// <summary>The sentence, word for word.</summary>
    public string Text => Sentence.Of(Passage.Text).ToString();

    /// <summary>The paragraph that it stands in.</summary>
    public ParagraphKey Paragraph => ParagraphKey.Of(Passage);
}
