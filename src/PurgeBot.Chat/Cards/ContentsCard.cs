using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Reading;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows the contents of a document as menus whose entries open the sections, a hundred at a time.</summary>
internal static class ContentsCard
{
    private const int MenusShown = 4;
    private const int SectionsShown = MenusShown * Menus.MostItems;
    private const int LongestTitle = 120;
    private const int LongestLicence = 120;
    private const int LongestInPlaceholder = 40;

    /// <summary>Shows a page of the contents; null where the corpus no longer has the document.</summary>
    /// <param name="shelf">The documents.</param>
    /// <param name="at">Which document, and which page, the last one where there are fewer.</param>
    public static Card? Of(Bookshelf shelf, ButtonState.Contents at)
    {
        if (shelf.OutlineOf(at.Paragraph.Document) is not { } outline) return null;
        var pages = (outline.Sections.Length + SectionsShown - 1) / SectionsShown;
        var page = Math.Min(at.Page, pages - 1);
        var parts = ImmutableArray.CreateBuilder<CardPart>();
        parts.Add(new CardPart.Text(Header(outline)));
        foreach (var (index, sections) in outline.Sections.Skip(page * SectionsShown).Take(SectionsShown).Chunk(Menus.MostItems).Index())
            parts.Add(MenuOf(at.Paragraph.Document, sections, index));

        var buttons = ImmutableArray.CreateBuilder<Button>();
        buttons.Add(Opens(at.Paragraph.Number > 1 ? "Back to the page" : "Read from the beginning", at.Paragraph));
        if (page > 0) buttons.Add(new Button("Earlier sections", (at with { Page = page - 1 }).ToString()));
        if (page + 1 < pages) buttons.Add(new Button("Later sections", (at with { Page = page + 1 }).ToString()));
        if (Links.ForButton(outline.Document.Url) is { } link) buttons.Add(Menus.OpenArticle(link));
        parts.Add(new CardPart.Row(buttons.ToImmutable()));
        return new Card(CardTone.Reading, parts.ToImmutable());
    }

    /// <summary>Asks which of several documents is meant.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="documents">Several of them.</param>
    public static Card WhichOf(string typed, IEnumerable<ShelvedDocument> documents)
    {
        var items = documents.Take(Menus.MostItems)
            .Select(document => new MenuItem(
                Excerpt.Short(document.Label, Menus.LongestLabel), new ButtonState.Contents(new ParagraphKey(document.Key, 1), 0).ToString(), Excerpt.Short(document.Info.Path, Menus.LongestLabel)));
        var text = new Markdown().Heading(3).Text("Which document?").Line().Text("Several are called ").Bold(ShownText.Quoted(Excerpt.Short(typed, Menus.LongestLabel))).Text(", or have it in their title.");
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString()), new CardPart.Menu(new ButtonState.OpenSection(0).ToString(), "A document…", [.. items])]);
    }

    private static string Header(Outline outline)
    {
        var text = new Markdown().Heading(3).Text(Excerpt.ShortEscaped(outline.Document.Title, LongestTitle)).Small()
            .Text(string.Create(CultureInfo.InvariantCulture, $"{outline.Paragraphs:N0} {(outline.Paragraphs == 1 ? "paragraph" : "paragraphs")} in {outline.Sections.Length:N0} {(outline.Sections.Length == 1 ? "section" : "sections")}"));
        if (outline.Document.Licence is { } licence) text.Text(" · ").Text(Excerpt.ShortEscaped(licence, LongestLicence));
        return text.ToString();
    }

    private static CardPart.Menu MenuOf(ulong document, OutlineSection[] sections, int index)
    {
        var (first, last) = (Excerpt.Short(sections[0].Title, LongestInPlaceholder), Excerpt.Short(sections[^1].Title, LongestInPlaceholder));
        return new CardPart.Menu(
            new ButtonState.OpenSection(index).ToString(), sections.Length == 1 ? first : $"{first} – {last}", [.. sections.Select(section => ItemOf(document, section))]);
    }

    private static MenuItem ItemOf(ulong document, OutlineSection section)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"¶ {section.First}{(section.Last > section.First ? $"–{section.Last}" : "")}");
        var above = section.Headings.Length > 1 ? $"{numbers} · {string.Join(" › ", section.Headings[..^1])}" : numbers;
        return new MenuItem(
            Excerpt.Short(section.Title, Menus.LongestLabel),
            new ButtonState.InContext(new ParagraphKey(document, section.First), Turns: true).ToString(),
            Excerpt.Short(above, Menus.LongestLabel));
    }

    private static Button Opens(string label, ParagraphKey paragraph) => new(label, new ButtonState.InContext(paragraph, Turns: true).ToString());
}
