namespace PurgeBot.Tests.Discord.Contract;

/// <summary>What is offered in menus, and what comes of a choice, on a corpus in which two people are called Ivanov.</summary>
public sealed class ChoiceTests(ChoiceTests.OneBot one) : IClassFixture<ChoiceTests.OneBot>
{
    private RunningBot Bot => one.Bot;

    [Theory]
    [InlineData("Semyon Ivanov", "coppersmith, master of the mint")]
    [InlineData("Fyodor Ivanov", "clerk of the treasury")]
    public async Task A_surname_that_two_bear_is_asked_back_and_the_choice_takes_its_place(string name, string role)
    {
        var reply = await Bot.Person.Slash("who", ("name", "Ivanov"));
        var menu = Assert.Single(reply.Message.Menus);
        Assert.Equal("Did you mean…", menu.Text);
        Assert.Equal(["Fyodor Ivanov", "Semyon Ivanov"], menu.Items.Select(item => item.Label).Order());

        var chosen = await Bot.Person.Choose(reply.Message, name);

        Assert.Same(reply.Message, chosen.Message);
        Assert.Equal(7, chosen.FirstResponse);
        Assert.StartsWith($"## {name}\n{role}", chosen.Message.Markdown, StringComparison.Ordinal);
        Assert.Empty(chosen.Message.Menus);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Somebody_else_who_chooses_gets_an_answer_of_their_own_and_the_question_stands()
    {
        var reply = await Bot.Person.Slash("who", ("name", "Ivanov"));

        var chosen = await Bot.Discord.Meet("boris").Choose(reply.Message, "Fyodor Ivanov");

        Assert.True(chosen.IsPrivate);
        Assert.NotSame(reply.Message, chosen.Message);
        Assert.Single(reply.Message.Menus);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Whatever_is_offered_instead_of_a_declined_answer_is_answered_in_its_place()
    {
        const string Unsaid = "Fyodor Ivanov's telescope, sextant and balloon on the moon";
        var offered = Assert.Single((await Bot.Person.Slash("who", ("name", Unsaid))).Message.Menus);
        Assert.Equal("Ask instead about…", offered.Text);
        Assert.Equal("Fyodor Ivanov", offered.Items[0].Label);

        foreach (var item in offered.Items)
        {
            var declined = await Bot.Person.Slash("who", ("name", Unsaid));
            Assert.True(declined.IsPrivate);
            Assert.Contains("Not in this corpus", declined.Text, StringComparison.Ordinal);

            var instead = await Bot.Person.Choose(declined.Message, item.Label);

            Assert.Same(declined.Message, instead.Message);
            Assert.StartsWith($"## {item.Label}\n", instead.Message.Markdown, StringComparison.Ordinal);
            Assert.Contains("The Copper Mint", instead.Text, StringComparison.Ordinal);
        }

        Bot.AssertAllIsWell();
    }

    public sealed class OneBot : IAsyncLifetime
    {
        private readonly TwoIvanovs _corpus = new();

        internal RunningBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await RunningBot.StartAsync(corpus: _corpus.Folder);

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            _corpus.Dispose();
        }
    }
}
