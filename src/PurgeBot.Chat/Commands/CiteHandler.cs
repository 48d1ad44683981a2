using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Extensions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Reading;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Commands;

/// <summary>Cites passages, of the corpus as it is now and of notes as they were saved.</summary>
internal sealed class CiteHandler(LiveLibrary live, NoteDesk desk, TimeProvider time)
{
    private static readonly Card NoNumber = Declined("Please give me the number of a paragraph; it stands below each passage: ¶ 71.");
    private static readonly Card NoDocument = Declined("The corpus has no document of that name. Please choose one from the list that appears while you type.");
    private static readonly Card WhichDocument = Declined("Several documents may be meant. Please choose one from the list that appears while you type.");

    /// <summary>Cites the passage that a command names: by the number of its paragraph, and by its document where there are several.</summary>
    public Handled Handle(ChatRequest.Command command)
    {
        var (document, paragraph) = (OptionOf(command, NoteCatalogue.Document), OptionOf(command, NoteCatalogue.Paragraph));
        // What an answer says below a passage may be given whole.
        if (Outline.NumberIn(paragraph[Math.Max(0, paragraph.LastIndexOf('¶'))..]) is not { } number) return CommandHandler.Declined(NoNumber);
        using var lease = live.Acquire();
        var documents = document.Length == 0 ? lease.Library.Shelf.Documents : lease.Library.Shelf.Find(document);
        return documents switch
        {
            [] => CommandHandler.Declined(NoDocument),
            [var only] => Cited(lease.Library, new NoteState.Cite(new ParagraphKey(only.Key, number), StyleNamed(OptionOf(command, NoteCatalogue.Style)))) is { } card
                ? Shown(card, changes: false)
                : CommandHandler.Declined(NoParagraph(lease.Library.Shelf.OutlineOf(only.Key)?.Paragraphs ?? 0)),
            _ => CommandHandler.Declined(WhichDocument),
        };
    }

    /// <summary>Proposes documents and styles.</summary>
    public ImmutableArray<string> Propose(string option, string typed) => option switch
    {
        NoteCatalogue.Document => Documents(typed.Trim()),
        NoteCatalogue.Style => [.. CitationCard.Styles.Select(style => style.Label).Where(label => label.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase))],
        _ => [],
    };

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

    private ImmutableArray<string> Documents(string typed)
    {
        using var lease = live.Acquire();
        var shelf = lease.Library.Shelf;
        // One that is too long to be proposed by its title goes by its path.
        return
        [
            .. (typed.Length == 0 ? shelf.Documents : shelf.Find(typed))
                .Select(document => document.Label.Length <= Reply.Propose.LongestChoice ? document.Label : document.Info.Path)
                .Where(name => name.Length <= Reply.Propose.LongestChoice)
                .Take(Reply.Propose.MostChoices),
        ];
    }

    private Card? Cited(Library library, NoteState.Cite cite) => library.Find(cite.Paragraph) is not { } found ? null : CitationCard.Of(
        Quotation.Of(found, library.Works),
        time.GetUtcNow().ToOffsetDateTime().Date,
        cite.Style,
        cite.From,
        (style, from) => new NoteState.Cite(cite.Paragraph, style, from, Turns: true));

    private static CitationStyle StyleNamed(string name) => CitationCard.Styles
        .Where(style => style.Label.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(style => style.Style).DefaultIfEmpty(CitationStyle.Chicago).First();

    private static string OptionOf(ChatRequest.Command command, string option) => command.Options.GetValueOrDefault(option, "").Trim();

    private static Card NoParagraph(int paragraphs) =>
        Declined(string.Create(CultureInfo.InvariantCulture, $"This document has the paragraphs 1 to {paragraphs}. Their numbers stand below each passage: ¶ 71."));

    private static Card Declined(string text) => NoticeCard.Of(CardTone.Declined, text);

    private static Handled Shown(Card card, bool changes) =>
        new(changes ? new Reply.Replace(card) : new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
