using System.Text;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>What moderators and members see of daily posts: subcommands, forms, buttons and files, from Discord to the database and back.</summary>
public abstract class DailyConversationTests(Transport transport) : IAsyncLifetime
{
    private static readonly Snowflake History = new(820000000000000777);
    private static readonly (string, object)[] AtNine = [("channel", new GivenChannel(History)), ("time", "9:00"), ("zone", "Europe/Berlin")];

    private RunningBot _bot = null!;

    private Person Vera => _bot.Discord.Moderator;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync(transport: transport);

    public async ValueTask DisposeAsync()
    {
        _bot.AssertAllIsWell();
        await _bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_schedule_is_set_up_posted_by_paused_and_ended()
    {
        await Saw(Vera.Slash("daily schedule", [.. AtNine, ("topic", "Yezhov"), ("role", new GivenRole(new Snowflake(5150)))]), "about **Yezhov**, notifying <@&5150>.");
        await Saw(Vera.Slash("daily preview"), "-# The next post, <t:");
        await Saw(Vera.Slash("daily post"), "Today’s post is there: [open it](https://discord.com/channels/810000000000000000/820000000000000777/");
        await Saw(Vera.Slash("daily history"), "](https://discord.com/channels/");
        await Saw(Vera.Slash("daily skip"), "There will be no post on");
        await Saw(Vera.Slash("daily pause"), "Daily posts are paused");
        await Saw(Vera.Slash("daily resume"), "A fact every day");
        await Saw(Vera.Slash("daily status"), "Last post: [");
        await Saw(Vera.Slash("daily off"), "has ended");

        var post = Assert.Single(_bot.Discord.Rest.Messages.In(History));
        Assert.StartsWith("<@&5150>", post.Markdown, StringComparison.Ordinal);
        await Saw(_bot.Person.Press(post, "Where is this from?"), "The Great Purge");
    }

    [Fact]
    public async Task What_the_bot_lacks_in_the_channel_is_said_at_once()
    {
        _bot.Discord.Rest.Messages.Deny(History, Permissions.SendMessages);
        await Saw(Vera.Slash("daily schedule", AtNine), "I lack Send Messages in <#820000000000000777>");
        await Saw(Vera.Slash("daily post"), "I may not post in the channel.");
    }

    [Fact]
    public async Task In_a_thread_the_channel_that_it_was_begun_in_says_what_the_bot_may_and_the_thread_whether_anybody_may()
    {
        var (channels, parent) = (_bot.Discord.Rest.Messages, new Snowflake(820000000000000778));
        channels.MakeThread(History, parent);
        channels.Deny(parent, Permissions.SendMessages);
        await Saw(Vera.Slash("daily schedule", AtNine), "A fact every day");
        await Saw(Vera.Slash("daily post"), "Today’s post is there");
        channels.Deny(parent, Permissions.SendMessagesInThreads);
        await Saw(Vera.Slash("daily status"), "I lack Send Messages in Threads in <#820000000000000777>");
        channels.Deny(parent);
        channels.MakeThread(History, parent, isLocked: true);
        await Saw(Vera.Slash("daily status"), "I lack Manage Threads in <#820000000000000777>");
    }

    [Theory]
    [InlineData("daily status")]
    [InlineData("daily post")]
    [InlineData("daily add")]
    [InlineData("daily export")]
    public async Task Who_may_not_manage_the_server_is_told_so_and_administrators_may(string command)
    {
        await Saw(_bot.Person.Slash(command), "Only those who may manage this server");
        var administrator = _bot.Discord.Meet("ada", permissions: Permissions.Administrator);
        var reply = await administrator.Slash(command);
        Assert.DoesNotContain("Only those", reply.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_suggests_by_a_form_and_a_moderator_edits_and_accepts_it()
    {
        var form = (await _bot.Person.Slash("suggest")).Form;
        Assert.Equal("Suggest a fact", form.Title);
        await Saw(_bot.Person.Submit(form, ("Fact", "The zorblax was discoverd."), ("Source", "Zorblax Weekly"), ("Day of the year", "1 December")), "Thank you!");

        var queue = await Saw(Vera.Slash("daily queue"), "> The zorblax was discoverd.");
        await Saw(_bot.Person.Press(queue, "Accept"), "Only those who may manage this server");
        var edited = await Vera.Submit((await Vera.Press(queue, "Edit")).Form, ("Fact", "The zorblax was discovered."));
        Assert.Same(queue, edited.Message);
        var done = await Vera.Press(queue, "Accept");
        Assert.Same(queue, done.Message);
        Assert.Contains("No suggestions are waiting.", done.Text, StringComparison.Ordinal);

        var facts = await Saw(Vera.Slash("daily facts"), "**1** The zorblax was discovered.");
        var fact = await Vera.Choose(facts, "1 The zorblax was discovered.");
        Assert.Same(facts, fact.Message);
        Assert.Contains("What it said before", fact.Text, StringComparison.Ordinal);
        await Vera.Press(facts, "Remove");
        Assert.Contains("no facts of its own", (await Vera.Press(facts, "Remove")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_added_exported_as_a_file_and_imported_again()
    {
        await Saw(Vera.Submit((await Vera.Slash("daily add")).Form, ("Fact", "Ежов был снят."), ("Source", "A book")), "The fact is added.");

        var (name, content) = Assert.Single((await Saw(Vera.Slash("daily export"), "one JSON object a line")).Files);
        Assert.Equal(("facts.jsonl", "{\"text\":\"Ежов был снят.\",\"source\":\"A book\"}\n"), (name, Encoding.UTF8.GetString(content)));
        var more = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content) + "{\"text\":\"Another.\",\"source\":\"A book\"}\n");
        await Saw(Vera.Slash("daily import", ("file", new GivenFile("facts.jsonl", more))), "1 fact was imported.");
        await Saw(Vera.Slash("daily import", ("file", new GivenFile("facts.jsonl", more))), "there already");
        await Saw(Vera.Slash("daily import", ("file", new GivenFile("facts.jsonl", "no\nfact"u8.ToArray()))), "line 2: it is no JSON object");
    }

    [Theory]
    [InlineData("https://example.org/facts.jsonl", 10L)]
    [InlineData("http://127.0.0.1:1/facts.jsonl", 10L)]
    [InlineData("file:///etc/passwd", 10L)]
    [InlineData("https://cdn.discordapp.com.example.org/facts.jsonl", 10L)]
    public async Task A_file_is_fetched_from_nowhere_but_where_Discord_keeps_files(string url, long size) =>
        await Saw(Vera.Slash("daily import", ("file", new GivenFile("facts.jsonl", [], url, size))), "The file could not be read.");

    [Fact]
    public async Task A_file_that_is_longer_than_it_says_is_not_read_to_its_end() => await Saw(
        Vera.Slash("daily import", ("file", new GivenFile("facts.jsonl", new byte[1_000_001], Size: 10))), "The file could not be read.");

    [Fact]
    public async Task Zones_are_proposed_in_the_persons_own_part_of_the_world()
    {
        var otto = _bot.Discord.Meet("otto", locale: "de", permissions: Permissions.ManageGuild);
        Assert.Equal("Europe/Berlin", (await otto.Type("daily schedule", "zone", ""))[0]);
        Assert.Equal("America/New_York", (await otto.Type("daily schedule", "zone", "new yrok"))[0]);
        Assert.Contains("Nikolai Yezhov", await otto.Type("daily schedule", "topic", "yezh"));
    }

    [Fact]
    public void The_commands_are_offered_in_servers_alone_and_to_those_who_manage_them()
    {
        var daily = _bot.Discord.Rest.Commands.Registered.Single(command => command.GetProperty("name").GetString() == "daily");
        Assert.Equal(("32", "[0]", "[0]"), (daily.GetProperty("default_member_permissions").GetString(), daily.GetProperty("contexts").ToString(), daily.GetProperty("integration_types").ToString()));
        var suggest = _bot.Discord.Rest.Commands.Registered.Single(command => command.GetProperty("name").GetString() == "suggest");
        Assert.Equal(("[0]", "[0]"), (suggest.GetProperty("contexts").ToString(), suggest.GetProperty("integration_types").ToString()));
        Assert.False(suggest.TryGetProperty("default_member_permissions", out _));
        Assert.Equal("[0,2,5,10,11,12,13]", daily.GetProperty("options")[0].GetProperty("options")[0].GetProperty("channel_types").ToString());
    }

    // What they see is for them alone, and says so much.
    private static async Task<EmulatedMessage> Saw(Task<Reply> act, string said)
    {
        var reply = await act;
        Assert.Contains(said, reply.Message.Markdown, StringComparison.Ordinal);
        Assert.True(reply.IsPrivate);
        return reply.Message;
    }
}

public sealed class GatewayDailyConversationTests() : DailyConversationTests(Transport.Gateway);
