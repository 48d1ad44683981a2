using System.Collections.Immutable;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>The card of an answer as it is for everybody; what depends on who asked is put in for each.</summary>
/// <param name="card">The card.</param>
/// <param name="outcome">What came of the question.</param>
internal sealed class PreparedCard(Card card, Outcome outcome)
{
    /// <summary>What came of the question.</summary>
    public Outcome Outcome => outcome;

    /// <summary>UTF-16 code units in all its texts.</summary>
    public int Text { get; } = card.TextLength;

    /// <summary>The card for somebody.</summary>
    /// <param name="userId">Who asked.</param>
    /// <param name="isPrivate">Whether nobody else sees it: then there is no need of a button that removes it.</param>
    public Card For(string userId, bool isPrivate)
    {
        var parts = card.Parts;
        if (outcome == Outcome.Ambiguous) parts = [.. parts.Select(part => part is CardPart.Menu { State: "" } menu ? Owned(menu, userId) : part)];
        if (!isPrivate && outcome != Outcome.Declined) parts = WithRemove(parts, userId);
        return card with { Parts = parts };
    }

    private static CardPart.Menu Owned(CardPart.Menu menu, string userId) => menu with { State = new ButtonState.DidYouMean(userId).ToString() };

    private static ImmutableArray<CardPart> WithRemove(ImmutableArray<CardPart> parts, string userId)
    {
        var remove = new Button("Remove", new ButtonState.Remove(userId).ToString());
        return parts[^1] is CardPart.Row row
            ? parts.SetItem(parts.Length - 1, new CardPart.Row(row.Buttons.Add(remove)))
            : parts.Add(new CardPart.Row([remove]));
    }
}
