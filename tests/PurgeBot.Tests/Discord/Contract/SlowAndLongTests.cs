using Microsoft.Data.Sqlite;
using PurgeBot.Chat.Storage;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>What takes longer than Discord waits, and what is longer than Discord takes.</summary>
public sealed class SlowAndLongTests
{
    // Longer than the bot waits before it acknowledges, and with that longer than Discord would wait for a first answer.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4);

    private static readonly byte[] OneFact = "{\"text\":\"A fact.\",\"source\":\"A book\"}\n"u8.ToArray();

    [Fact]
    public async Task A_command_that_takes_long_is_acknowledged_in_time_answered_in_private_and_delays_nobody_else()
    {
        await using var bot = await RunningBot.StartAsync();

        var importing = bot.Discord.Moderator.Slash("daily import", ("file", new GivenFile("facts.jsonl", OneFact, After: Slow)));
        var other = await bot.Person.Slash("who", ("name", "yezhov"));
        Assert.Equal(4, other.FirstResponse);
        Assert.False(importing.IsCompleted);

        var reply = await importing;

        Assert.Equal(5, reply.FirstResponse);
        Assert.True(reply.FirstResponseAfter < TimeSpan.FromSeconds(3));
        Assert.True(reply.IsPrivate);
        Assert.Contains("1 fact was imported.", reply.Text, StringComparison.Ordinal);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_press_that_takes_long_is_acknowledged_in_time_and_changes_its_message()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Person.Submit((await bot.Person.Slash("suggest")).Form, ("Fact", "A fact."), ("Source", "A book"));
        var queue = (await bot.Discord.Moderator.Slash("daily queue")).Message;

        Task<Reply> accepting;
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(bot.Data, StorageOptions.FileName)}"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var lasting = database.BeginTransaction(deferred: false);
            accepting = bot.Discord.Moderator.Press(queue, "Accept");
            await Task.Delay(Slow, TimeProvider.System, TestContext.Current.CancellationToken);
            Assert.False(accepting.IsCompleted);
        }

        var accepted = await accepting;
        Assert.Equal(6, accepted.FirstResponse);
        Assert.Same(queue, accepted.Message);
        Assert.Contains("No suggestions are waiting.", accepted.Text, StringComparison.Ordinal);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_paragraph_of_6000_characters_is_cut_at_a_sentence_and_read_to_its_end()
    {
        var folder = Directory.CreateTempSubdirectory("purgebot-tests-");
        try
        {
            var sentences = string.Join(' ', Enumerable.Range(1, 75).Select(i => $"The zorblax treaty of clause {i} was signed by the delegates in Riga after a long debate."));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "long.md"), $"# Long\n\n## The zorblax treaty\n\n{sentences}\n\nA short paragraph on other things.\n", TestContext.Current.CancellationToken);
            await using var bot = await RunningBot.StartAsync(corpus: folder.FullName);

            var reply = await bot.Person.Slash("explain", ("topic", "zorblax treaty"));
            Assert.True(sentences.Length > 6000);
            Assert.Contains("…", reply.Text, StringComparison.Ordinal);
            var seen = (await bot.Person.Press(reply.Message, reply.Message.Buttons.First().Text)).Message;
            var read = seen.Markdown;
            while (seen.Buttons.FirstOrDefault(button => button.Text == "Next page") is { } next)
            {
                seen = (await bot.Person.Press(seen, next)).Message;
                read += seen.Markdown;
            }

            Assert.All(Enumerable.Range(1, 75), i => Assert.Contains($"clause {i} was signed", read, StringComparison.Ordinal));
            bot.AssertAllIsWell();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
