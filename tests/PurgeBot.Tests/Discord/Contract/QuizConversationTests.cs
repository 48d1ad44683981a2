using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>What people see of a quiz: rounds with buttons and forms, from Discord to the database and back.</summary>
public abstract class QuizConversationTests(Transport transport) : IAsyncLifetime
{
    private const string Form = "Type an answer";

    private RunningBot _bot = null!;

    private Person Ann => _bot.Person;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(new EmulatorOptions { IdentifyWindow = TimeSpan.Zero }, transport: transport);

    public async ValueTask DisposeAsync()
    {
        _bot.AssertAllIsWell();
        await _bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_round_is_begun_answered_by_buttons_and_by_typing_and_ends_with_the_scores_also_after_a_restart()
    {
        var begun = await Ann.Slash("quiz start", ("topic", "Isaac Babel"), ("questions", "6"));
        Assert.False(begun.IsPrivate);
        var message = begun.Message;
        var typed = 0;
        for (var i = 1; i <= 6; i++)
        {
            Assert.Contains($"### Question {i} of 6", message.Markdown, StringComparison.Ordinal);
            // Somebody else's press changes nothing.
            Assert.Contains("somebody else’s", (await _bot.Discord.Moderator.Press(message, message.Buttons.First())).Message.Markdown, StringComparison.Ordinal);
            var reply = message.Buttons.Any(button => button.Text == Form) ? await TypeAsync(message) : await Ann.Press(message, message.Buttons.First());
            typed += message.Markdown.Contains("Correct.", StringComparison.Ordinal) ? 1 : 0;
            Assert.Same(message, reply.Message);
            Assert.Matches(@"\*\*(Correct|Not quite)\.\*\*", message.Markdown);
            Assert.Contains("The Great Purge", message.Markdown, StringComparison.Ordinal);
            if (i == 3 && transport == Transport.Gateway) await _bot.RestartAsync();
            Assert.Same(message, (await Ann.Press(message, i < 6 ? "Next question" : "Scores")).Message);
        }

        Assert.Contains($"<@{Ann.Id}>: {typed} of 6 right", message.Markdown, StringComparison.Ordinal);
        Assert.Contains("### Quiz in this server", (await Ann.Slash("quiz board")).Message.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_open_round_everybody_answers_alone_and_the_asker_shows_the_answer()
    {
        var message = (await Ann.Slash("quiz start", ("open", true), ("questions", "1"))).Message;
        var bob = _bot.Discord.Meet("bob");
        foreach (var person in (Person[])[Ann, bob])
        {
            var told = await person.Press(message, message.Buttons.First());
            Assert.True(told.IsPrivate);
            Assert.Contains("Question 1 of 1", message.Markdown, StringComparison.Ordinal);
            Assert.Matches(@"\*\*(Correct|Not quite)\.\*\*", told.Message.Markdown);
        }

        Assert.Contains("somebody else’s", (await bob.Press(message, "Show the answer")).Message.Markdown, StringComparison.Ordinal);
        Assert.Same(message, (await Ann.Press(message, "Show the answer")).Message);
        Assert.Contains("of 2 answered rightly.", message.Markdown, StringComparison.Ordinal);
        Assert.Same(message, (await Ann.Press(message, "Scores")).Message);
        Assert.Contains($"<@{bob.Id}>", message.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moderators_switch_the_board_off()
    {
        Assert.Contains("Only those who may manage this server", (await Ann.Slash("quiz settings", ("board", false))).Message.Markdown, StringComparison.Ordinal);
        Assert.Contains("The board is off", (await _bot.Discord.Moderator.Slash("quiz settings", ("board", false))).Message.Markdown, StringComparison.Ordinal);
        Assert.Contains("keeps no board", (await Ann.Slash("quiz board")).Message.Markdown, StringComparison.Ordinal);
    }

    // What cannot be read is said and not counted; then the first option is typed.
    private async Task<Reply> TypeAsync(EmulatedMessage message)
    {
        var option = message.Buttons.First().Text;
        var form = (await Ann.Press(message, Form)).Form;
        Assert.Equal("Your answer", form.Title);
        var unread = await Ann.Submit(form, ("Answer", "zorblax"));
        // Where the bot is slow, a change has been promised, and what comes instead follows.
        Assert.Contains(unread.FollowUps.Prepend(unread.Message), told => told.Markdown.Contains("It has not been counted.", StringComparison.Ordinal));
        return await Ann.Submit((await Ann.Press(message, Form)).Form, ("Answer", option));
    }
}

public sealed class GatewayQuizConversationTests() : QuizConversationTests(Transport.Gateway);
