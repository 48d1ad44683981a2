using PurgeBot.Answers;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Commands;

/// <summary>Does what the button on a post is for.</summary>
internal sealed class PostHandler(LiveLibrary live, AnswerEngine engine, DailyDesk desk)
{
    /// <summary>Shows where the fact of a post is from: its paragraph in context, or the source that the guild's moderators gave.</summary>
    /// <param name="post">The post.</param>
    /// <param name="guild">The guild in which the button was pressed; those of others say nothing.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Handled> WhereFromAsync(ClaimKey post, long guild, CancellationToken ct)
    {
        if (post.Guild != guild || await desk.FactOfAsync(post, ct) is not { } fact) return CommandHandler.Declined(DailyNotice.PostGone);
        return new Handled(new Reply.Post(InContext(fact.Id) ?? GuildFactCard.SourceOf(fact), IsPrivate: true), Outcome.Shown);
    }

    private Card? InContext(string id)
    {
        using var lease = live.Acquire();
        return FactBook.Of(lease.Library, engine).Find(id) is { } fact ? ReadingCard.Of(lease.Library.Shelf, ButtonState.InContext.To(fact.Passage)) : null;
    }
}
