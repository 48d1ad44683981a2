using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Tests.Cards;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class BiographyPressTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Fact]
    public async Task An_answer_that_is_a_person_opens_their_life_and_connections_for_the_presser_alone()
    {
        var life = Assert.IsType<Reply.Post>(await _person.PressAsync(await AskedAsync("yezhov"), "Life and connections", who: ChatPerson.SomebodyElse));
        Assert.True(life.IsPrivate);
        CardLimits.Hold(life.Card);
        var text = life.Card.Text().Replace("\\", "", StringComparison.Ordinal);
        Assert.Contains("Born **1 May 1895** [1] · Died **4 February 1940** [2]", text, StringComparison.Ordinal);
        Assert.Contains("head of the NKVD (People's Commissar for Internal Affairs), 1936–1938 [", text, StringComparison.Ordinal);
        Assert.Contains("**10 April 1939** Nikolai Yezhov was arrested on 10 April 1939", text, StringComparison.Ordinal);
        Assert.Contains("**Joseph Stalin** ", text, StringComparison.Ordinal);
        Assert.Contains("[1] The Great Purge, “", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_is_a_picture_that_is_told_in_words_and_its_passages_can_be_read()
    {
        var life = await LifeAsync("yezhov");
        var network = Assert.IsType<Reply.Post>(await _person.PressAsync(life, "Picture of the network"));
        Assert.True(network.IsPrivate);
        CardLimits.Hold(network.Card);
        Assert.Contains("Lavrentiy Beria", Assert.Single(network.Card.Parts.OfType<CardPart.Picture>()).Description, StringComparison.Ordinal);
        var menu = network.Card.Parts.OfType<CardPart.Menu>().First();
        var read = Assert.IsType<Reply.Post>(await _person.PressAsync(menu.State, chosen: menu.Items[0].Value));
        Assert.Contains("Yezhov", read.Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_life_lead_buttons_to_the_timeline_and_to_the_passages()
    {
        var life = await LifeAsync("kirov");
        var timeline = Assert.IsType<Reply.Post>(await _person.PressAsync(life, "Timeline"));
        Assert.True(timeline.IsPrivate);
        Assert.Single(timeline.Card.Parts.OfType<CardPart.Picture>());
        Assert.Contains("Sergei Kirov", Assert.IsType<Reply.Post>(await _person.PressAsync(life, "Passages")).Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_on_the_list_has_a_life_that_fits_or_is_politely_declined()
    {
        using var lease = corpus.Live.Acquire();
        foreach (var person in lease.Library.People.People)
        {
            var post = Assert.IsType<Reply.Post>(await _person.PressAsync(new ButtonState.Biography(person.Name).ToString()));
            CardLimits.Hold(post.Card);
        }
    }

    [Fact]
    public async Task Who_is_no_longer_on_the_list_is_declined()
    {
        var post = Assert.IsType<Reply.Post>(await _person.PressAsync(new ButtonState.Network("Nobody Here").ToString()));
        Assert.Equal(CardTone.Declined, post.Card.Tone);
        Assert.Contains("no longer lists this person", post.Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_person_has_no_such_button() =>
        Assert.Empty(Assert.IsType<Reply.Post>(await _person.AskAsync("explain", ("topic", "troikas"))).Card.ButtonsNamed("Life and connections"));

    private async Task<Card> AskedAsync(string name) => Assert.IsType<Reply.Post>(await _person.AskAsync("who", ("name", name))).Card;

    private async Task<Card> LifeAsync(string name) => Assert.IsType<Reply.Post>(await _person.PressAsync(await AskedAsync(name), "Life and connections")).Card;
}
