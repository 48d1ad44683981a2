using System.Globalization;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Daily;

/// <summary>The messages that nobody has asked for.</summary>
internal static class DailyCard
{
    private const int LongestSource = 400;

    /// <summary>A day's post.</summary>
    /// <param name="key">The guild and the day.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="isLate">Whether it comes late.</param>
    /// <param name="role">Who is notified; null for nobody.</param>
    public static Card Of(ClaimKey key, DailyFact fact, bool isLate, long? role)
    {
        var text = new Markdown();
        if (role is { } notified) text.Role(notified);
        var isOfTheDay = fact.Day is { } day && day.Month == key.Day.Month && day.Day == key.Day.Day;
        text.Heading(3).Text(isOfTheDay ? "On this day, " + key.Day.ToString("d MMMM", CultureInfo.InvariantCulture) : "Fact of the day").Line();
        text.Text(ShownText.Quoted(fact.Text));
        if (fact.Source.Length > 0) text.Small().Link(ShownText.Quoted(Excerpt.Short(fact.Source, LongestSource)), fact.Link);
        if (isLate) text.Small().Text("Late: this was due earlier.");
        return new Card(CardTone.Answer, [new CardPart.Text(text.ToString()), new CardPart.Row([new Button("Where is this from?", key.Marker)])]);
    }

    /// <summary>Tells moderators that posting has stopped.</summary>
    public static Card Stopped(Schedule schedule)
    {
        var text = new Markdown().Heading(3).Text("Daily posts have stopped").Line();
        if (schedule.State == ScheduleState.ChannelGone) text.Text("The channel that they went to has been deleted. Choose another with /daily schedule.");
        else text.Text("I may not post in ").Channel(schedule.Channel).Text(" any more. I need View Channel, Send Messages and Read Message History there; then use /daily resume.");
        return new Card(CardTone.Declined, [new CardPart.Text(text.ToString())]);
    }
}
