using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows moderators what would be posted next, as it would look; nobody is notified.</summary>
internal static class DailyPreviewCard
{
    /// <summary>The card.</summary>
    /// <param name="next">The schedule with its next day.</param>
    /// <param name="fact">The fact.</param>
    public static Card Of(Schedule next, DailyFact fact)
    {
        var post = DailyCard.Of(new ClaimKey(next.Guild, next.NextDay), fact, isLate: false, role: null);
        var when = new Markdown().Small().Text("The next post, ");
        if (next.State == ScheduleState.Active) when.Moment(next.NextAt, MomentStyle.Full).Text(". Facts added until then may come before it.");
        else when.Text("once it goes on. Facts added until then may come before it.");
        // Its button would ask for a post that is not there yet.
        return post with { Parts = [new CardPart.Text(when.ToString()), new CardPart.Divider(), .. post.Parts.OfType<CardPart.Text>()] };
    }
}
