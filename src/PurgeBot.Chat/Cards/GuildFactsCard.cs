using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows moderators the facts of their guild's own, a page at a time, to choose one.</summary>
internal static class GuildFactsCard
{
    /// <summary>Facts on a page.</summary>
    public const int FactsShown = 12;

    // A twelfth of the text of a card, without the heading.
    private const int LongestFact = 280;

    /// <summary>Shows a page.</summary>
    /// <param name="facts">Those of the page, and the one after them if there is one.</param>
    /// <param name="isFirst">Whether it is the first page.</param>
    public static Card Of(IReadOnlyList<GuildFact> facts, bool isFirst)
    {
        if (facts.Count == 0) return isFirst ? None : End;
        var shown = facts.Take(FactsShown).ToList();
        var text = new Markdown().Heading(3).Text("This server’s own facts");
        foreach (var fact in shown) text.Item().Bold(Number(fact)).Text(" ").Text(ShownText.Quoted(Excerpt.ShortEscaped(fact.Content.Text, LongestFact)));
        var menu = new CardPart.Menu(
            new DailyState.ChooseFact().ToString(),
            "Read, edit or remove a fact…",
            [.. shown.Select(fact => new MenuItem(Label(fact), Number(fact)))]);
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (!isFirst) buttons.Add(First);
        if (facts.Count > FactsShown) buttons.Add(new Button("Next page", new DailyState.Facts(shown[^1].Number).ToString()));
        ImmutableArray<CardPart> parts = [new CardPart.Text(text.ToString()), menu];
        return new Card(CardTone.Reading, buttons.Count == 0 ? parts : parts.Add(new CardPart.Row(buttons.ToImmutable())));
    }

    private static Card None { get; } = DailyNotice.Declined("This server has no facts of its own yet. /daily add adds one, and members suggest some with /suggest.");

    private static Card End { get; } = new(CardTone.Declined, [new CardPart.Text("There are no more facts."), new CardPart.Row([First])]);

    private static Button First => new("First page", new DailyState.Facts(0).ToString());

    // A label is no Markdown: it is written as it is. Two characters are left for an isolate.
    private static string Label(GuildFact fact)
    {
        var number = Number(fact);
        return $"{number} {ShownText.Quoted(Excerpt.Short(ShownText.Of(fact.Content.Text), Menus.LongestLabel - number.Length - 3))}";
    }

    private static string Number(GuildFact fact) => fact.Number.ToString(CultureInfo.InvariantCulture);
}
