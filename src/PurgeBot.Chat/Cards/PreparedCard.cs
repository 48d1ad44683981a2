using System.Collections.Immutable;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>The card of an answer; what depends on who sees it is put in for each.</summary>
/// <param name="card">The card.</param>
/// <param name="outcome">What came of the question.</param>
internal sealed class PreparedCard(Card card, Outcome outcome)
{
    /// <summary>What came of the question.</summary>
    public Outcome Outcome => outcome;

    /// <summary>UTF-16 code units in all its texts.</summary>
    public int Text { get; } = card.TextLength;

    /// <summary>The card for somebody.</summary>
    /// <param name="isPrivate">Whether nobody else sees it: then there is no need of a button that removes it.</param>
    public Card For(bool isPrivate) => isPrivate || outcome == Outcome.Declined ? card : card with { Parts = WithRemove(card.Parts) };

    private static ImmutableArray<CardPart> WithRemove(ImmutableArray<CardPart> parts)
    {
        var remove = new Button("Remove", new ButtonState.Remove().ToString());
        // Not beside the buttons of a single passage: it takes the whole reply away.
        return parts[^1] is CardPart.Row row && !QuotationButtons.Are(row)
            ? parts.SetItem(parts.Length - 1, new CardPart.Row(row.Buttons.Add(remove)))
            : parts.Add(new CardPart.Row([remove]));
    }
}
