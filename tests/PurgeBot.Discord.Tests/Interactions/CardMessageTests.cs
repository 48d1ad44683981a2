using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using PurgeBot.Chat.Cards;
using PurgeBot.Discord.Emulator.Rules;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;
using Button = PurgeBot.Chat.Cards.Button;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class CardMessageTests
{
    // A space is trimmed by Discord, so that a text of nothing else is empty.
    private static Gen<string> Text(int most) => Gen.String[Gen.Char["abc дяß\"\\<>&*_`\n中"], 0, most - 1].Select(text => "x" + text);

    private static readonly Gen<Button> Buttons =
        from label in Text(80)
        from link in Gen.Bool
        from isEnabled in Gen.Bool
        select new Button(label, link ? null : "state", link ? new Uri("https://example.org/ü?a=(b)") : null, isEnabled);

    private static readonly Gen<CardPart> Parts = Gen.OneOf<CardPart>(
        Text(200).Select(text => (CardPart)new CardPart.Text(text)),
        Gen.Select(Text(200), Buttons).Select(section => (CardPart)new CardPart.Section(section.Item1, section.Item2)),
        Gen.Const((CardPart)new CardPart.Divider()),
        Buttons.Array[1, 5].Select(buttons => (CardPart)new CardPart.Row([.. buttons])),
        Gen.Select(Text(150), Text(100), Gen.Int[1, 25]).Select(menu =>
            (CardPart)new CardPart.Menu("state", menu.Item1, [.. Enumerable.Range(0, menu.Item3).Select(i => new MenuItem(menu.Item2, $"{i}", i % 2 == 0 ? menu.Item2 : null))])));

    [Fact]
    public void Every_card_within_its_limits_is_a_message_that_Discord_takes() =>
        Gen.Select(Gen.Enum<CardTone>(), Parts.Array[1, 12], Gen.Bool).Sample((tone, parts, isPrivate) =>
        {
            var card = new Card(tone, Distinct(parts));
            // One of the 40 components is the container itself.
            while (card.Parts.Sum(part => part.Components) >= Card.MostComponents) card = card with { Parts = card.Parts.RemoveAt(card.Parts.Length - 1) };
            var json = JsonDocument.Parse(SentJson.Bytes(CardMessage.Of(card, isPrivate))).RootElement;
            var faults = MessageRules.Check(json);
            Assert.True(faults.Count == 0, json.ToString());
            Assert.Equal(isPrivate ? 32832 : 32768, json.GetProperty("flags").GetInt32());
            Assert.Equal("[]", json.GetProperty("allowed_mentions").GetProperty("parse").GetRawText());
        }, iter: 500);

    [Fact]
    public void A_picture_is_sent_along_and_shown_with_its_description()
    {
        var message = CardMessage.Of(new Card(CardTone.Answer, [new CardPart.Picture("timeline.png", "image/png", "Two dates", new byte[] { 1, 2 })]));
        var json = JsonDocument.Parse(SentJson.Bytes(message)).RootElement;
        Assert.Equal(0, MessageRules.Check(json).Count);
        Assert.Equal(
            """[{"type":12,"items":[{"media":{"url":"attachment://timeline.png"},"description":"Two dates"}]}]""",
            json.GetProperty("components")[0].GetProperty("components").GetRawText());
        Assert.Equal("""[{"id":0,"filename":"timeline.png","description":"Two dates"}]""", json.GetProperty("attachments").GetRawText());
        Assert.Equal([1, 2], Assert.Single(message.Files).Bytes.ToArray());
    }

    [Fact]
    public void A_card_becomes_one_container_of_its_parts()
    {
        var card = new Card(
            CardTone.Answer,
            [
                new CardPart.Text("**Ежов**"),
                new CardPart.Section("text", new Button("In context", "c1")),
                new CardPart.Divider(),
                new CardPart.Row([new Button("Open", null, new Uri("https://example.org/")), new Button("Off", "o", IsEnabled: false)]),
                new CardPart.Menu("m", "Did you mean", [new MenuItem("A", "a", "first"), new MenuItem("B", "b")]),
            ]);

        Assert.Equal(
            """{"components":[{"type":17,"components":[{"type":10,"content":"**Ежов**"},{"type":9,"components":[{"type":10,"content":"text"}],"accessory":{"type":2,"style":2,"label":"In context","custom_id":"c1"}},{"type":14},{"type":1,"components":[{"type":2,"style":5,"label":"Open","url":"https://example.org/"},{"type":2,"style":2,"label":"Off","custom_id":"o","disabled":true}]},{"type":1,"components":[{"type":3,"custom_id":"m","placeholder":"Did you mean","options":[{"label":"A","value":"a","description":"first"},{"label":"B","value":"b"}]}]}],"accent_color":10169388}],"flags":32768,"allowed_mentions":{"parse":[]}}""",
            System.Text.Encoding.UTF8.GetString(SentJson.Bytes(CardMessage.Of(card))));
    }

    // States are unique in a card.
    private static ImmutableArray<CardPart> Distinct(CardPart[] parts)
    {
        var number = 0;
        Button Named(Button button) => button.State is null ? button : button with { State = $"s{number++}" };
        return
        [
            .. parts.Select(part => part switch
            {
                CardPart.Section section => section with { Beside = Named(section.Beside) },
                CardPart.Row row => new CardPart.Row([.. row.Buttons.Select(Named)]),
                CardPart.Menu menu => menu with { State = $"s{number++}" },
                _ => part,
            }),
        ];
    }
}
