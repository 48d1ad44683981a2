using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Tests.Cards;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class PressTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Fact]
    public async Task More_passages_come_privately_and_are_then_leafed_through_in_place()
    {
        var first = await AskedAsync("who", "name", "yezhov");
        var second = Assert.IsType<Reply.Post>(await _person.PressAsync(first, "More passages", who: ChatPerson.SomebodyElse));
        Assert.True(second.IsPrivate);
        Assert.Empty(SectionsOf(first).Intersect(SectionsOf(second.Card)));
        CardLimits.Hold(second.Card);

        var third = Assert.IsType<Reply.Replace>(await _person.PressAsync(second.Card, "Next passages", onPrivateReply: true)).Card;
        var back = Assert.IsType<Reply.Replace>(await _person.PressAsync(third, "Previous passages", onPrivateReply: true)).Card;
        Assert.Equal(SectionsOf(second.Card), SectionsOf(back));
        var start = Assert.IsType<Reply.Replace>(await _person.PressAsync(back, "Previous passages", onPrivateReply: true)).Card;
        Assert.Equal(SectionsOf(first), SectionsOf(start));
        Assert.Empty(start.ButtonsNamed("Remove"));
    }

    [Fact]
    public async Task The_passages_end()
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("explain", ("topic", "troikas"), ("private", "true"))).Card;
        var pages = 1;
        while (card.ButtonsNamed(pages == 1 ? "More passages" : "Next passages").Any())
        {
            card = Assert.IsType<Reply.Replace>(await _person.PressAsync(card, pages == 1 ? "More passages" : "Next passages", onPrivateReply: true)).Card;
            CardLimits.Hold(card);
            pages++;
        }

        Assert.InRange(pages, 2, 17);
    }

    [Fact]
    public async Task A_passage_is_shown_in_its_context_and_the_document_read_on_from_there()
    {
        var answer = await AskedAsync("explain", "topic", "troikas");
        var context = Assert.IsType<Reply.Post>(await _person.PressAsync(answer, "In context"));
        Assert.True(context.IsPrivate);
        CardLimits.Hold(context.Card);
        var next = Assert.IsType<Reply.Replace>(await _person.PressAsync(context.Card, "Next page", onPrivateReply: true)).Card;
        var back = Assert.IsType<Reply.Replace>(await _person.PressAsync(next, "Previous page", onPrivateReply: true)).Card;
        Assert.Equal(context.Card.Text(), back.Text());
        Assert.NotEqual(context.Card.Text(), next.Text());
    }

    [Fact]
    public async Task In_context_does_not_take_the_place_of_the_passages_that_it_was_pressed_on()
    {
        var answer = Assert.IsType<Reply.Post>(await _person.AskAsync("explain", ("topic", "troikas"), ("private", "true"))).Card;
        Assert.IsType<Reply.Post>(await _person.PressAsync(answer, "In context", onPrivateReply: true));
    }

    [Fact]
    public async Task Only_the_person_who_asked_removes_a_reply()
    {
        var answer = await AskedAsync("who", "name", "yezhov");
        var other = Assert.IsType<Reply.Post>(await _person.PressAsync(answer, "Remove", who: ChatPerson.SomebodyElse));
        Assert.True(other.IsPrivate);
        Assert.Equal(CardTone.Declined, other.Card.Tone);
        Assert.IsType<Reply.Remove>(await _person.PressAsync(answer, "Remove"));
    }

    [Fact]
    public async Task Of_several_people_of_a_name_the_one_who_asked_chooses_for_all_and_others_for_themselves()
    {
        var asked = await AskedAsync("who", "name", "Kamenev");
        var menu = asked.Parts.OfType<CardPart.Menu>().Single();
        Assert.All(menu.Items, item => Assert.Contains("Kamenev", item.Label, StringComparison.Ordinal));
        Assert.Contains("1936", menu.Items.Single(item => item.Label == "Lev Kamenev").Description, StringComparison.Ordinal);
        CardLimits.Hold(asked);

        var others = Assert.IsType<Reply.Post>(await _person.ChooseAsync(asked, "Lev Kamenev", who: ChatPerson.SomebodyElse));
        Assert.True(others.IsPrivate);
        Assert.StartsWith("## Lev Kamenev", others.Card.Text(), StringComparison.Ordinal);
        var chosen = Assert.IsType<Reply.Replace>(await _person.ChooseAsync(asked, "Lev Kamenev"));
        Assert.StartsWith("## Lev Kamenev", chosen.Card.Text(), StringComparison.Ordinal);
        Assert.Single(chosen.Card.ButtonsNamed("Remove"));
    }

    [Fact]
    public async Task What_is_offered_instead_of_an_answer_is_answered()
    {
        var declined = Assert.IsType<Reply.Post>(await _person.AskAsync("when", ("event", "Yezhov on the moon with Zorblax"))).Card;
        var menu = Assert.Single(declined.Parts.OfType<CardPart.Menu>());
        CardLimits.Hold(declined);
        foreach (var item in menu.Items)
        {
            var answer = Assert.IsType<Reply.Replace>(await _person.ChooseAsync(declined, item.Label, onPrivateReply: true));
            Assert.Equal(CardTone.Answer, answer.Card.Tone);
        }
    }

    [Fact]
    public async Task The_bibliography_is_leafed_through_ten_works_at_a_time()
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("sources")).Card;
        var works = 0;
        while (true)
        {
            CardLimits.Hold(card);
            works += card.Text().Split("\n- ").Length - 1;
            if (!card.ButtonsNamed("Next page").Any()) break;
            card = Assert.IsType<Reply.Replace>(await _person.PressAsync(card, "Next page", onPrivateReply: true)).Card;
        }

        using var lease = corpus.Live.Acquire();
        Assert.Equal(lease.Library.Works.Works.Length, works);
    }

    [Theory]
    [InlineData("0i")]
    [InlineData("1d:80351110224678912")]
    [InlineData("nonsense")]
    public async Task A_button_from_another_version_says_so(string state)
    {
        var post = Assert.IsType<Reply.Post>(await _person.PressAsync(state, chosen: ["nonsense"]));
        Assert.True(post.IsPrivate);
        Assert.Contains("older version", post.Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_works_after_a_restart_and_says_so_when_its_paragraph_has_gone()
    {
        using var open = new OpenCorpus(
            ("a.md", "# A\n\nThe Salt Revolt broke out in Moscow.\n\nThe Copper Riot came later.\n"), ("b.md", "# B\n\nThe siege of Narva.\n"));
        var card = Assert.IsType<Reply.Post>(await new ChatPerson(open.Live, open.Engine).AskAsync("explain", ("topic", "Copper Riot"))).Card;

        var restarted = new ChatPerson(open.Live, open.Engine);
        var context = Assert.IsType<Reply.Post>(await restarted.PressAsync(card, "In context")).Card;
        Assert.Contains("Salt Revolt", context.Text(), StringComparison.Ordinal);

        open.Write("a.md", "# A\n\nThe Salt Revolt broke out in Moscow.\n");
        open.Update();
        Assert.Contains("no longer", Assert.IsType<Reply.Post>(await restarted.PressAsync(card, "In context")).Card.Text(), StringComparison.Ordinal);
    }

    private async Task<Card> AskedAsync(string command, string option, string question) =>
        Assert.IsType<Reply.Post>(await _person.AskAsync(command, (option, question))).Card;

    private static List<string> SectionsOf(Card card) => [.. card.Parts.OfType<CardPart.Section>().Select(section => section.Markdown)];
}
