using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a paragraph as it stands in its document, with the one before and the one after. A long one is read in parts.</summary>
internal static class ContextCard
{
    // A page of the paragraph, UTF-16 code units of Markdown: what is left of 4,000 shows what stands around it.
    private const int PartRoom = 1800;
    private const int LongestTitle = 120;
    private const int LongestHeadings = 250;

    /// <summary>Shows a part of the paragraph, from 0; the last one where there are fewer.</summary>
    public static Card Of(ParagraphInContext found, int part)
    {
        var parts = PartsOf(found.Paragraph);
        part = Math.Min(part, parts.Count - 1);
        var header = Header(found.Paragraph);
        var body = new Markdown().Text(parts[part].Start > 0 ? Excerpt.Ellipsis + " " : "").Text(parts[part].Of(found.Paragraph.Text));
        if (part + 1 < parts.Count) body.Text(" " + Excerpt.Ellipsis);
        var text = body.Line() + PassageView.Footer(found.Citation, found.Url, found.Sources);

        var around = Card.MostText - header.Length - text.Length;
        var before = part == 0 && found.Before is { } previous ? Before(previous, around / 2) : null;
        var after = part + 1 == parts.Count && found.After is { } next ? After(next, around / 2) : null;
        var cards = ImmutableArray.CreateBuilder<CardPart>();
        cards.Add(new CardPart.Text(header));
        if (before is not null) cards.AddRange(new CardPart.Text(before), new CardPart.Divider());
        cards.Add(new CardPart.Text(text));
        cards.Add(QuotationButtons.Of(found.Paragraph));
        if (after is not null) cards.AddRange(new CardPart.Divider(), new CardPart.Text(after));
        if (Buttons(found, part, parts.Count) is { IsEmpty: false } buttons) cards.Add(new CardPart.Row(buttons));
        return new Card(CardTone.Reading, cards.ToImmutable());
    }

    private static string Header(Passage passage)
    {
        var header = new Markdown().Heading(3).Text(Excerpt.ShortEscaped(passage.Document.Title, LongestTitle));
        if (!passage.Section.IsEmpty) header.Small().Text(Excerpt.ShortEscaped(string.Join(" › ", passage.Section), LongestHeadings));
        return header.ToString();
    }

    private static string Before(Passage passage, int room)
    {
        var span = Excerpt.End(passage.Text, passage.Sentences, room - 8);
        return new Markdown().Small().Text(span.Start > 0 ? Excerpt.Ellipsis + " " : "").Text(span.Of(passage.Text)).ToString();
    }

    private static string After(Passage passage, int room)
    {
        var span = Excerpt.Beginning(passage.Text, passage.Sentences, 0, room - 8);
        return new Markdown().Small().Text(span.Of(passage.Text)).Text(span.End < passage.Text.Length ? " " + Excerpt.Ellipsis : "").ToString();
    }

    private static List<TextSpan> PartsOf(Passage passage)
    {
        var parts = new List<TextSpan>();
        for (var start = 0; start < passage.Text.Length;)
        {
            var part = Excerpt.Beginning(passage.Text, passage.Sentences, start, PartRoom);
            parts.Add(part);
            for (start = part.End; start < passage.Text.Length && passage.Text[start] == ' ';) start++;
        }

        return parts;
    }

    private static ImmutableArray<Button> Buttons(ParagraphInContext found, int part, int parts)
    {
        var here = ParagraphKey.Of(found.Paragraph);
        var buttons = ImmutableArray.CreateBuilder<Button>();
        void Add(string label, ParagraphKey paragraph, int to) =>
            buttons.Add(new Button(label, new ButtonState.InContext(paragraph, to, Turns: true).ToString()));

        if (part > 0) Add("Back", here, part - 1);
        else if (found.Before is { } before) Add("Previous paragraph", ParagraphKey.Of(before), 0);
        if (part + 1 < parts) Add("Read on", here, part + 1);
        else if (found.After is { } after) Add("Next paragraph", ParagraphKey.Of(after), 0);
        if (Links.ForButton(found.Url) is { } link) buttons.Add(Menus.OpenArticle(link));
        return buttons.ToImmutable();
    }
}
