using System.Globalization;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Tests.Cards;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class TimelineCommandTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Theory]
    [InlineData("Yezhov", "", "")]
    [InlineData("", "August 1936", "1936-09")]
    [InlineData("moscow trials", "1936", "")]
    [InlineData("", "", "")]
    public async Task A_timeline_is_a_picture_that_is_told_in_words_and_a_menu_with_every_entry(string topic, string from, string to)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("timeline", ("topic", topic), ("from", from), ("to", to)));
        Assert.False(post.IsPrivate);
        CardLimits.Hold(post.Card);
        var picture = Assert.Single(post.Card.Parts.OfType<CardPart.Picture>());
        Assert.InRange(picture.Description.Length, 40, 1024);
        var labels = post.Card.Parts.OfType<CardPart.Menu>().SelectMany(menu => menu.Items).Select(item => item.Label).ToList();
        Assert.InRange(labels.Count, 1, 100);
        Assert.All(labels.Index(), at => Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"[{at.Index + 1}] "), at.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_chooses_an_entry_reads_its_paragraph_alone()
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("timeline", ("topic", "Kirov"))).Card;
        var menu = card.Parts.OfType<CardPart.Menu>().First();
        var chosen = menu.Items.First(item => item.Label.EndsWith("1 December 1934", StringComparison.Ordinal));
        var read = Assert.IsType<Reply.Post>(await _person.PressAsync(menu.State, chosen: chosen.Value));
        Assert.True(read.IsPrivate);
        Assert.Contains("Kirov", read.Card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "some day", "“some day” is not a date like 1 December 1934")]
    [InlineData("topic", "zeppelins over Lakehurst", "gives no date for anything about")]
    [InlineData("from", "1700", "gives no date for anything")]
    public async Task What_cannot_be_drawn_gets_a_private_no(string option, string value, string said)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("timeline", (option, value), ("to", option == "from" ? "1701" : "")));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Declined, post.Card.Tone);
        Assert.Contains(said, post.Card.Text().Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
