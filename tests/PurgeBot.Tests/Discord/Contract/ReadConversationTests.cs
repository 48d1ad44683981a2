namespace PurgeBot.Tests.Discord.Contract;

/// <summary>Documents as people read them, over the gateway and over HTTP.</summary>
public abstract class ReadConversationTests(ConversationTests.OneBot one)
{
    private RunningBot Bot => one.Bot;

    [Fact]
    public async Task A_document_is_opened_by_its_title_and_read_on_page_by_page()
    {
        var contents = await Bot.Person.Slash("read", ("document", "The Great Purge"));
        Assert.True(contents.IsPrivate);

        var page = await Bot.Person.Choose(contents.Message, "Nikolai Yezhov");
        Assert.Same(contents.Message, page.Message);
        var first = page.Text;
        Assert.Contains("Nikolai Yezhov", first, StringComparison.Ordinal);
        var next = await Bot.Person.Press(page.Message, "Next page");
        Assert.NotEqual(first, next.Text);
        Assert.Equal(first, (await Bot.Person.Press(next.Message, "Previous page")).Text);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_section_opens_at_once()
    {
        var reply = await Bot.Person.Slash("read", ("document", "The Great Purge"), ("section", "The Gulag"));

        Assert.True(reply.IsPrivate);
        Assert.Contains("The Gulag", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["The Great Purge"], await Bot.Person.Type("read", "document", "great"));
        Bot.AssertAllIsWell();
    }
}

public sealed class GatewayReadTests(GatewayConversationTests.GatewayBot one) : ReadConversationTests(one), IClassFixture<GatewayConversationTests.GatewayBot>;
