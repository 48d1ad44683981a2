using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Timelines;
using PurgeBot.Chat.Commands;
using PurgeBot.Drawing;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a timeline: the picture, and menus with every entry that open its paragraph.</summary>
internal static class TimelineCard
{
    /// <summary>Most entries: as many as four menus have.</summary>
    public const int MostEntries = 4 * Menus.MostItems;

    private const int LongestHeading = 160;
    private const int LongestTopic = 100;

    /// <summary>The card.</summary>
    /// <param name="timeline">Has 1 to <see cref="MostEntries"/> entries.</param>
    public static Card Of(Timeline timeline)
    {
        var header = new Markdown().Heading(2).Text(Excerpt.ShortEscaped(timeline.Title, LongestHeading)).Small().Text(
            string.Create(CultureInfo.InvariantCulture, $"what is dated, in order{(timeline.LeftOut > 0 ? $" · {timeline.LeftOut:N0} less telling sentences left out" : "")}"));
        var picture = new CardPart.Picture(
            "timeline.png", "image/png", TimelineText.Fitting(timeline, CardPart.Picture.LongestDescription), TimelinePicture.DrawPng(timeline));
        var menus = timeline.Entries.Chunk(Menus.MostItems).Select((entries, index) => (CardPart)MenuOf(entries, index));
        return new Card(CardTone.Answer, [new CardPart.Text(header.ToString()), picture, .. menus]);
    }

    /// <summary>Says that the corpus dates nothing of it.</summary>
    public static Card None(Timeline timeline)
    {
        var text = new Markdown().Heading(3).Text("Nothing dated on this").Line()
            .Text("The corpus gives no date for anything about ").Bold(Excerpt.Short(timeline.Title, LongestTopic)).Text(".");
        if (!timeline.Suggestions.IsEmpty) text.Text(" It does speak of ").Text(Excerpt.ShortEscaped(string.Join(", ", timeline.Suggestions), LongestHeading)).Text(".");
        return new Card(CardTone.Declined, [new CardPart.Text(text.ToString())]);
    }

    private static CardPart.Menu MenuOf(TimelineEntry[] entries, int index)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{entries[0].Number}–{entries[^1].Number}");
        ImmutableArray<MenuItem> items = [.. entries.Select(ItemOf)];
        return new CardPart.Menu(new ButtonState.OpenEntry(index).ToString(), $"Read a passage: {numbers}", items);
    }

    private static MenuItem ItemOf(TimelineEntry entry) => new(
        Excerpt.Short(string.Create(CultureInfo.InvariantCulture, $"[{entry.Number}] {entry.When}"), Menus.LongestLabel),
        new ButtonState.Entry(entry.Number, entry.Paragraph).ToString(),
        Excerpt.Short(entry.Text, Menus.LongestLabel));
}
