using NodaTime;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class FactDeskTests
{
    private const long Moderator = 42;

    private static readonly GuildFactText Kirov = new("Kirov was shot.", "Conquest 1990", new AnnualDate(12, 1));
    private static readonly GuildFactText Salt = new("«Соль» cost \"more\" in 1648 🧂.", "A book", null);

    public static TheoryData<StorageProvider> Engines => TestDatabase.Engines;

    private static CancellationToken Stop => DailyRig.Stop;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_fact_of_a_moderators_is_posted_on_its_day(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        Assert.Equal(new FactAdded.Added(1), await rig.Moderators.AddAsync(DailyRig.Guild, Kirov, Moderator, Stop));
        await rig.ScheduleAsync("9:00", "UTC");
        await rig.RunAtAsync("2026-12-01T09:00:00Z");
        var text = Assert.Single(rig.Channels.Messages).Text;
        Assert.Contains("On this day, 1 December", text, StringComparison.Ordinal);
        Assert.Contains("Kirov was shot.", text, StringComparison.Ordinal);
        Assert.Contains("Conquest 1990", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_suggestion_waits_until_a_moderator_accepts_it_as_it_is_or_edited(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine, facts: []);
        await rig.Moderators.SuggestAsync(DailyRig.Guild, Salt, 9, Stop);
        await rig.ScheduleAsync("9:00", "UTC");
        Assert.Null((await rig.Desk.PreviewAsync(DailyRig.Guild, Stop))!.Value.Fact);

        var number = Assert.Single(await rig.Moderators.SuggestionsAsync(DailyRig.Guild, Stop)).Number;
        Assert.True(await rig.Moderators.EditAsync(DailyRig.Guild, number, Salt with { Source = "A better book" }, Moderator, Stop));
        Assert.True(await rig.Moderators.AcceptAsync(DailyRig.Guild, number, Moderator, Stop));
        Assert.False(await rig.Moderators.AcceptAsync(DailyRig.Guild, number, Moderator, Stop));
        Assert.Empty(await rig.Moderators.SuggestionsAsync(DailyRig.Guild, Stop));
        Assert.Equal("A better book", (await rig.Desk.PreviewAsync(DailyRig.Guild, Stop))!.Value.Fact!.Source);

        var history = await rig.Moderators.RevisionsAsync(DailyRig.Guild, number, Stop);
        Assert.Equal([null, Moderator, Moderator], history.Select(revision => revision.Author));
        Assert.Equal(["A book", "A better book", "A better book"], history.Select(revision => revision.Content.Source));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Nothing_is_kept_of_what_is_rejected_or_removed_and_its_number_is_not_used_again(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.Moderators.SuggestAsync(DailyRig.Guild, Salt, 9, Stop);
        await rig.Moderators.AddAsync(DailyRig.Guild, Kirov, Moderator, Stop);
        Assert.False(await rig.Moderators.RejectAsync(DailyRig.Guild, 2, Stop));
        Assert.False(await rig.Moderators.RemoveAsync(DailyRig.Guild, 1, Stop));
        Assert.True(await rig.Moderators.RejectAsync(DailyRig.Guild, 1, Stop));
        Assert.True(await rig.Moderators.RemoveAsync(DailyRig.Guild, 2, Stop));
        Assert.Equal(0, await rig.Database.ReadAsync(statements => statements.ValueAsync<long>("SELECT COUNT(*) FROM guild_fact_edits"), Stop));
        Assert.Equal(new FactAdded.Added(3), await rig.Moderators.AddAsync(DailyRig.Guild, Kirov, Moderator, Stop));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_fact_without_text_or_source_or_with_too_much_of_them_is_refused(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        foreach (var bad in (GuildFactText[])[Salt with { Text = " " }, Salt with { Source = "" }, Salt with { Text = new string('x', 1001) }, Salt with { Source = new string('x', 301) }])
        {
            Assert.IsType<FactAdded.Invalid>(await rig.Moderators.AddAsync(DailyRig.Guild, bad, Moderator, Stop));
            Assert.False(await rig.Moderators.EditAsync(DailyRig.Guild, 1, bad, Moderator, Stop));
        }
    }

    [Fact]
    public async Task Suggestions_beyond_what_can_be_looked_through_are_refused()
    {
        await using var rig = await DailyRig.NewAsync(StorageProvider.Sqlite);
        for (var i = 0; i < FactDesk.MostSuggestions; i++) await rig.Moderators.SuggestAsync(DailyRig.Guild, Salt, i, Stop);
        Assert.IsType<FactAdded.Full>(await rig.Moderators.SuggestAsync(DailyRig.Guild, Salt, 9, Stop));
        Assert.IsType<FactAdded.Added>(await rig.Moderators.SuggestAsync(DailyRig.Guild + 1, Salt, 9, Stop));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_is_exported_can_be_imported_elsewhere_once(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.Moderators.AddAsync(DailyRig.Guild, Kirov, Moderator, Stop);
        await rig.Moderators.AddAsync(DailyRig.Guild, Salt, Moderator, Stop);
        using var file = new StringWriter();
        await rig.Moderators.ExportAsync(DailyRig.Guild, file, Stop);
        Assert.StartsWith("""{"text":"Kirov was shot.","source":"Conquest 1990","day":"12-01"}""", file.ToString(), StringComparison.Ordinal);

        var lines = file.ToString().Split('\n');
        Assert.Equal(new FactsImported.Added(2), await rig.Moderators.ImportAsync(7, lines, Moderator, Stop));
        Assert.Equal(new FactsImported.Added(0), await rig.Moderators.ImportAsync(7, lines, Moderator, Stop));
        Assert.Equal([Kirov, Salt], (await rig.Moderators.FactsAsync(7, 0, 10, Stop)).Select(fact => fact.Content));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"text":"A.","source":"B","day":"13-01"}""")]
    [InlineData("""{"text":"A.","source":"B","day":"12-1"}""")]
    [InlineData("""{"text":"","source":"B"}""")]
    [InlineData("""{"text":5,"source":"B"}""")]
    public async Task An_import_with_a_line_at_fault_adds_nothing_and_names_the_line(string line)
    {
        await using var rig = await DailyRig.NewAsync(StorageProvider.Sqlite);
        Assert.Equal(
            new FactsImported.BadLine(3), await rig.Moderators.ImportAsync(7, ["""{"text":"A.","source":"B"}""", "", line], Moderator, Stop));
        Assert.Empty(await rig.Moderators.FactsAsync(7, 0, 10, Stop));
    }

    [Fact]
    public async Task An_import_beyond_the_most_facts_adds_nothing()
    {
        await using var rig = await DailyRig.NewAsync(StorageProvider.Sqlite);
        await rig.Moderators.AddAsync(7, Kirov, Moderator, Stop);
        var lines = Enumerable.Range(0, FactDesk.MostFacts).Select(number => $$"""{"text":"Fact {{number}}.","source":"B"}""");
        Assert.IsType<FactsImported.TooMany>(await rig.Moderators.ImportAsync(7, lines, Moderator, Stop));
        Assert.Single(await rig.Moderators.FactsAsync(7, 0, 10, Stop));
    }
}
