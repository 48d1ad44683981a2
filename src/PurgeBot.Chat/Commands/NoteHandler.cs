using System.Globalization;
using PurgeBot.Answers;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Commands;

/// <summary>Start here for notes: lets everybody keep passages for themselves, take them along and delete them. Each reply is for the person alone.</summary>
/// <param name="live">The corpus.</param>
/// <param name="desk">Where they are kept.</param>
/// <param name="citations">Cites them.</param>
internal sealed class NoteHandler(LiveLibrary live, NoteDesk desk, CiteHandler citations)
{
    private static readonly Card Full = NoticeCard.Of(
        CardTone.Declined,
        string.Create(CultureInfo.InvariantCulture, $"You have {NoteDesk.MostNotes} notes, as many as one person can have. Please delete some first; /notes shows them, and gives them to you as a file."));

    private static readonly Card Changed = NoticeCard.Of(CardTone.Declined, "This paragraph reads differently by now, so nothing was saved. Please ask again, and save what you see then.");
    private static readonly Card TooLarge = NoticeCard.Of(CardTone.Declined, "Your notes are too long for one file. Please delete some first.");
    private static readonly Card AllDeleted = NoticeCard.Of(CardTone.Reading, "All your notes are deleted. Nothing of them is stored.");

    /// <summary>There is no such note.</summary>
    public static Card Gone { get; } = NoticeCard.Of(CardTone.Declined, "This note is no longer there. /notes shows those that are.");

    /// <summary>Whether a command is on notes or citations.</summary>
    public static bool Serves(string command) => command is NoteCatalogue.Notes or NoteCatalogue.Cite;

    /// <summary>What a press is going to do to the reply.</summary>
    public static Acknowledgement AcknowledgementOf(NoteState state, bool isOnPrivateReply) => state switch
    {
        NoteState.Save or NoteState.Export or NoteState.Cite { Turns: false } or NoteState.CiteNote { Turns: false } => Acknowledgement.PrivatePost,
        _ => isOnPrivateReply ? Acknowledgement.Change : Acknowledgement.PrivatePost,
    };

    /// <summary>Shows the notes of whoever asks, or cites a passage.</summary>
    public async Task<Handled> HandleAsync(ChatRequest.Command command, CancellationToken ct) =>
        command.Name == NoteCatalogue.Cite ? citations.Handle(command) : Shown(await ListAsync(command.Origin.UserId, 0, ct), changes: false);

    /// <summary>Proposes values.</summary>
    public Handled Handle(ChatRequest.Completion completion) => new(new Reply.Propose(citations.Propose(completion.Option, completion.Typed)), Outcome.Proposed);

    /// <summary>Does what was pressed or chosen.</summary>
    public async Task<Handled> HandleAsync(NoteState state, ChatRequest.Press press, CancellationToken ct)
    {
        var (person, changes) = (press.Origin.UserId, press.IsOnPrivateReply);
        return state switch
        {
            NoteState.Save save => await SaveAsync(person, save, ct),
            NoteState.Cite cite => citations.Handle(cite, press),
            NoteState.CiteNote cite => await citations.HandleAsync(cite, press, ct),
            NoteState.List list => Shown(await ListAsync(person, list.Before, ct), changes),
            NoteState.Choose when press.Chosen is [var chosen, ..] && long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                Shown(await NoteAsync(person, number, ct), changes),
            NoteState.Show note => Shown(await NoteAsync(person, note.Number, ct), changes),
            NoteState.Export when press.Chosen is [var chosen, ..] && Enum.TryParse<NoteFormat>(chosen, out var format) && Enum.IsDefined(format) =>
                await ExportAsync(person, format, ct),
            NoteState.Delete note => await desk.DeleteAsync(person, note.Number, ct) ? Done(await ListAsync(person, 0, ct), changes) : CommandHandler.Declined(Gone),
            NoteState.AskDeleteAll => Shown(await desk.CountAsync(person, ct) is > 0 and var count ? NotesCard.ToDeleteAll(count) : NotesCard.None, changes),
            NoteState.DeleteAll => await desk.DeleteAllAsync(person, ct) > 0 ? Done(AllDeleted, changes) : Shown(NotesCard.None, changes),
            _ => CommandHandler.Declined(NoticeCard.OlderButton),
        };
    }

    private async Task<Handled> SaveAsync(string person, NoteState.Save save, CancellationToken ct)
    {
        if (Quoted(save) is not { } quotation) return CommandHandler.Declined(NoticeCard.ParagraphGone);
        if (PassageMark.Of(quotation.Paragraph, quotation.Text) != save.Mark) return CommandHandler.Declined(Changed);
        return await desk.SaveAsync(person, quotation, ct) switch
        {
            NoteSaved.Saved saved => Done(Said("Saved for you, word for word.", saved.Number), changes: false),
            NoteSaved.ThereAlready there => Shown(Said("This is among your notes already.", there.Number), changes: false),
            _ => CommandHandler.Declined(Full),
        };
    }

    private Quotation? Quoted(NoteState.Save save)
    {
        using var lease = live.Acquire();
        return lease.Library.Find(save.Paragraph) is { } found ? Quotation.Of(found, lease.Library.Works) : null;
    }

    private async Task<Handled> ExportAsync(string person, NoteFormat format, CancellationToken ct)
    {
        var notes = await desk.NotesAsync(person, 0, NoteDesk.MostNotes, ct);
        if (notes.Count == 0) return CommandHandler.Declined(NotesCard.None);
        var file = FileOf([.. notes.Reverse()], format);
        if (file.Content.Length > NotesFile.Longest) return CommandHandler.Declined(TooLarge);
        var said = string.Create(CultureInfo.InvariantCulture, $"Your {(notes.Count == 1 ? "note" : $"{notes.Count} notes")} as {NotesFile.NameOf(format)}, in the order in which you saved them.");
        return Shown(new Card(CardTone.Reading, [new CardPart.Text(said), file]), changes: false);
    }

    private CardPart.File FileOf(IReadOnlyList<Note> notes, NoteFormat format)
    {
        using var lease = live.Acquire();
        return NotesFile.Of(notes, format, note => note.AgeIn(lease.Library));
    }

    private async Task<Card> ListAsync(string person, long before, CancellationToken ct) =>
        NotesCard.Of(await desk.NotesAsync(person, before, NotesCard.NotesShown + 1, ct), await desk.CountAsync(person, ct), isFirst: before == 0);

    private async Task<Card> NoteAsync(string person, long number, CancellationToken ct)
    {
        if (await desk.FindAsync(person, number, ct) is not { } note) return Gone;
        using var lease = live.Acquire();
        return NoteCard.Of(note, note.AgeIn(lease.Library));
    }

    private static Card Said(string text, long number) => new(
        CardTone.Reading,
        [new CardPart.Text(new Markdown().Text(text).ToString()), new CardPart.Row([new Button("Show it", new NoteState.Show(number).ToString()), NotesCard.All])]);

    private static Handled Done(Card card, bool changes) => Shown(card, changes) with { Outcome = Outcome.Done };

    private static Handled Shown(Card card, bool changes) =>
        new(changes ? new Reply.Replace(card) : new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
