using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Reading;

namespace PurgeBot.Chat.Cards;

/// <summary>A paragraph on a page, or the part of a long one.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Span">The part of its text.</param>
/// <param name="HasHeading">Whether its heading, which it then has, stands above it on the page.</param>
internal readonly record struct ReadingPiece(ReadParagraph Paragraph, int Part, TextSpan Span, bool HasHeading)
{
    private const int LongestHeading = 160;
    private const int LongestSources = 150;

    /// <summary>Number of the paragraph.</summary>
    public int Number => Paragraph.Passage.Paragraph;

    private bool IsLastPart => Span.End == Paragraph.Passage.Text.Length;

    /// <summary>The piece as Markdown: its number, its words, and below the end of a paragraph the works that it cites.</summary>
    /// <param name="isCited">Whether it is set off, as what an answer cites.</param>
    public string Write(bool isCited)
    {
        var text = new Markdown();
        if (HasHeading) text.Heading(3).Text(Excerpt.ShortEscaped(Paragraph.Passage.Section[^1], LongestHeading));
        if (isCited) text.Quote();
        else text.Line();
        text.Bold(string.Create(CultureInfo.InvariantCulture, $"¶ {Number}")).Text(Part > 0 ? $" {Excerpt.Ellipsis} " : " ").Text(Span.Of(Paragraph.Passage.Text));
        if (!IsLastPart) text.Text(" " + Excerpt.Ellipsis);
        else if (!Paragraph.Sources.IsEmpty) text.Small().Text(Excerpt.ShortEscaped(string.Join("; ", Paragraph.Sources), LongestSources));
        return text.ToString();
    }
}

/// <summary>A page of a document.</summary>
/// <param name="Pieces">What stands on it, in order; at least one.</param>
internal sealed record ReadingPage(ImmutableArray<ReadingPiece> Pieces)
{
    /// <summary>Its first piece.</summary>
    public ReadingPiece First => Pieces[0];

    /// <summary>Its last piece.</summary>
    public ReadingPiece Last => Pieces[^1];
}
