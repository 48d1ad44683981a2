using System.Text;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Tests.Cards;

/// <summary>Discord's limits on a message of components ("Discord, Components, Component Reference").</summary>
internal static class CardLimits
{
    public static void Hold(Card card)
    {
        Assert.NotEmpty(card.Parts);
        // The container around the parts is one more.
        Assert.InRange(card.Parts.Sum(part => part.Components) + 1, 1, 40);
        var texts = card.Parts.Select(part => part switch
        {
            CardPart.Text text => text.Markdown,
            CardPart.Section section => section.Markdown,
            _ => null,
        }).OfType<string>().ToList();
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.InRange(texts.Sum(text => text.Length), 0, 4000);
        Assert.All(texts, AssertWellFormed);

        foreach (var row in card.Parts.OfType<CardPart.Row>()) Assert.InRange(row.Buttons.Length, 1, 5);
        foreach (var button in card.Buttons())
        {
            Assert.InRange(button.Label.Length, 1, 80);
            Assert.True(button.State is null != button.Link is null);
            if (button.Link is { } link) Assert.InRange(link.AbsoluteUri.Length, 1, 512);
        }

        var menus = card.Parts.OfType<CardPart.Menu>().ToList();
        foreach (var menu in menus)
        {
            Assert.InRange(menu.Items.Length, 1, 25);
            Assert.InRange(menu.Placeholder.Length, 1, 150);
            Assert.Equal(menu.Items.Length, menu.Items.Select(item => item.Value).Distinct().Count());
            foreach (var item in menu.Items)
            {
                Assert.InRange(item.Label.Length, 1, 100);
                Assert.InRange(item.Value.Length, 1, 100);
                Assert.InRange(item.Description?.Length ?? 1, 1, 100);
            }
        }

        var states = card.Buttons().Select(button => button.State).OfType<string>().Concat(menus.Select(menu => menu.State)).ToList();
        Assert.All(states, state => Assert.InRange(state.Length, 1, 100));
        Assert.All(states, AssertWellFormed);
        Assert.Equal(states.Count, states.Distinct().Count());
    }

    // Half a character cannot be written in UTF-8.
    private static void AssertWellFormed(string text) => Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
}
