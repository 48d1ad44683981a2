using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Cards;

/// <summary>Says in a sentence what came of a wish about daily posts. Only the person who had it sees it.</summary>
internal static class DailyNotice
{
    private const int LongestQuoted = 100;

    /// <summary>It was asked for outside of a guild.</summary>
    public static Card NotHere { get; } = Declined("Daily posts belong to a server. Please use this command in one.");

    /// <summary>It is for moderators.</summary>
    public static Card NotAllowed { get; } = Declined("Only those who may manage this server can do this. Everybody can suggest facts with /suggest.");

    /// <summary>There is no schedule.</summary>
    public static Card NoSchedule { get; } = Declined("This server has no daily post yet. /daily schedule sets one up.");

    /// <summary>The database does not answer in time for what has to be shown at once.</summary>
    public static Card TooSlow { get; } = NoticeCard.Of(CardTone.Failed, "This takes longer than usual at the moment. Please try again in a few seconds.");

    /// <summary>Everybody is no role that can be notified.</summary>
    public static Card Everyone { get; } = Declined("Daily posts never notify everyone. Please choose another role, or none.");

    /// <summary>An option of a command is missing: no client of the platform leaves it out.</summary>
    public static Card Incomplete { get; } = Declined("Something is missing in this command. Please choose it anew from the list.");

    /// <summary>There is nothing to post.</summary>
    public static Card NothingToPost { get; } = Declined("There is no fact that could be posted: the corpus has none on the topic, and this server has added none.");

    /// <summary>Nothing has been posted yet.</summary>
    public static Card NoHistory { get; } = Declined("Nothing has been posted in this server yet.");

    /// <summary>A post is not known, or no longer.</summary>
    public static Card PostGone { get; } = Declined("Where this fact is from is no longer known: it has been removed since.");

    /// <summary>The schedule has ended.</summary>
    public static Card Ended { get; } = Done("The daily post has ended. Its history and this server’s own facts stay; /daily schedule begins anew.");

    /// <summary>A time cannot be read.</summary>
    public static Card NoTime(string typed) => Declined($"“{Quoted(typed)}” is no time that I can read. Please write it as 9:30 or 18:00.");

    /// <summary>A zone is not known; near ones are named.</summary>
    public static Card NoZone(string typed, ImmutableArray<string> near) => Declined(
        $"I do not know the time zone “{Quoted(typed)}”. "
        + (near.IsEmpty ? "Please choose one from the list that appears while you type a city." : $"Did you mean {string.Join(" or ", near)}?"));

    /// <summary>There are no facts on a topic.</summary>
    public static Card NoFactsOn(string topic) =>
        Declined($"The corpus has no fact about “{Quoted(topic)}”. Please choose a topic from the list, or leave it out.");

    /// <summary>The next post is left out.</summary>
    public static Card Skipped(LocalDate day, Schedule next)
    {
        var text = new Markdown().Text($"There will be no post on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. The next one comes ").Moment(next.NextAt, MomentStyle.Full).Text(".");
        return Of(CardTone.Reading, text);
    }

    /// <summary>What came of today's post.</summary>
    /// <param name="claim">The post.</param>
    /// <param name="isElsewhere">Whether another process of the bot makes the posts.</param>
    public static Card Posted(Claim claim, bool isElsewhere)
    {
        if (claim.Link is { } link) return Of(CardTone.Reading, new Markdown().Text("Today’s post is there: ").Link("open it", link).Text("."));
        return Declined(claim.State switch
        {
            ClaimState.Refused => "I may not post in the channel. /daily status says what is lacking.",
            ClaimState.NothingToPost => "There is no fact that could be posted.",
            ClaimState.Uncertain => "Today’s post may be there, but I may not read the channel to see, and do not post it twice.",
            ClaimState.Posted => "Today’s post is there.",
            _ when isElsewhere => "Another process of mine makes the posts; it makes this one within a minute.",
            _ => "Discord has not taken the post yet. I go on trying.",
        });
    }

    /// <summary>Something is done.</summary>
    public static Card Done(string text) => NoticeCard.Of(CardTone.Reading, text);

    /// <summary>A polite no.</summary>
    public static Card Declined(string text) => NoticeCard.Of(CardTone.Declined, text);

    private static string Quoted(string typed) => ShownText.Quoted(Excerpt.Short(ShownText.Of(typed), LongestQuoted));

    private static Card Of(CardTone tone, Markdown text) => new(tone, [new CardPart.Text(text.ToString())]);
}
