using System.Text.Json;
using PurgeBot.Chat.Tests;

namespace PurgeBot.Page.Tests;

/// <summary>What can be read, looked up and looked at beside the conversation.</summary>
public sealed class CorpusTests(DefaultPage shared)
{
    private RunningPage Page => shared.Page;

    [Fact]
    public async Task Every_paragraph_is_shown_once_and_every_section_leads_to_its_first()
    {
        var document = (await Page.ReadAsync("/page/documents")).GetProperty("documents").EnumerateArray().Single();
        var contents = await Page.ReadAsync($"/page/contents?of={document.GetProperty("at")}");
        var read = new List<JsonElement>();
        for (var from = document.GetProperty("at").GetString(); from is not null;)
        {
            var page = await Page.ReadAsync($"/page/paragraphs?from={from}");
            read.AddRange(page.GetProperty("paragraphs").EnumerateArray());
            from = page.TryGetProperty("more", out var more) && more.GetBoolean() ? KeyAt(read.Count + 1) : null;
        }

        Assert.Equal(Enumerable.Range(1, contents.GetProperty("paragraphs").GetInt32()), read.Select(paragraph => paragraph.GetProperty("number").GetInt32()));
        foreach (var section in contents.GetProperty("sections").EnumerateArray())
            Assert.Equal(section.GetProperty("headings").GetRawText(), read[section.GetProperty("first").GetInt32() - 1].GetProperty("headings").GetRawText());
        Assert.Equal("The Great Purge", contents.GetProperty("title").GetString());

        string KeyAt(int number) => $"{document.GetProperty("at").GetString()!.Split('.')[0]}.{number}";
    }

    [Fact]
    public async Task The_calendar_has_the_facts_of_each_of_its_days()
    {
        var days = (await Page.ReadAsync("/page/days")).GetProperty("days").EnumerateArray().Select(day => day.GetString()!).ToList();
        Assert.Contains("12-01", days);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        var facts = (await Page.ReadAsync("/page/day?of=12-01")).GetProperty("facts").EnumerateArray().ToList();
        Assert.Contains(facts, fact => fact.GetProperty("date").GetString() == "1 December 1934" && fact.GetProperty("text").GetString()!.Contains("Kirov", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reasons_of_a_ranking_add_up_to_its_totals()
    {
        var found = await Page.ReadAsync("/page/reasons?kind=when&question=kirov+murder");
        Assert.Equal("cited", found.GetProperty("outcome").GetString());
        var passages = found.GetProperty("passages").EnumerateArray().ToList();
        Assert.NotEmpty(passages);
        foreach (var passage in passages)
            Assert.Equal(passage.GetProperty("total").GetDouble(), passage.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("value").GetDouble()), tolerance: 0.02);
    }

    [Fact]
    public async Task What_the_corpus_does_not_answer_has_no_reasons()
    {
        var found = await Page.ReadAsync("/page/reasons?kind=explain&question=chess+career+of+zorblax");
        Assert.Equal("declined", found.GetProperty("outcome").GetString());
        Assert.Empty(found.GetProperty("passages").EnumerateArray());
    }

    [Fact]
    public async Task A_timeline_is_in_the_order_of_time_and_knows_whom_its_sentences_name()
    {
        var entries = (await Page.ReadAsync("/page/timeline?topic=Yezhov")).GetProperty("entries").EnumerateArray().ToList();
        Assert.NotEmpty(entries);
        var first = entries.Select(entry => entry.GetProperty("by").GetInt32()).ToList();
        Assert.Equal(first.Order(), first);
        Assert.All(entries, entry => Assert.InRange(entry.GetProperty("last").GetInt32(), entry.GetProperty("first").GetInt32(), int.MaxValue));
        Assert.Contains(entries, entry => entry.GetProperty("people").EnumerateArray().Any(name => name.GetString() == "Nikolai Yezhov"));
    }

    [Fact]
    public async Task What_is_no_date_is_said_in_a_sentence() =>
        Assert.Contains("is not a date", (await Page.ReadAsync("/page/timeline?from=zorblax")).GetProperty("fault").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task Several_documents_are_listed_by_title()
    {
        using var corpus = new OpenCorpus(("z.md", "# The Salt Revolt\n\nIt broke out in Moscow on 1 June 1648.\n"), ("folder/a.md", "# The Copper Riot\n\nIt was put down on 25 July 1662.\n"));
        await using var page = await RunningPage.StartAsync(corpus);
        var listed = await page.ReadAsync("/page/documents");
        Assert.Equal(["The Copper Riot", "The Salt Revolt"], listed.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("title").GetString()));
        Assert.Equal(2, listed.GetProperty("count").GetInt32());
    }
}
