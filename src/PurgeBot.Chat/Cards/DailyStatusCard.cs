using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows moderators how things stand with the daily post of their guild.</summary>
internal static class DailyStatusCard
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The card.</summary>
    /// <param name="status">How things stand.</param>
    public static Card Of(DailyStatus status)
    {
        var schedule = status.Schedule;
        var text = new Markdown().Heading(3).Text(HeadingOf(schedule.State)).Line();
        text.Text("At ").Bold(Time.Format(schedule.Time)).Text($" ({schedule.Zone.Id}) in ").Channel(schedule.Channel);
        if (schedule.Topic is { } topic) text.Text(", about ").Bold(ShownText.Quoted(topic));
        if (schedule.Role is { } role) text.Text(", notifying ").Role(role);
        text.Text(".");
        foreach (var moment in status.Coming) text.Item().Moment(moment, MomentStyle.Full).Text(" (").Moment(moment, MomentStyle.Relative).Text(")");
        AppendPast(text, status);
        if (LackOf(status.Access) is { } lack) text.Line().Line().Text("⚠️ ").Text(lack.Before).Channel(schedule.Channel).Text(lack.After);
        var isWell = schedule.State is ScheduleState.Active && status.Access is ChannelAccess.Lacks { Permissions: [] };
        return new Card(isWell ? CardTone.Reading : CardTone.Declined, [new CardPart.Text(text.ToString())]);
    }

    /// <summary>A local date, as people write it.</summary>
    public static string Day(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static void AppendPast(Markdown text, DailyStatus status)
    {
        if (status.LastPosted is { } last) text.Line().Line().Text("Last post: ").Link(Day(last.Key.Day), last.Link).Text(".");
        if (status.Latest is { } latest && latest.Key != status.LastPosted?.Key) text.Line().Text($"{Day(latest.Key.Day)}: {StateOf(latest.State)}.");
        if (status.Schedule.Missed is not { } missed) return;
        var days = missed.Start == missed.End ? Day(missed.Start) : $"{Day(missed.Start)} to {Day(missed.End)}";
        text.Line().Text($"Missed as the bot was not running: {days}. Whole days are not made up.");
    }

    /// <summary>What came of a day, in a few words.</summary>
    public static string StateOf(ClaimState state) => state switch
    {
        ClaimState.Waits => "about to be posted",
        ClaimState.Begun => "being posted",
        ClaimState.Posted => "posted",
        ClaimState.Skipped => "skipped",
        ClaimState.Refused => "not posted, as I may not post in the channel",
        ClaimState.Uncertain => "perhaps posted, as I may not read the channel",
        ClaimState.NothingToPost => "nothing to post",
        ClaimState.Expired => "not posted, as Discord could not be reached that day",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string HeadingOf(ScheduleState state) => state switch
    {
        ScheduleState.Active => "A fact every day",
        ScheduleState.Paused => "Daily posts are paused",
        _ => "Daily posts have stopped",
    };

    private static (string Before, string After)? LackOf(ChannelAccess access) => access switch
    {
        ChannelAccess.Lacks { Permissions: [] } => null,
        ChannelAccess.Lacks lacks => ("I lack " + string.Join(", ", lacks.Permissions) + " in ", ". Please allow it in the channel’s settings; then use /daily resume."),
        ChannelAccess.NoMessages => ("Nobody can post messages in ", ". Please choose another channel with /daily schedule."),
        ChannelAccess.ChannelGone => ("There is no such channel any more: ", ". Please choose another with /daily schedule."),
        _ => ("I cannot tell at the moment what I may do in ", "."),
    };
}
