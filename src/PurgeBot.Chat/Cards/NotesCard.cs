using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows somebody their notes, a page at a time.</summary>
internal static class NotesCard
{
    /// <summary>Notes on a page.</summary>
    public const int NotesShown = 8;

    // An eighth of the text of a card, without the heading.
    private const int LongestCitation = 150;
    private const int LongestText = 290;

    /// <summary>Shows a page.</summary>
    /// <param name="notes">Those of the page, and the one after them if there is one.</param>
    /// <param name="count">How many the person has.</param>
    /// <param name="isFirst">Whether it is the first page.</param>
    public static Card Of(IReadOnlyList<Note> notes, long count, bool isFirst)
    {
        if (notes.Count == 0) return isFirst ? None : End;
        var shown = notes.Take(NotesShown).ToList();
        var text = new Markdown().Heading(3).Text("Your notes").Small()
            .Text(string.Create(CultureInfo.InvariantCulture, $"{count} of at most {NoteDesk.MostNotes}, the newest first; nobody else sees them"));
        foreach (var note in shown)
            text.Item().Bold(Excerpt.ShortEscaped(note.Quotation.Citation, LongestCitation)).Text(" ").Text(Excerpt.ShortEscaped(note.Quotation.Text, LongestText));
        var parts = ImmutableArray.CreateBuilder<CardPart>();
        parts.Add(new CardPart.Text(text.ToString()));
        parts.Add(new CardPart.Menu(new NoteState.Choose().ToString(), "Read, cite or delete a note…", [.. shown.Select(ItemOf)]));
        parts.Add(Exports);
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (!isFirst) buttons.Add(Newest);
        if (notes.Count > NotesShown) buttons.Add(new Button("Older notes", new NoteState.List(shown[^1].Number).ToString()));
        buttons.Add(new Button("Delete all…", new NoteState.AskDeleteAll().ToString()));
        parts.Add(new CardPart.Row(buttons.ToImmutable()));
        return new Card(CardTone.Reading, parts.ToImmutable());
    }

    /// <summary>Asks whether all are to be deleted.</summary>
    /// <param name="count">How many the person has; at least one.</param>
    public static Card ToDeleteAll(long count)
    {
        var notes = count == 1 ? "your note" : string.Create(CultureInfo.InvariantCulture, $"your {count} notes");
        var text = new Markdown().Heading(3).Text($"Delete {notes}?").Line()
            .Text("They cannot be brought back; nothing of them stays stored.");
        return new Card(
            CardTone.Declined,
            [new CardPart.Text(text.ToString()), new CardPart.Row([new Button("Delete all", new NoteState.DeleteAll().ToString()), new Button("Keep them", new NoteState.List(0).ToString())])]);
    }

    /// <summary>A button that shows all notes.</summary>
    public static Button All { get; } = new("Your notes", new NoteState.List(0).ToString());

    /// <summary>The person has no notes.</summary>
    public static Card None { get; } = NoticeCard.Of(CardTone.Declined, "You have no notes. The button Save below a passage keeps it here for you.");

    private static Button Newest { get; } = new("Newest notes", new NoteState.List(0).ToString());

    private static Card End { get; } = new(CardTone.Declined, [new CardPart.Text("There are no more notes."), new CardPart.Row([Newest])]);

    private static CardPart.Menu Exports { get; } = new(
        new NoteState.Export().ToString(), "Take all of them along as a file…", [.. Enum.GetValues<NoteFormat>().Select(format => new MenuItem(NotesFile.NameOf(format), format.ToString(), UseOf(format)))]);

    private static string UseOf(NoteFormat format) => format switch
    {
        NoteFormat.BibTex => "for LaTeX, JabRef, Zotero",
        NoteFormat.CslJson => "for Zotero, Pandoc",
        NoteFormat.Ris => "for EndNote, Mendeley, Citavi, Zotero",
        _ => "to read, with the works in Chicago style",
    };

    // A label is no Markdown: it is written as it is. Two characters are left for an isolate.
    private static MenuItem ItemOf(Note note) => new(
        ShownText.Quoted(Excerpt.Short(ShownText.Of(note.Quotation.Citation), Menus.LongestLabel - 2)),
        note.Number.ToString(CultureInfo.InvariantCulture),
        ShownText.Quoted(Excerpt.Short(ShownText.Of(note.Quotation.Text), Menus.LongestLabel - 2)));
}
