using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Tests.Cards;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class ReadCommandTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Fact]
    public async Task A_document_opens_at_its_contents_and_is_read_from_the_beginning_to_the_end()
    {
        var contents = await ReadAsync("The Great Purge");
        Assert.Contains("41 sections", contents.Text(), StringComparison.Ordinal);
        Assert.Equal(41, contents.Parts.OfType<CardPart.Menu>().Sum(menu => menu.Items.Length));

        var page = Assert.IsType<Reply.Replace>(await _person.PressAsync(contents, "Read from the beginning", onPrivateReply: true)).Card;
        var pages = 1;
        for (; page.ButtonsNamed("Next page").Any(); pages++)
        {
            CardLimits.Hold(page);
            page = Assert.IsType<Reply.Replace>(await _person.PressAsync(page, "Next page", onPrivateReply: true)).Card;
        }

        Assert.InRange(pages, 20, 200);
        Assert.Contains("Remembrance", page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nikolai yezhov", " Nikolai Yezhov\n")]
    [InlineData("Nikolai Yezhov", " Nikolai Yezhov\n")]
    [InlineData("third moscow", "The third Moscow trial")]
    public async Task A_section_opens_where_it_begins(string section, string said) => Assert.Contains(said, (await ReadAsync("great purge", section)).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task A_paragraph_that_is_asked_for_by_its_number_is_set_off() => Assert.Contains("\n> **¶ 52** ", (await ReadAsync("great-purge", "¶ 52")).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task A_section_is_chosen_from_the_contents_and_the_contents_lead_back_to_the_page()
    {
        var contents = await ReadAsync("The Great Purge");
        var menu = contents.Parts.OfType<CardPart.Menu>().Last();
        var section = Assert.IsType<Reply.Replace>(await _person.PressAsync(menu.State, onPrivateReply: true, chosen: menu.Items[^1].Value)).Card;
        Assert.Contains(menu.Items[^1].Label, section.Text(), StringComparison.Ordinal);
        var again = Assert.IsType<Reply.Replace>(await _person.PressAsync(section, "Contents", onPrivateReply: true)).Card;
        var back = Assert.IsType<Reply.Replace>(await _person.PressAsync(again, "Back to the page", onPrivateReply: true)).Card;
        Assert.Equal(section.Text(), back.Text());
    }

    [Fact]
    public async Task From_an_answer_what_it_cites_is_set_off_on_the_page_and_one_press_away_on_others()
    {
        var answer = Assert.IsType<Reply.Post>(await _person.AskAsync("who", ("name", "Kirov"))).Card;
        var page = Assert.IsType<Reply.Post>(await _person.PressAsync(answer, "In context")).Card;
        CardLimits.Hold(page);
        Assert.Contains("\n> **¶ ", "\n" + page.Text(), StringComparison.Ordinal);
        foreach (var button in page.Buttons().Where(button => button.Label.StartsWith("Cited: ", StringComparison.Ordinal)))
        {
            var other = Assert.IsType<Reply.Replace>(await _person.PressAsync(button.State!, onPrivateReply: true)).Card;
            Assert.Contains($"> **{button.Label["Cited: ".Length..]}** ", other.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Titles_and_headings_are_proposed()
    {
        Assert.Equal(["The Great Purge"], await _person.TypeAsync("read", "document", "purge"));
        Assert.Equal(["The Great Purge"], await _person.TypeAsync("read", "document", ""));
        Assert.Empty(await _person.TypeAsync("read", "document", "zeppelin"));
        Assert.Equal(25, (await _person.TypeAsync("read", "section", "", ("document", "The Great Purge"))).Length);
        Assert.Contains("The census of 1937", await _person.TypeAsync("read", "section", "census", ("document", "The Great Purge")));
    }

    [Theory]
    [InlineData("Zeppelins", "", "no document called “Zeppelins”")]
    [InlineData("The Great Purge", "Zeppelins", "no section or paragraph “Zeppelins”")]
    [InlineData("The Great Purge", "99999", "no section or paragraph “99999”")]
    public async Task What_is_not_there_is_said_to_the_person_alone(string document, string section, string said)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("read", ("document", document), ("section", section)));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Declined, post.Card.Tone);
        Assert.Contains(said, post.Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_documents_with_the_same_title_one_is_chosen()
    {
        using var open = new OpenCorpus(("a.md", "# Riots\n\nThe Salt Revolt.\n"), ("b.md", "# Riots\n\n## The mint\n\nThe Copper Riot.\n"));
        var person = new ChatPerson(open.Live, open.Engine);
        var which = Assert.IsType<Reply.Post>(await person.AskAsync("read", ("document", "riots"))).Card;
        CardLimits.Hold(which);
        var chosen = Assert.IsType<Reply.Replace>(await person.ChooseAsync(which, "Riots (b.md)", onPrivateReply: true)).Card;
        Assert.Contains("1 paragraph in 1 section", chosen.Text(), StringComparison.Ordinal);
        var page = Assert.IsType<Reply.Replace>(await person.PressAsync(chosen, "Read from the beginning", onPrivateReply: true)).Card;
        Assert.Contains("Copper Riot", page.Text(), StringComparison.Ordinal);
    }

    private async Task<Card> ReadAsync(string document, string section = "")
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("read", ("document", document), ("section", section)));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Reading, post.Card.Tone);
        CardLimits.Hold(post.Card);
        return post.Card;
    }
}
