using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Tests.Cards;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class FactCommandTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Fact]
    public async Task On_the_day_of_an_event_the_fact_tells_of_it_with_its_weekday()
    {
        var person = new ChatPerson(corpus.Live, corpus.Engine, new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero))) { Chance = 0.999 };
        var post = Assert.IsType<Reply.Post>(await person.AskAsync("fact"));
        Assert.False(post.IsPrivate);
        Assert.StartsWith("## Saturday, 1 December 1934\n-# 92 years ago", post.Card.Text(), StringComparison.Ordinal);
        CardLimits.Hold(post.Card);
    }

    [Fact]
    public async Task On_another_day_it_is_any_fact()
    {
        var texts = new HashSet<string>();
        foreach (var chance in new[] { 0, 0.1, 0.5, 0.9 })
        {
            var person = new ChatPerson(corpus.Live, corpus.Engine, new FakeTimeProvider(new DateTimeOffset(2026, 1, 4, 12, 0, 0, TimeSpan.Zero))) { Chance = chance };
            texts.Add(Assert.IsType<Reply.Post>(await person.AskAsync("fact")).Card.Text());
        }

        Assert.Equal(4, texts.Count);
    }

    [Fact]
    public async Task The_private_option_shows_it_to_the_person_alone()
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("private", "true")));
        Assert.True(post.IsPrivate);
        Assert.Empty(post.Card.ButtonsNamed("Remove"));
        Assert.Single(Assert.IsType<Reply.Post>(await _person.AskAsync("fact")).Card.ButtonsNamed("Remove"));
    }

    [Fact]
    public async Task Another_fact_comes_privately_and_then_in_the_place_of_the_one_before()
    {
        var first = Assert.IsType<Reply.Post>(await _person.AskAsync("fact")).Card;
        var second = Assert.IsType<Reply.Post>(await _person.PressAsync(first, "Another fact", who: ChatPerson.SomebodyElse));
        Assert.True(second.IsPrivate);
        var third = Assert.IsType<Reply.Replace>(await _person.PressAsync(second.Card, "Another fact", onPrivateReply: true)).Card;
        Assert.NotEqual(first.Text(), second.Card.Text());
        Assert.NotEqual(second.Card.Text(), third.Text());
        CardLimits.Hold(third);
    }

    [Fact]
    public async Task On_a_topic_the_facts_follow_each_other_and_begin_again()
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("topic", "murder of Kirov"), ("private", "true"))).Card;
        var first = card.Text();
        Assert.Contains("Kirov", first, StringComparison.Ordinal);
        var seen = new List<string>();
        do
        {
            seen.Add(card.Text());
            card = Assert.IsType<Reply.Replace>(await _person.PressAsync(card, "Another fact", onPrivateReply: true)).Card;
        }
        while (card.Text() != first && seen.Count < 50);
        Assert.InRange(seen.Count, 2, 49);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_fact_is_read_on_in_its_context()
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("topic", "Meyerhold"))).Card;
        var context = Assert.IsType<Reply.Post>(await _person.PressAsync(card, "In context"));
        Assert.Contains("Zinaida Raikh", context.Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_without_facts_gets_a_private_no_and_topics_that_have_some()
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("topic", "Yezhov on the moon with Zorblax")));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Declined, post.Card.Tone);
        CardLimits.Hold(post.Card);
        foreach (var item in Assert.Single(post.Card.Parts.OfType<CardPart.Menu>()).Items)
        {
            var fact = Assert.IsType<Reply.Replace>(await _person.ChooseAsync(post.Card, item.Label, onPrivateReply: true));
            Assert.Equal(CardTone.Answer, fact.Card.Tone);
        }
    }

    [Fact]
    public async Task A_topic_longer_than_the_option_allows_is_declined() => Assert.Contains(
        "up to 300 characters", Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("topic", new string('x', 301)))).Card.Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Every_topic_that_is_proposed_has_a_fact()
    {
        var proposed = await _person.TypeAsync("fact", "topic", "tro");
        Assert.NotEmpty(proposed);
        foreach (var topic in proposed)
            Assert.Equal(CardTone.Answer, Assert.IsType<Reply.Post>(await _person.AskAsync("fact", ("topic", topic))).Card.Tone);
        Assert.Empty(await _person.TypeAsync("fact", "private", "tro"));
    }

    [Fact]
    public async Task A_corpus_without_facts_says_so()
    {
        using var open = new OpenCorpus(("a.md", "# A\n\nIt was so.\n"));
        var post = Assert.IsType<Reply.Post>(await new ChatPerson(open.Live, open.Engine).AskAsync("fact"));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Declined, post.Card.Tone);
    }
}
