using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>What people see: each command, button, menu and completion, from Discord to the corpus and back, whichever way it takes.</summary>
public abstract class ConversationTests(ConversationTests.OneBot one)
{
    private RunningBot Bot => one.Bot;

    [Theory]
    [InlineData("who", "name", "yezhov", "Nikolai Yezhov")]
    [InlineData("when", "event", "kirov murder", "1 December 1934")]
    [InlineData("explain", "topic", "troikas", "troika")]
    public async Task A_question_is_answered_for_everybody_with_passages_that_can_be_read_in_context(string command, string option, string question, string said)
    {
        var reply = await Bot.Person.Slash(command, (option, question));

        Assert.False(reply.IsPrivate);
        Assert.Equal(4, reply.FirstResponse);
        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        Assert.Contains("The Great Purge", reply.Text, StringComparison.Ordinal);
        var context = await Bot.Person.Press(reply.Message, "In context");
        Assert.True(context.IsPrivate);
        Assert.NotEmpty(context.Text);
        Bot.AssertAllIsWell();
    }

    [Theory]
    [InlineData("help", "/who")]
    [InlineData("sources", "works")]
    [InlineData("about", "PurgeBot")]
    public async Task A_command_without_options_tells_about_the_bot(string command, string said)
    {
        var reply = await Bot.Person.Slash(command);

        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_the_asker_alone()
    {
        var reply = await Bot.Person.Slash("who", ("name", "yezhov"), ("private", true));

        Assert.True(reply.IsPrivate);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task What_the_corpus_does_not_say_is_declined_in_private()
    {
        var reply = await Bot.Person.Slash("who", ("name", "Zorblax the moon pirate"));

        Assert.True(reply.IsPrivate);
        Assert.Contains("Not in this corpus", reply.Text, StringComparison.Ordinal);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Names_are_proposed_while_they_are_typed_even_with_a_mistake()
    {
        var typed = await Bot.Person.Type("who", "name", "yez");
        var misspelt = await Bot.Person.Type("who", "name", "Yezhof");

        Assert.Contains("Nikolai Yezhov", typed);
        Assert.Contains("Nikolai Yezhov", misspelt);
        Assert.InRange((await Bot.Person.Type("explain", "topic", "")).Count, 1, 25);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_message_is_looked_up_for_whoever_selected_it()
    {
        var reply = await Bot.Person.OnMessage("Look this up", "<@123> wasn't **Yezhov** the head of the NKVD? https://example.org");

        Assert.True(reply.IsPrivate);
        Assert.Contains("Yezhov", reply.Text, StringComparison.Ordinal);
        Bot.AssertAllIsWell();
    }

    [Theory]
    [InlineData(Place.BotDm)]
    [InlineData(Place.PrivateChannel)]
    public async Task It_answers_where_there_is_no_guild(Place place)
    {
        var reply = await Bot.Discord.Meet("otto", place, "de").Slash("who", ("name", "yezhov"));

        Assert.Contains("Nikolai Yezhov", reply.Text, StringComparison.Ordinal);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task More_passages_come_to_the_presser_alone_and_turn_like_pages()
    {
        var reply = await Bot.Person.Slash("who", ("name", "yezhov"));

        var more = await Bot.Discord.Meet("boris").Press(reply.Message, "More passages");
        Assert.True(more.IsPrivate);
        var back = await Bot.Discord.Meet("boris").Press(more.Message, "Previous passages");

        Assert.Same(more.Message, back.Message);
        Assert.Equal(7, back.FirstResponse);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task The_asker_can_remove_the_reply_and_nobody_else()
    {
        var reply = await Bot.Person.Slash("who", ("name", "yezhov"));

        var refused = await Bot.Discord.Meet("boris").Press(reply.Message, "Remove");
        Assert.True(refused.IsPrivate);
        Assert.False(reply.Message.IsDeleted);
        var removed = await Bot.Person.Press(reply.Message, "Remove");

        Assert.True(removed.IsRemoved);
        Assert.True(reply.Message.IsDeleted);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Sources_are_read_page_by_page()
    {
        var reply = await Bot.Person.Slash("sources");
        var first = reply.Text;

        var next = await Bot.Person.Press(reply.Message, reply.Message.Buttons.First(button => button.Text.StartsWith("Next", StringComparison.Ordinal)).Text);

        Assert.NotEqual(first, next.Text);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Markup_and_mentions_in_a_question_stay_text()
    {
        var reply = await Bot.Person.Slash("who", ("name", "@everyone **bold** <@1> [x](https://evil.example) `yezhov`"));

        Assert.DoesNotContain("](https://evil.example)", reply.Message.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<@1>", reply.Message.Markdown, StringComparison.Ordinal);
        Bot.AssertAllIsWell();
    }

    public abstract class OneBot(Transport transport) : IAsyncLifetime
    {
        internal RunningBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await RunningBot.StartAsync(transport: transport);

        public ValueTask DisposeAsync()
        {
            GC.SuppressFinalize(this);
            return Bot.DisposeAsync();
        }
    }
}

public sealed class GatewayConversationTests(GatewayConversationTests.GatewayBot one) : ConversationTests(one), IClassFixture<GatewayConversationTests.GatewayBot>
{
    public sealed class GatewayBot() : OneBot(Transport.Gateway);
}
