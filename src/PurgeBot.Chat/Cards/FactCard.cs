using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Answers;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a fact: its date with the weekday, or else what it belongs to; the fact word for word; where it stands.</summary>
/// <param name="today">Today, in UTC.</param>
internal sealed class FactCard(LocalDate today)
{
    private const int LongestHeading = 160;

    /// <summary>Shows a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="found">The paragraph that it stands in.</param>
    /// <param name="another">What the button for another one does; null where there is no other.</param>
    public Card Of(Fact fact, ParagraphInContext found, ButtonState.AnotherFact? another)
    {
        var text = new Markdown().Quote().Text(fact.Text).Line() + PassageView.Footer(found.Citation, found.Url, found.Sources);
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (another is not null) buttons.Add(new Button("Another fact", another.ToString()));
        if (Links.ForButton(found.Url) is { } link) buttons.Add(Menus.OpenArticle(link));
        ImmutableArray<CardPart> parts =
        [
            new CardPart.Text(Header(fact).ToString()),
            new CardPart.Section(text, new Button("In context", ButtonState.InContext.To(fact.Passage).ToString())),
            QuotationButtons.Of(fact.Passage),
        ];
        return new Card(CardTone.Answer, buttons.Count == 0 ? parts : parts.Add(new CardPart.Row(buttons.ToImmutable())));
    }

    private Markdown Header(Fact fact)
    {
        var header = new Markdown().Heading(2);
        if (fact.Date is not { } date) return header.Text(Excerpt.ShortEscaped(FactBook.SubjectOf(fact.Passage), LongestHeading));
        header.Text(Excerpt.ShortEscaped(HistoricalDate.WithWeekday(date, fact.Passage.Text), LongestHeading));
        return HistoricalDate.Ago(date.Resolved, today) is { } ago ? header.Small().Text(ago) : header;
    }
}
