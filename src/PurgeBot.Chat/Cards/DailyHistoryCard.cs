using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows moderators what came of the last days, a page at a time.</summary>
internal static class DailyHistoryCard
{
    /// <summary>Days on a page.</summary>
    public const int DaysShown = 10;

    // With the day, its link and what came of it below a tenth of the text of a card.
    private const int LongestFact = 180;

    /// <summary>Shows a page, from 0; the last one where there are fewer.</summary>
    /// <param name="history">The last days, the latest first.</param>
    /// <param name="page">Which page.</param>
    public static Card Of(IReadOnlyList<(Claim Claim, DailyFact? Fact)> history, int page)
    {
        if (history.Count == 0) return DailyNotice.NoHistory;
        var pages = (history.Count + DaysShown - 1) / DaysShown;
        page = Math.Min(page, pages - 1);
        var text = new Markdown().Heading(3).Text("The last days").Small().Text(string.Create(CultureInfo.InvariantCulture, $"page {page + 1} of {pages}"));
        foreach (var (claim, fact) in history.Skip(page * DaysShown).Take(DaysShown))
        {
            text.Item().Link(DailyStatusCard.Day(claim.Key.Day), claim.Link);
            if (claim.State != ClaimState.Posted) text.Text(": ").Text(DailyStatusCard.StateOf(claim.State));
            else if (claim.IsLate) text.Text(" (late)");
            if (claim.FactId is not null) text.Text(": ").Text(fact is null ? "a fact that has been removed since" : ShownText.Quoted(Excerpt.ShortEscaped(fact.Text, LongestFact)));
        }

        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (page > 0) buttons.Add(new Button("Later days", new DailyState.History(page - 1).ToString()));
        if (page + 1 < pages) buttons.Add(new Button("Earlier days", new DailyState.History(page + 1).ToString()));
        var said = new CardPart.Text(text.ToString());
        return new Card(CardTone.Reading, buttons.Count == 0 ? [said] : [said, new CardPart.Row(buttons.ToImmutable())]);
    }
}
