using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Reading;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a page of a document, word for word; what an answer cites is set off.</summary>
internal static class ReadingCard
{
    private const int LongestTitle = 120;
    private const int LongestHeadings = 250;

    /// <summary>Shows the page that a button opens; null where the corpus no longer has the paragraph.</summary>
    /// <param name="shelf">The documents.</param>
    /// <param name="at">Which part of which paragraph is to be seen, and what is cited.</param>
    public static Card? Of(Bookshelf shelf, ButtonState.InContext at)
    {
        var document = at.Paragraph.Document;
        if (shelf.OutlineOf(document) is not { } outline || new ReadingPages(shelf, document).Find(at.Paragraph.Number, at.Part) is not var (page, before, after)) return null;
        var cited = at.CitedNumbers;
        var body = string.Join("\n\n", page.Pieces.Select(piece => piece.Write(cited.Contains(piece.Number))));
        var parts = ImmutableArray.CreateBuilder<CardPart>();
        parts.Add(new CardPart.Text(Header(outline, page)));
        parts.Add(new CardPart.Text(body));

        var turns = new Turns(document, at.Cited);
        var onPage = page.Pieces.Where(piece => cited.Contains(piece.Number)).OrderByDescending(piece => piece.Number == at.Paragraph.Number).Select(piece => piece.Paragraph).FirstOrDefault();
        if (onPage is not null) parts.Add(QuotationButtons.Of(onPage.Passage));
        parts.Add(MenuOf(document, page));
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (before is not null) buttons.Add(turns.To("Previous page", before.First));
        if (after is not null) buttons.Add(turns.To("Next page", after.First));
        if (outline.Sections.Length > 1) buttons.Add(new Button("Contents", new ButtonState.Contents(new ParagraphKey(document, page.First.Number), 0).ToString()));
        if (Links.ForButton((onPage ?? page.First.Paragraph).Url) is { } link) buttons.Add(Menus.OpenArticle(link));
        if (buttons.Count > 0) parts.Add(new CardPart.Row(buttons.ToImmutable()));
        // What the page before or after begins with, its button leads to.
        var elsewhere = cited.Where(number => page.Pieces.All(piece => piece.Number != number)).Select(turns.ToCited)
            .Where(button => buttons.All(other => other.State != button.State)).ToImmutableArray();
        if (!elsewhere.IsEmpty) parts.Add(new CardPart.Row(elsewhere));
        return new Card(CardTone.Reading, parts.ToImmutable());
    }

    private static string Header(Outline outline, ReadingPage page)
    {
        var (first, last) = (page.First.Number, page.Last.Number);
        var header = new Markdown().Heading(3).Text(Excerpt.ShortEscaped(outline.Document.Title, LongestTitle)).Small()
            .Text(string.Create(CultureInfo.InvariantCulture, $"{(first == last ? $"¶ {first}" : $"¶ {first}–{last}")} of {outline.Paragraphs}"));
        var section = page.First.Paragraph.Passage.Section;
        if (!section.IsEmpty) header.Text(" · ").Text(Excerpt.ShortEscaped(string.Join(" › ", section), LongestHeadings));
        return header.ToString();
    }

    // What is chosen is set off, with the buttons that save and cite it.
    private static CardPart.Menu MenuOf(ulong document, ReadingPage page) => new(
        new ButtonState.OpenSection(0).ToString(),
        "Save or cite a paragraph…",
        [
            .. page.Pieces.DistinctBy(piece => piece.Number).Take(Menus.MostItems).Select(piece => new MenuItem(
                string.Create(CultureInfo.InvariantCulture, $"¶ {piece.Number}"),
                new ButtonState.InContext(new ParagraphKey(document, piece.Number), piece.Part, Turns: true) { Cited = ButtonState.InContext.Citing(piece.Number) }.ToString(),
                Excerpt.Short(ShownText.Of(piece.Paragraph.Passage.Text), Menus.LongestLabel))),
        ]);

    private readonly record struct Turns(ulong Document, string Cited)
    {
        public Button To(string label, ReadingPiece piece) => new(label, StateOf(piece.Number, piece.Part));

        public Button ToCited(int number) => new(string.Create(CultureInfo.InvariantCulture, $"Cited: ¶ {number}"), StateOf(number, 0));

        private string StateOf(int number, int part) => new ButtonState.InContext(new ParagraphKey(Document, number), part, Turns: true) { Cited = Cited }.ToString();
    }
}
