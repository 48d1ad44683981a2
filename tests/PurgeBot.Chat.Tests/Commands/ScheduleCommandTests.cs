using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class ScheduleCommandTests(DefaultCorpus corpus)
{
    private static readonly string[] ForModerators =
        ["schedule", "pause", "resume", "off", "status", "preview", "post", "skip", "history", "add", "queue", "facts", "export", "import"];

    [Fact]
    public async Task Every_subcommand_but_suggest_asks_for_the_permission_each_time()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.Equal(
            DailyCatalogue.DailyCommand.Subcommands.Select(sub => sub.Name.English).Where(name => name != "suggest").Order(), ForModerators.Order());
        foreach (var subcommand in ForModerators)
        {
            talk.Person.Membership = new Membership(DailyTalk.Guild, 7, MayManage: false);
            Assert.Contains("may manage this server", (await talk.UseAsync(subcommand)).Text(), StringComparison.Ordinal);
            talk.Person.Membership = null;
            Assert.Contains("belong to a server", (await talk.UseAsync(subcommand)).Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_schedule_says_when_the_next_three_posts_come_and_whom_they_notify()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        var card = await talk.ScheduleAsync("9:30", "berlin", ("topic", "Yezhov"), ("role", "5150"));
        Assert.Equal(
            "### A fact every day\nAt **9\\:30** (Europe/Berlin) in <#381870553235193857>, about **Yezhov**, notifying <@&5150>.\n"
            + "- <t:1795595400:F> (<t:1795595400:R>)\n- <t:1795681800:F> (<t:1795681800:R>)\n- <t:1795768200:F> (<t:1795768200:R>)",
            card.Text());
    }

    [Theory]
    [InlineData("half past nine", "Europe/Berlin", "", "", "is no time that I can read")]
    [InlineData("25:00", "Europe/Berlin", "", "", "is no time that I can read")]
    [InlineData("9:00", "Berlim", "", "", "Did you mean Europe/Berlin")]
    [InlineData("9:00", "Zorblax", "", "", "choose one from the list")]
    [InlineData("9:00", "Europe/Berlin", "Zorblax of Qwghlm", "", "has no fact about")]
    [InlineData("9:00", "Europe/Berlin", "", "81384788765712384", "never notify everyone")]
    public async Task What_cannot_be_scheduled_is_declined_and_changes_nothing(string time, string zone, string topic, string role, string expected)
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        var card = await talk.ScheduleAsync(time, zone, ("topic", topic), ("role", role));
        Assert.Equal(CardTone.Declined, card.Tone);
        Assert.Contains(expected, card.Text(), StringComparison.Ordinal);
        Assert.Contains("no daily post yet", (await talk.UseAsync("status")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("off")]
    [InlineData("status")]
    [InlineData("preview")]
    [InlineData("post")]
    [InlineData("skip")]
    public async Task Without_a_schedule_there_is_nothing_to_decide(string subcommand)
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.Contains("no daily post yet", (await talk.UseAsync(subcommand)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_posts_nothing_until_it_is_resumed()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        Assert.Contains("are paused", (await talk.UseAsync("pause")).Text(), StringComparison.Ordinal);
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(talk.Channels.Messages);
        Assert.Contains("A fact every day", (await talk.UseAsync("resume")).Text(), StringComparison.Ordinal);
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        Assert.Single(talk.Channels.Messages);
    }

    [Fact]
    public async Task What_has_ended_posts_no_more_and_its_history_stays()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("has ended", (await talk.UseAsync("off")).Text(), StringComparison.Ordinal);
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        Assert.Single(talk.Channels.Messages);
        Assert.Contains("25 November 2026", (await talk.UseAsync("history")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_tells_of_the_last_post_of_missed_days_and_of_what_is_lacking()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 28, 8, 0, 0, TimeSpan.Zero));
        talk.Channels.Access = new ChannelAccess.Lacks(["Send Messages", "Read Message History"]);

        var card = await talk.UseAsync("status");

        Assert.Equal(CardTone.Declined, card.Tone);
        var text = card.Text();
        Assert.Contains("Last post: [28 November 2026](https://discord.com/channels/81384788765712384/381870553235193857/", text, StringComparison.Ordinal);
        Assert.Contains("Missed as the bot was not running: 26 November 2026 to 27 November 2026.", text, StringComparison.Ordinal);
        Assert.Contains("I lack Send Messages, Read Message History in <#381870553235193857>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_what_is_then_posted_and_notifies_nobody()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync(more: ("role", "5150"));
        var preview = await talk.UseAsync("preview");
        Assert.DoesNotContain("<@&5150>", preview.Text(), StringComparison.Ordinal);
        Assert.Empty(preview.Buttons());
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        var post = Assert.Single(talk.Channels.Messages);
        Assert.EndsWith(post.Text.Replace("<@&5150>\n", "", StringComparison.Ordinal), preview.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_made_now_once_a_day_and_not_again_at_its_time()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync("18:00");
        Assert.Contains("Today’s post is there: [open it](https://discord.com/channels/", (await talk.UseAsync("post")).Text(), StringComparison.Ordinal);
        await talk.UseAsync("post");
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
        Assert.Single(talk.Channels.Messages);
    }

    [Fact]
    public async Task The_next_post_is_left_out_and_the_one_after_it_comes()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        Assert.Contains("no post on 25 November 2026", (await talk.UseAsync("skip")).Text(), StringComparison.Ordinal);
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        Assert.Empty(talk.Channels.Messages);
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
        Assert.Single(talk.Channels.Messages);
    }

    [Fact]
    public async Task History_is_read_page_by_page_and_says_what_came_of_each_day()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.Contains("Nothing has been posted", (await talk.UseAsync("history")).Text(), StringComparison.Ordinal);
        await talk.ScheduleAsync();
        await talk.UseAsync("skip");
        for (var day = 26; day <= 30 + 9; day++) await talk.RunAtAsync(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day - 1));

        var first = await talk.UseAsync("history");
        Assert.StartsWith("### The last days\n-# page 1 of 2\n- [9 December 2026](https://discord.com/channels/", first.Text(), StringComparison.Ordinal);
        Assert.Empty(first.ButtonsNamed("Later days"));
        var second = await talk.PressAsync(first, "Earlier days");
        Assert.EndsWith("- 25 November 2026: skipped\n", second.Text(), StringComparison.Ordinal);
        Assert.Empty(second.ButtonsNamed("Earlier days"));
        Assert.Equal(first.Text(), (await talk.PressAsync(second, "Later days")).Text());
    }

    [Fact]
    public async Task Whoever_sees_a_post_learns_where_it_is_from_and_only_in_its_guild()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        var post = Assert.Single(talk.Channels.Messages);

        talk.Person.Membership = new Membership(DailyTalk.Guild, 9, MayManage: false);
        Assert.Contains("The Great Purge", DailyTalk.CardOf(await talk.Person.PressAsync(post.Marker)).Text(), StringComparison.Ordinal);
        talk.Person.Membership = new Membership(1, 9, MayManage: true);
        Assert.Contains("no longer known", DailyTalk.CardOf(await talk.Person.PressAsync(post.Marker)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_and_topics_are_proposed_while_they_are_typed()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.Equal("Europe/London", (await talk.Person.TypeAsync("daily schedule", "zone", ""))[0]);
        Assert.Equal("Europe/Moscow", (await talk.Person.TypeAsync("daily schedule", "zone", "moskow"))[0]);
        Assert.Contains("Nikolai Yezhov", await talk.Person.TypeAsync("daily schedule", "topic", "yezh"));
        Assert.Empty(await talk.Person.TypeAsync("daily schedule", "time", "9"));
    }

    [Fact]
    public async Task A_database_that_fails_gives_the_usual_apology()
    {
        await using var broken = Database.Of(new StorageOptions { ConnectionString = "Data Source=/nowhere/at/all/purgebot.db" });
        var person = new ChatPerson(corpus.Live, corpus.Engine, database: broken) { Membership = new Membership(DailyTalk.Guild, 7, MayManage: true) };
        var card = DailyTalk.CardOf(await person.AskAsync("daily status"));
        Assert.Equal(CardTone.Failed, card.Tone);
        Assert.Contains("give this number", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_takes_long_for_is_acknowledged_first_and_a_form_never_is()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        var late = talk.Person.Origin();
        talk.Time.Advance(TimeSpan.FromSeconds(2));
        var slow = new RecordingChannel();
        await talk.Person.HandleAsync(new ChatRequest.Command(late, "daily status", System.Collections.Immutable.ImmutableDictionary<string, string>.Empty), slow);
        Assert.Equal([Acknowledgement.PrivatePost], slow.Acknowledged);
        foreach (var request in new ChatRequest[]
        {
            new ChatRequest.Command(late, "suggest", System.Collections.Immutable.ImmutableDictionary<string, string>.Empty),
            new ChatRequest.Command(late, "daily add", System.Collections.Immutable.ImmutableDictionary<string, string>.Empty),
            new ChatRequest.Press(late, new DailyState.Edit(1).ToString(), [], IsOnPrivateReply: true),
        })
        {
            var form = new RecordingChannel();
            await talk.Person.HandleAsync(request, form);
            Assert.Empty(form.Acknowledged);
            Assert.Single(form.Sent);
        }
    }
}
