using System.Collections.Immutable;
using NodaTime.Extensions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Commands;

/// <summary>Shows facts: of today's day, on a topic, and another one when its button is pressed.</summary>
internal sealed class FactHandler(LiveLibrary live, AnswerEngine engine, TimeProvider time, Func<double> chance)
{
    /// <summary>Answers the command.</summary>
    public Handled Handle(ChatRequest.Command command)
    {
        var topic = command.Options.GetValueOrDefault(CommandCatalogue.Topic, "").Trim();
        if (topic.Length > CommandCatalogue.LongestQuestion) return CommandHandler.Declined(NoticeCard.TooLong(CommandCatalogue.LongestQuestion));
        return CommandHandler.Answered(Of(topic, shown: ""), CommandHandler.IsPrivate(command));
    }

    /// <summary>Shows another one: in the place of the one before where only the presser sees it, else to the presser alone.</summary>
    public Handled Handle(ButtonState.AnotherFact another, ChatRequest.Press press)
    {
        var card = Of(another.Topic, another.Shown);
        return press.IsOnPrivateReply
            ? new Handled(new Reply.Replace(card.For(isPrivate: true)), card.Outcome)
            : CommandHandler.Answered(card, isPrivate: true);
    }

    /// <summary>Proposes topics: of those of <c>/explain</c> the ones that there are facts on.</summary>
    public ImmutableArray<string> Propose(string typed)
    {
        using var lease = live.Acquire();
        var book = FactBook.Of(lease.Library, engine);
        return [.. engine.Propose(lease.Library, QuestionKind.Explain, typed, Reply.Propose.MostChoices).Where(topic => book.About(topic).Length > 0)];
    }

    private PreparedCard Of(string topic, string shown)
    {
        using var lease = live.Acquire();
        var book = FactBook.Of(lease.Library, engine);
        var today = time.GetUtcNow().ToOffsetDateTime().Date;
        var choice = new FactChoice(book, today, chance);
        var (fact, outOf) = topic.Length > 0 ? choice.About(topic, shown).GetValueOrDefault()
            : shown.Length > 0 ? (choice.Other(shown), book.Count)
            : (choice.Any(), book.Count);
        if (fact is null) return new PreparedCard(NoticeCard.NoFact(topic, topic.Length > 0 ? book.TopicsNear(topic) : []), Outcome.Declined);
        var another = outOf > 1 ? new ButtonState.AnotherFact(fact.Id, topic) : null;
        return new PreparedCard(new FactCard(today).Of(fact, lease.Library.Find(ParagraphKey.Of(fact.Passage))!, another), Outcome.Answered);
    }
}
