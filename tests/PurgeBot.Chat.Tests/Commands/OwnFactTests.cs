using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class OwnFactTests(DefaultCorpus corpus)
{
    private static readonly Membership Member = new(DailyTalk.Guild, 9, MayManage: false);
    private static readonly Membership Moderator = new(DailyTalk.Guild, 7, MayManage: true);

    [Fact]
    public async Task A_fact_that_is_added_is_listed_and_posted_on_its_day()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        var form = await talk.OpenAsync("daily add");
        Assert.Contains("is added", (await talk.FillInAsync(form, "The zorblax was discovered.", "Zorblax Weekly", "25 November")).Text(), StringComparison.Ordinal);

        Assert.Contains("- **1** The zorblax was discovered.", (await talk.UseAsync("facts")).Text(), StringComparison.Ordinal);
        await talk.RunAtAsync(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        var post = Assert.Single(talk.Channels.Messages);
        Assert.Contains("The zorblax was discovered.", post.Text, StringComparison.Ordinal);
        Assert.Contains("Zorblax Weekly", DailyTalk.CardOf(await talk.Person.PressAsync(post.Marker)).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suggest")]
    [InlineData("daily suggest")]
    public async Task Members_suggest_and_moderators_decide(string command)
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        talk.Person.Membership = Member;
        foreach (var text in new[] { "First.", "Second.", "Third." })
            Assert.Contains("Thank you", (await talk.FillInAsync(await talk.OpenAsync(command), text)).Text(), StringComparison.Ordinal);
        talk.Person.Membership = Moderator;

        var first = await talk.UseAsync("queue");
        Assert.Contains("3 wait\n> First.", first.Text(), StringComparison.Ordinal);
        var second = await talk.PressAsync(first, "Accept");
        Assert.Contains("> Second.", second.Text(), StringComparison.Ordinal);
        var third = await talk.PressAsync(second, "Next");
        Assert.Contains("> Third.", third.Text(), StringComparison.Ordinal);
        var back = await talk.PressAsync(third, "Reject");
        Assert.Contains("the only one that waits\n> Second.", back.Text(), StringComparison.Ordinal);
        Assert.Contains("dealt with this already", (await talk.PressAsync(first, "Accept")).Text(), StringComparison.Ordinal);
        Assert.Contains("dealt with this already", (await talk.PressAsync(third, "Reject")).Text(), StringComparison.Ordinal);
        Assert.Contains("No suggestions", (await talk.PressAsync(back, "Reject")).Text(), StringComparison.Ordinal);

        var facts = (await talk.UseAsync("facts")).Text();
        Assert.Contains("First.", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Second.", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_edited_in_a_form_that_holds_it_and_is_then_still_to_be_decided_on()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.FillInAsync(await talk.OpenAsync("suggest"), "Frist.", "A book", "12-01");
        var queue = await talk.UseAsync("queue");

        var form = Assert.IsType<Reply.Ask>(await talk.Person.PressAsync(queue, "Edit", onPrivateReply: true)).Form;
        Assert.Equal(["Frist.", "A book", "1 December"], form.Fields.Select(field => field.Value));
        var edited = await talk.FillInAsync(form, "First.", "A book", "2 December", onReply: true);

        Assert.Contains("> First.\n-# A book · posted on 2 December", edited.Text(), StringComparison.Ordinal);
        Assert.NotEmpty(edited.ButtonsNamed("Accept"));
    }

    [Fact]
    public async Task A_fact_keeps_what_it_said_and_who_wrote_it_until_it_is_removed()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.FillInAsync(await talk.OpenAsync("daily add"), "One.");
        talk.Person.Membership = Moderator with { Member = 8 };
        var list = await talk.UseAsync("facts");
        var fact = DailyTalk.CardOf(await talk.Person.ChooseAsync(list, "1 One.", onPrivateReply: true));
        Assert.Contains("Added <t:1795521600:f> by <@7>", fact.Text(), StringComparison.Ordinal);
        var form = Assert.IsType<Reply.Ask>(await talk.Person.PressAsync(fact, "Edit", onPrivateReply: true)).Form;
        var edited = await talk.FillInAsync(form, "Two.", onReply: true);

        Assert.Contains("> Two.", edited.Text(), StringComparison.Ordinal);
        Assert.Contains("Last edited <t:1795521600:f> by <@8>", edited.Text(), StringComparison.Ordinal);
        var before = await talk.PressAsync(edited, "What it said before");
        Assert.Contains("> One.", before.Text(), StringComparison.Ordinal);
        Assert.Contains("by <@7>", before.Text(), StringComparison.Ordinal);
        Assert.Contains("> Two.", (await talk.PressAsync(before, "Later version")).Text(), StringComparison.Ordinal);

        var asked = await talk.PressAsync(edited, "Remove");
        Assert.Contains("> Two.", (await talk.PressAsync(asked, "Keep")).Text(), StringComparison.Ordinal);
        Assert.Contains("no facts of its own yet", (await talk.PressAsync(asked, "Remove")).Text(), StringComparison.Ordinal);
        Assert.Contains("removed", (await talk.PressAsync(asked, "Keep")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_facts_are_listed_page_by_page()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        for (var i = 1; i <= 13; i++) await talk.FillInAsync(await talk.OpenAsync("daily add"), $"{new string('*', 990)} {i}", new string('_', 300));
        var first = await talk.UseAsync("facts");
        Assert.Empty(first.ButtonsNamed("First page"));
        var second = await talk.PressAsync(first, "Next page");
        Assert.Contains("**13**", second.Text(), StringComparison.Ordinal);
        Assert.Empty(second.ButtonsNamed("Next page"));
        Assert.Equal(first.Text(), (await talk.PressAsync(second, "First page")).Text());
        DailyTalk.CardOf(await talk.Person.PressAsync(new DailyState.ShowFact(13).ToString(), onPrivateReply: true));
        DailyTalk.CardOf(await talk.Person.PressAsync(new DailyState.AskRemove(13).ToString(), onPrivateReply: true));
    }

    [Theory]
    [InlineData("Text.", "A book", "the day after")]
    [InlineData("Text.", " ", "")]
    [InlineData("", "A book", "")]
    public async Task What_cannot_be_taken_is_declined_with_what_was_written(string text, string source, string day)
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        var card = await talk.FillInAsync(await talk.OpenAsync("suggest"), text, source, day);
        Assert.Equal(CardTone.Declined, card.Tone);
        Assert.All(new[] { text, source.Trim(), day }, written => Assert.Contains(written, card.Text(), StringComparison.Ordinal));
        Assert.Contains("No suggestions", (await talk.UseAsync("queue")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_is_full_takes_no_more_and_says_so()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        var form = await talk.OpenAsync("suggest");
        for (var i = 0; i < 100; i++)
        {
            talk.Person.Membership = Member with { Member = 100 + (i / 10) };
            await talk.FillInAsync(form, $"Fact {i}.");
        }

        talk.Person.Membership = Member;
        Assert.Contains("Many suggestions are waiting", (await talk.FillInAsync(form, "One more.")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_fills_the_queue_alone_and_what_is_too_much_today_can_be_suggested_tomorrow_or_elsewhere()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        talk.Person.Membership = Member;
        var form = await talk.OpenAsync("suggest");
        // What is not taken does not count.
        for (var i = 0; i < 20; i++) await talk.FillInAsync(form, "");
        for (var i = 0; i < 10; i++) Assert.Contains("moderators decide", (await talk.FillInAsync(form, $"Fact {i}.")).Text(), StringComparison.Ordinal);
        var refused = (await talk.FillInAsync(form, "One more.", "A book")).Text();
        Assert.Contains("10 facts today", refused, StringComparison.Ordinal);
        Assert.Contains("One more.", refused, StringComparison.Ordinal);

        foreach (var other in new[] { Member with { Member = 10 }, Member with { Guild = 1 } })
        {
            talk.Person.Membership = other;
            Assert.Contains("moderators decide", (await talk.FillInAsync(form, "One more.")).Text(), StringComparison.Ordinal);
        }

        talk.Person.Membership = Member;
        talk.Time.Advance(TimeSpan.FromHours(12));
        Assert.Contains("moderators decide", (await talk.FillInAsync(form, "One more.")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_the_database_is_too_slow_for_is_answered_by_an_apology_in_time()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await using var other = new SqliteConnection($"Data Source={talk.File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (other.BeginTransaction(deferred: false))
        {
            // The first use of a database brings its schema up to date, and waits for whoever is writing.
            var pressed = talk.Person.PressAsync(new DailyState.Edit(1).ToString(), onPrivateReply: true);
            for (; !pressed.IsCompleted; await Task.Yield()) talk.Time.Advance(TimeSpan.FromMilliseconds(10));
            Assert.Contains("try again in a few seconds", DailyTalk.CardOf(await pressed).Text(), StringComparison.Ordinal);
        }

        Assert.Contains("dealt with this already", DailyTalk.CardOf(await talk.Person.PressAsync(new DailyState.Edit(1).ToString(), onPrivateReply: true)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_the_database_is_away_for_is_answered_by_an_apology()
    {
        // Nothing listens on that port.
        await using var away = Database.Of(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=1;Database=away" });
        var person = new ChatPerson(corpus.Live, corpus.Engine, database: away) { Membership = Moderator };
        var card = DailyTalk.CardOf(await person.PressAsync(new DailyState.Edit(1).ToString(), onPrivateReply: true));
        Assert.Equal(CardTone.Failed, card.Tone);
    }

    [Fact]
    public async Task Buttons_and_forms_that_change_something_are_for_moderators_of_that_guild_alone()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.FillInAsync(await talk.OpenAsync("suggest"), "First.");
        DailyState[] states =
        [
            new DailyState.Queue(0), new DailyState.Accept(1), new DailyState.Reject(1), new DailyState.Edit(1), new DailyState.Facts(0), new DailyState.ChooseFact(),
            new DailyState.ShowFact(1), new DailyState.Revision(1, 1), new DailyState.AskRemove(1), new DailyState.Remove(1), new DailyState.History(0),
        ];
        foreach (var state in states)
        {
            talk.Person.Membership = Member;
            Assert.Contains("may manage this server", DailyTalk.CardOf(await talk.Person.PressAsync(state.ToString())).Text(), StringComparison.Ordinal);
            talk.Person.Membership = null;
            Assert.Contains("belong to a server", DailyTalk.CardOf(await talk.Person.PressAsync(state.ToString())).Text(), StringComparison.Ordinal);
        }

        talk.Person.Membership = Member;
        foreach (var form in new[] { FactForm.ToAdd, FactForm.ToAdd with { State = new DailyState.Edit(1).ToString() } })
            Assert.Contains("may manage this server", (await talk.FillInAsync(form, "Taken over.")).Text(), StringComparison.Ordinal);
        talk.Person.Membership = new Membership(1, 7, MayManage: true);
        Assert.Contains("dealt with this already", DailyTalk.CardOf(await talk.Person.PressAsync(new DailyState.Accept(1).ToString())).Text(), StringComparison.Ordinal);
        talk.Person.Membership = Moderator;
        Assert.Contains("> First.", (await talk.UseAsync("queue")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_is_imported_elsewhere_and_nothing_twice()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.Contains("no facts of its own to export", (await talk.UseAsync("export")).Text(), StringComparison.Ordinal);
        await talk.FillInAsync(await talk.OpenAsync("daily add"), "Ежов \"был\" снят.", "A book", "12-01");
        await talk.FillInAsync(await talk.OpenAsync("daily add"), "Two.");
        var file = Assert.Single((await talk.UseAsync("export")).Parts.OfType<CardPart.File>());
        var lines = Encoding.UTF8.GetString(file.Content.Span).TrimEnd('\n').Split('\n');
        Assert.Equal("""{"text":"Ежов \"был\" снят.","source":"A book","day":"12-01"}""", lines[0]);
        Assert.Equal(2, lines.Length);

        talk.Person.Membership = new Membership(1, 7, MayManage: true);
        Assert.Contains("2 facts were imported", await ImportAsync(talk, file.Content), StringComparison.Ordinal);
        Assert.Contains("there already", await ImportAsync(talk, file.Content), StringComparison.Ordinal);
        Assert.Equal(lines, Encoding.UTF8.GetString(Assert.Single((await talk.UseAsync("export")).Parts.OfType<CardPart.File>()).Content.Span).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Each_bad_line_is_told_by_its_number_and_its_fault_and_nothing_is_imported()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        var said = await ImportAsync(talk, $$"""
            {"text":"Good.","source":"A book"}
            not JSON
            {"source":"A book"}
            {"text":"No source."}

            {"text":"{{new string('x', 1001)}}","source":"A book"}
            {"text":"Long source.","source":"{{new string('x', 301)}}"}
            {"text":"Bad day.","source":"A book","day":"31 November"}
            ["text"]
            null
            """);
        Assert.Equal(
            """
            Nothing was imported, as some lines are no facts:
            - line 2: it is no JSON object with text, source and day as strings
            - line 3: text is missing
            - line 4: source is missing
            - line 6: text has more than 1000 characters
            - line 7: source has more than 300 characters
            - line 8: day is not MM-DD, such as 12-01
            - line 9: it is no JSON object with text, source and day as strings
            - line 10: text is missing
            """,
            said);
        Assert.Contains("no facts of its own yet", (await talk.UseAsync("facts")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_no_text_or_cannot_be_had_is_declined()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.Contains("longer than 1,000,000 bytes", await ImportAsync(talk, new AttachedFile(1_000_001, (_, _) => throw new InvalidOperationException("It is not to be fetched."))), StringComparison.Ordinal);
        Assert.Contains("could not be read", await ImportAsync(talk, new AttachedFile(10, (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(null))), StringComparison.Ordinal);
        Assert.Contains("no text in UTF-8", await ImportAsync(talk, (ReadOnlyMemory<byte>)new byte[] { 0xFF, 0xFE, 0x41 }), StringComparison.Ordinal);
        Assert.Contains("file is empty", await ImportAsync(talk, ReadOnlyMemory<byte>.Empty), StringComparison.Ordinal);
        var many = string.Join('\n', Enumerable.Range(0, 2001).Select(i => JsonSerializer.Serialize(new { text = $"Fact {i}.", source = "A book" })));
        Assert.Contains("more than 2,000 facts", await ImportAsync(talk, many), StringComparison.Ordinal);
        Assert.Contains("1 fact was imported", await ImportAsync(talk, "\uFEFF{\"text\":\"With a mark.\",\"source\":\"A book\"}\r\n"), StringComparison.Ordinal);
    }

    private static Task<string> ImportAsync(DailyTalk talk, string content) => ImportAsync(talk, Encoding.UTF8.GetBytes(content).AsMemory());

    private static Task<string> ImportAsync(DailyTalk talk, ReadOnlyMemory<byte> content) =>
        ImportAsync(talk, new AttachedFile(content.Length, (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(content)));

    private static async Task<string> ImportAsync(DailyTalk talk, AttachedFile file) => DailyTalk.CardOf(await talk.Person.GiveAsync("daily import", "file", file)).Text();
}
