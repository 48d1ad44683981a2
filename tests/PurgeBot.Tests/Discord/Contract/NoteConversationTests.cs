using System.Text;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>What people see of their notes and of citations, from Discord to the database and back.</summary>
public abstract class NoteConversationTests(Transport transport) : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(transport: transport);

    public async ValueTask DisposeAsync()
    {
        _bot.AssertAllIsWell();
        await _bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_passage_is_saved_cited_exported_and_deleted()
    {
        var answer = (await _bot.Person.Slash("when", ("event", "kirov murder"))).Message;
        await Saw(_bot.Person.Press(answer, "Save"), "Saved for you");

        var notes = await Saw(_bot.Person.Slash("notes"), "1 of at most 500");
        var file = Assert.Single((await Saw(_bot.Person.Choose(notes, "BibTeX"), "Your note as BibTeX")).Files);
        Assert.Equal("notes.bib", file.Name);
        Assert.Contains("@misc{the-great-purge-", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);

        var label = notes.Menus.First().Items[0].Label;
        Assert.Same(notes, (await _bot.Person.Choose(notes, label)).Message);
        var cited = await Saw(_bot.Person.Press(notes, "Cite"), "Chicago 18");
        Assert.Contains("(*The Great Purge*, n.d., para. ", (await _bot.Person.Press(cited, "APA")).Message.Markdown, StringComparison.Ordinal);

        await _bot.Person.Press(notes, "Your notes");
        await _bot.Person.Press(notes, "Delete all…");
        Assert.Contains("Nothing of them is stored.", (await _bot.Person.Press(notes, "Delete all")).Message.Markdown, StringComparison.Ordinal);
        await Saw(_bot.Person.Slash("notes"), "You have no notes.");
    }

    [Fact]
    public async Task Everybody_saves_for_themselves_also_where_there_is_no_server()
    {
        var answer = (await _bot.Person.Slash("when", ("event", "kirov murder"))).Message;
        await Saw(_bot.Discord.Meet("boris").Press(answer, "Save"), "Saved for you");
        await Saw(_bot.Person.Slash("notes"), "You have no notes.");

        var otto = _bot.Discord.Meet("otto", Place.BotDm, "de");
        await otto.Press((await otto.Slash("who", ("name", "yezhov"))).Message, "Save");
        await Saw(otto.Slash("notes"), "1 of at most 500");
    }

    private static async Task<EmulatedMessage> Saw(Task<Reply> act, string said)
    {
        var reply = await act;
        Assert.Contains(said, reply.Message.Markdown, StringComparison.Ordinal);
        Assert.True(reply.IsPrivate);
        return reply.Message;
    }
}

public sealed class GatewayNoteConversationTests() : NoteConversationTests(Transport.Gateway);
