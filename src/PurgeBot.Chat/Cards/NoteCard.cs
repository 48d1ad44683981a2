using System.Collections.Immutable;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a note, as it was saved.</summary>
internal static class NoteCard
{
    private const int LongestHeading = 200;
    private const int RoomOfText = 2800;

    /// <summary>Shows it with what can be done about it.</summary>
    /// <param name="note">The note.</param>
    /// <param name="age">How the corpus stands to it.</param>
    public static Card Of(Note note, NoteAge age)
    {
        var quotation = note.Quotation;
        var text = new Markdown().Heading(3).Text(Excerpt.ShortEscaped(quotation.Citation, LongestHeading));
        text.Quote().Text(Excerpt.ShortEscaped(quotation.Text, RoomOfText)).Line();
        var body = text + PassageView.Footer(quotation.Citation, quotation.Url, quotation.Sources);
        var end = new Markdown().Small().Text("Saved ").Moment(note.SavedAt, MomentStyle.DateAndTime);
        if (NotesMarkdown.Sentence(age) is { } sentence) end.Small().Text(sentence);
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (age != NoteAge.Gone) buttons.Add(new Button("In context", (new ButtonState.InContext(quotation.Paragraph) { Cited = ButtonState.InContext.Citing(quotation.Paragraph.Number) }).ToString()));
        buttons.Add(new Button("Cite", new NoteState.CiteNote(note.Number, CitationStyle.Chicago).ToString()));
        buttons.Add(new Button("Delete", new NoteState.Delete(note.Number).ToString()));
        buttons.Add(NotesCard.All);
        return new Card(CardTone.Reading, [new CardPart.Text($"{body}\n{end}"), new CardPart.Row(buttons.ToImmutable())]);
    }
}
