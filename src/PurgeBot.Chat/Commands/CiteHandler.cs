using NodaTime.Extensions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Commands;

/// <summary>Cites passages, of the corpus as it is now and of notes as they were saved.</summary>
internal sealed class CiteHandler(LiveLibrary live, NoteDesk desk, TimeProvider time)
{
    /// <summary>Cites a passage of the corpus.</summary>
    public Handled Handle(NoteState.Cite cite, ChatRequest.Press press)
    {
        using var lease = live.Acquire();
        return Cited(lease.Library, cite) is { } card ? Shown(card, cite.Turns && press.IsOnPrivateReply) : CommandHandler.Declined(NoticeCard.ParagraphGone);
    }

    /// <summary>Cites a note.</summary>
    public async Task<Handled> HandleAsync(NoteState.CiteNote cite, ChatRequest.Press press, CancellationToken ct)
    {
        if (await desk.FindAsync(press.Origin.UserId, cite.Number, ct) is not { } note) return CommandHandler.Declined(NoteHandler.Gone);
        var card = CitationCard.Of(note.Quotation, note.Day, cite.Style, cite.From, (style, from) => new NoteState.CiteNote(note.Number, style, from, Turns: true));
        return Shown(card, cite.Turns && press.IsOnPrivateReply);
    }

    private Card? Cited(Library library, NoteState.Cite cite) => library.Find(cite.Paragraph) is not { } found ? null : CitationCard.Of(
        Quotation.Of(found, library.Works),
        time.GetUtcNow().ToOffsetDateTime().Date,
        cite.Style,
        cite.From,
        (style, from) => new NoteState.Cite(cite.Paragraph, style, from, Turns: true));

    private static Handled Shown(Card card, bool changes) =>
        new(changes ? new Reply.Replace(card) : new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
