using System.Collections.Immutable;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Reading;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>Opens documents, to whoever asks alone: others may be on another page.</summary>
internal sealed class ReadHandler(LiveLibrary live)
{
    /// <summary>Opens a document at its contents, at a section or at a paragraph.</summary>
    public Handled Handle(ChatRequest.Command command)
    {
        var (title, section) = (command.Options.GetValueOrDefault(ReadCatalogue.Document, "").Trim(), command.Options.GetValueOrDefault(ReadCatalogue.Section, "").Trim());
        if (title.Length > ReadCatalogue.LongestTitle || section.Length > ReadCatalogue.LongestTitle) return CommandHandler.Declined(NoticeCard.TooLong(ReadCatalogue.LongestTitle));
        using var lease = live.Acquire();
        var shelf = lease.Library.Shelf;
        return Called(shelf, title) switch
        {
            [] => CommandHandler.Declined(NoticeCard.NoDocument(title)),
            [var only] => Opened(shelf, only, section),
            var several => Shown(ContentsCard.WhichOf(title, several)),
        };
    }

    /// <summary>Proposes titles, or headings of the document that is already chosen.</summary>
    public ImmutableArray<string> Propose(ChatRequest.Completion completion)
    {
        using var lease = live.Acquire();
        var shelf = lease.Library.Shelf;
        var typed = completion.Typed.Trim();
        if (completion.Option == ReadCatalogue.Document) return Fitting((typed.Length == 0 ? shelf.Documents : shelf.Find(typed)).Select(document => document.Label));
        if (Called(shelf, completion.Others.GetValueOrDefault(ReadCatalogue.Document, "").Trim()) is not [var only] || shelf.OutlineOf(only.Key) is not { } outline) return [];
        var sections = typed.Length == 0 ? outline.Sections : outline.Find(typed);
        return Fitting(sections.Select(section => outline.Sections.Count(other => other.Title == section.Title) > 1 ? section.Path : section.Title));
    }

    // Whatever it is called: a corpus of one document has no other.
    private static ImmutableArray<ShelvedDocument> Called(Bookshelf shelf, string title) => title.Length == 0 && shelf.Documents.Length == 1 ? shelf.Documents : shelf.Find(title);

    private static Handled Opened(Bookshelf shelf, ShelvedDocument document, string section)
    {
        if (shelf.OutlineOf(document.Key) is not { } outline) return CommandHandler.Declined(NoticeCard.ParagraphGone);
        if (section.Length == 0)
        {
            return Shown(outline.Sections.Length > 1
                ? ContentsCard.Of(shelf, new ButtonState.Contents(new ParagraphKey(document.Key, 1), 0))
                : PageOf(shelf, document, 1, ""));
        }

        if (outline.Find(section) is not [var first, ..]) return CommandHandler.Declined(NoticeCard.NoSection(section, document.Label));
        // A paragraph that is asked for is set off, as one that is cited.
        return Outline.NumberIn(section) is { } number && first.First <= number && number <= first.Last
            ? Shown(PageOf(shelf, document, number, ButtonState.InContext.Citing(number)))
            : Shown(PageOf(shelf, document, first.First, ""));
    }

    private static Card? PageOf(Bookshelf shelf, ShelvedDocument document, int number, string cited) =>
        ReadingCard.Of(shelf, new ButtonState.InContext(new ParagraphKey(document.Key, number)) { Cited = cited });

    private static Handled Shown(Card? card) =>
        card is null ? CommandHandler.Declined(NoticeCard.ParagraphGone) : new Handled(new Reply.Post(card, IsPrivate: true), Outcome.Shown);

    // What is cut off would not be found again.
    private static ImmutableArray<string> Fitting(IEnumerable<string> titles) =>
        [.. titles.Where(title => title.Length is > 0 and <= Reply.Propose.LongestChoice).Distinct(StringComparer.Ordinal).Take(Reply.Propose.MostChoices)];
}
