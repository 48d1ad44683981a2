using PurgeBot.Answers;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>Does what the buttons and menus of the bot's replies are for.</summary>
internal sealed class PressHandler(LiveLibrary live, AnswerEngine engine, AnswerCards answers, FactHandler facts)
{
    /// <summary>Does what was pressed or chosen; what cannot be read is declined politely.</summary>
    public Handled Handle(ChatRequest.Press press) => ButtonState.Parse(press.State) switch
    {
        ButtonState.InContext at => InContext(at, press.IsOnPrivateReply),
        ButtonState.OpenEntry when press.Chosen is [var value, ..] && ButtonState.Parse(value) is ButtonState.Entry entry =>
            InContext(new ButtonState.InContext(entry.Paragraph) { Cited = ButtonState.InContext.Citing(entry.Paragraph.Number) }, press.IsOnPrivateReply),
        ButtonState.Biography at => new BiographyHandler(live, engine).Handle(at),
        ButtonState.Network at => new BiographyHandler(live, engine).Handle(at),
        ButtonState.Recount at => new TimelineHandler(live, engine).Handle(at),
        ButtonState.Contents at => Contents(at, press.IsOnPrivateReply),
        ButtonState.OpenSection when press.Chosen is [var value, ..] => ButtonState.Parse(value) switch
        {
            ButtonState.InContext at => InContext(at, press.IsOnPrivateReply),
            ButtonState.Contents at => Contents(at, press.IsOnPrivateReply),
            _ => CommandHandler.Declined(NoticeCard.OlderButton),
        },
        ButtonState.Passages page => Answered(page, press, changes: press.IsOnPrivateReply),
        ButtonState.AnotherFact another => facts.Handle(another, press),
        ButtonState.Sources sources => Sources(sources.Page, press.IsOnPrivateReply),
        ButtonState.Remove => press.IsOnOwnReply ? new Handled(new Reply.Remove(), Outcome.Removed) : CommandHandler.Declined(NoticeCard.NotYours),
        ButtonState.DidYouMean when Chosen(press) is { } chosen => Answered(chosen, press, changes: press.IsOnPrivateReply || press.IsOnOwnReply),
        ButtonState.Instead when Chosen(press) is { } chosen => Answered(chosen, press, changes: press.IsOnPrivateReply),
        ButtonState.Instead when press.Chosen is [var value, ..] && ButtonState.Parse(value) is ButtonState.AnotherFact fact => facts.Handle(fact, press),
        _ => CommandHandler.Declined(NoticeCard.OlderButton),
    };

    /// <summary>What a press is going to do to the reply, as far as its state tells.</summary>
    public static Acknowledgement AcknowledgementOf(ChatRequest.Press press) => ButtonState.Parse(press.State) switch
    {
        ButtonState.InContext { Turns: false } or ButtonState.OpenEntry or ButtonState.Biography or ButtonState.Network or ButtonState.Recount or null => Acknowledgement.PrivatePost,
        ButtonState.Remove => press.IsOnOwnReply ? Acknowledgement.Change : Acknowledgement.PrivatePost,
        ButtonState.DidYouMean when press.IsOnOwnReply => Acknowledgement.Change,
        _ => press.IsOnPrivateReply ? Acknowledgement.Change : Acknowledgement.PrivatePost,
    };

    private static ButtonState.Passages? Chosen(ChatRequest.Press press) =>
        press.Chosen is [var value, ..] ? ButtonState.Parse(value) as ButtonState.Passages : null;

    private Handled Answered(ButtonState.Passages asked, ChatRequest.Press press, bool changes)
    {
        var answer = answers.Of(asked.Kind, asked.Question, asked.Page);
        // A polite no never takes the place of what everybody sees.
        if (!changes || (answer.Outcome == Outcome.Declined && !press.IsOnPrivateReply))
            return CommandHandler.Answered(answer, isPrivate: true);
        return new Handled(new Reply.Replace(answer.For(press.IsOnPrivateReply)), answer.Outcome);
    }

    private Handled InContext(ButtonState.InContext at, bool isOnPrivateReply)
    {
        using var lease = live.Acquire();
        return ReadingCard.Of(lease.Library.Shelf, at) is { } page
            ? Shown(page, changes: at.Turns && isOnPrivateReply)
            : CommandHandler.Declined(NoticeCard.ParagraphGone);
    }

    private Handled Contents(ButtonState.Contents at, bool isOnPrivateReply)
    {
        using var lease = live.Acquire();
        return ContentsCard.Of(lease.Library.Shelf, at) is { } contents ? Shown(contents, changes: isOnPrivateReply) : CommandHandler.Declined(NoticeCard.ParagraphGone);
    }

    private Handled Sources(int page, bool isOnPrivateReply)
    {
        using var lease = live.Acquire();
        return Shown(SourcesCard.Of(lease.Library.Works.Works, page), changes: isOnPrivateReply);
    }

    private static Handled Shown(Card card, bool changes) =>
        new(changes ? new Reply.Replace(card) : new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
