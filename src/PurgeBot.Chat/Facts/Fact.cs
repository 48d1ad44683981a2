using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>A sentence or two of the corpus, word for word, that can be understood without what stands around them.</summary>
/// <param name="Id">11 characters that can stand in a URL; the same after a restart, and as long as document and text stay.</param>
/// <param name="Text">60 to 400 UTF-16 code units; a stretch of the passage's text.</param>
/// <param name="Day">The day of the event that it states, or the first of its days; null where it states none to the day.</param>
/// <param name="Passage">The paragraph that it stands in.</param>
public sealed record Fact(string Id, string Text, AnnualDate? Day, Passage Passage)
{
    /// <summary>The date of that event, at its place in the passage's text; null where <see cref="Day"/> is.</summary>
    public DateMention? Date { get; init; }

    /// <summary>Where the fact stands in the passage's text.</summary>
    public TextSpan Span { get; init; }
}
