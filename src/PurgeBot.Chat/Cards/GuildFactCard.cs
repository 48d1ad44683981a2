using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a fact of a guild's own, whole, and what it has said before.</summary>
/// <remarks>Text and source are at most 1,300 UTF-16 code units, 2,600 when escaped, so that there is room for the rest.</remarks>
internal static class GuildFactCard
{
    /// <summary>A fact with what can be done about it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="revisions">All that it has said, the oldest first.</param>
    public static Card Of(GuildFact fact, IReadOnlyList<GuildFactRevision> revisions)
    {
        var text = Heading($"Fact {fact.Number}");
        Append(text, fact.Content);
        if (revisions is [.., var latest]) AppendAuthor(text, latest, revisions.Count == 1 ? "Added " : "Last edited ");
        var buttons = ImmutableArray.Create(
            new Button("Edit", new DailyState.Edit(fact.Number).ToString()), new Button("Remove", new DailyState.AskRemove(fact.Number).ToString()));
        if (revisions.Count > 1) buttons = buttons.Add(new Button("What it said before", new DailyState.Revision(fact.Number, revisions[^2].Revision).ToString()));
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString()), new CardPart.Row(buttons.Add(All))]);
    }

    /// <summary>What a fact said at some time; the latest time where there is none of that number.</summary>
    public static Card Of(long number, IReadOnlyList<GuildFactRevision> revisions, int revision)
    {
        var at = revisions.ToList().FindIndex(one => one.Revision == revision);
        if (at < 0) at = revisions.Count - 1;
        var text = Heading($"Fact {number}, version {revisions[at].Revision}");
        Append(text, revisions[at].Content);
        AppendAuthor(text, revisions[at], "Written ");
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (at > 0) buttons.Add(new Button("Earlier version", new DailyState.Revision(number, revisions[at - 1].Revision).ToString()));
        if (at + 1 < revisions.Count) buttons.Add(new Button("Later version", new DailyState.Revision(number, revisions[at + 1].Revision).ToString()));
        buttons.Add(new Button("Back", new DailyState.ShowFact(number).ToString()));
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString()), new CardPart.Row(buttons.ToImmutable())]);
    }

    /// <summary>Asks whether a fact is to be removed.</summary>
    public static Card ToRemove(GuildFact fact)
    {
        var text = Heading($"Remove fact {fact.Number}?");
        Append(text, fact.Content);
        text.Small().Text("It is deleted with all that it has said before.");
        return new Card(
            CardTone.Declined,
            [
                new CardPart.Text(text.ToString()),
                new CardPart.Row([new Button("Remove", new DailyState.Remove(fact.Number).ToString()), new Button("Keep", new DailyState.ShowFact(fact.Number).ToString())]),
            ]);
    }

    /// <summary>A suggestion, to be decided on.</summary>
    /// <param name="fact">The suggestion.</param>
    /// <param name="waiting">How many there are.</param>
    public static Card ToDecide(GuildFact fact, int waiting)
    {
        var text = Heading($"Suggestion {fact.Number}");
        text.Small().Text(waiting == 1 ? "the only one that waits" : string.Create(CultureInfo.InvariantCulture, $"{waiting} wait"));
        Append(text, fact.Content);
        var buttons = ImmutableArray.Create(
            new Button("Accept", new DailyState.Accept(fact.Number).ToString()),
            new Button("Edit", new DailyState.Edit(fact.Number).ToString()),
            new Button("Reject", new DailyState.Reject(fact.Number).ToString()));
        if (waiting > 1) buttons = buttons.Add(new Button("Next", new DailyState.Queue(fact.Number).ToString()));
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString()), new CardPart.Row(buttons)]);
    }

    /// <summary>Where a fact of a guild's own is from.</summary>
    public static Card SourceOf(DailyFact fact)
    {
        var text = Heading("Where this is from").Line().Text(fact.Source.Length > 0 ? ShownText.Quoted(fact.Source) : "No source is given.");
        text.Small().Text("Added by the moderators of this server.");
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString())]);
    }

    /// <summary>Says why what was filled in was not taken, and repeats it, so that nothing typed is lost.</summary>
    /// <param name="why">Why.</param>
    /// <param name="filled">What was filled in.</param>
    public static Card Refused(string why, FilledInFact filled)
    {
        var text = new Markdown().Text(why).Line().Line().Text("This is what you wrote:");
        text.Quote().Text(ShownText.Quoted(Excerpt.ShortEscaped(filled.Text, 2 * GuildFactText.LongestText)));
        text.Quote().Text(ShownText.Quoted(Excerpt.ShortEscaped(filled.Source, 2 * GuildFactText.LongestSource)));
        if (filled.Day.Length > 0) text.Quote().Text(ShownText.Quoted(Excerpt.ShortEscaped(filled.Day, 100)));
        return new Card(CardTone.Declined, [new CardPart.Text(text.ToString())]);
    }

    private static Button All { get; } = new("All facts", new DailyState.Facts(0).ToString());

    private static Markdown Heading(string heading) => new Markdown().Heading(3).Text(heading);

    private static void Append(Markdown text, GuildFactText content)
    {
        text.Quote().Text(ShownText.Quoted(content.Text));
        text.Small().Text(ShownText.Quoted(content.Source));
        if (content.Day is { } day) text.Text(" · posted on ").Text(AnnualDayText.Write(day));
    }

    private static void AppendAuthor(Markdown text, GuildFactRevision revision, string how)
    {
        text.Small().Text(how).Moment(revision.At, MomentStyle.DateAndTime);
        if (revision.Author is { } author) text.Text(" by ").Person(author);
        else text.Text(" as a member’s suggestion");
    }
}
