using PurgeBot.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Timelines;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>Draws timelines.</summary>
internal sealed class TimelineHandler(LiveLibrary live, AnswerEngine engine)
{
    /// <summary>Answers the command.</summary>
    public Handled Handle(ChatRequest.Command command)
    {
        var topic = command.Options.GetValueOrDefault(CommandCatalogue.Topic, "").Trim();
        if (topic.Length > CommandCatalogue.LongestQuestion) return CommandHandler.Declined(NoticeCard.TooLong(CommandCatalogue.LongestQuestion));
        var (from, to) = (command.Options.GetValueOrDefault(TimelineCatalogue.From), command.Options.GetValueOrDefault(TimelineCatalogue.To));
        if (from?.Length > TimelineCatalogue.LongestDate || to?.Length > TimelineCatalogue.LongestDate)
            return CommandHandler.Declined(NoticeCard.TooLong(TimelineCatalogue.LongestDate));
        if (!TimelineBounds.TryRead(from, to, out var period, out var fault)) return CommandHandler.Declined(NoticeCard.Of(CardTone.Declined, fault));
        return Draw(topic, period, CommandHandler.IsPrivate(command));
    }

    /// <summary>Draws the timeline of a person, for whoever presses the button alone.</summary>
    public Handled Handle(ButtonState.Recount at) => Draw(at.Name, period: null, isPrivate: true);

    private Handled Draw(string topic, EdtfDate? period, bool isPrivate)
    {
        using var lease = live.Acquire();
        var timeline = engine.Recount(lease.Library, topic, period, TimelineCard.MostEntries);
        return timeline.Entries.IsEmpty
            ? CommandHandler.Declined(TimelineCard.None(timeline))
            : CommandHandler.Answered(new PreparedCard(TimelineCard.Of(timeline), Outcome.Answered), isPrivate);
    }
}
