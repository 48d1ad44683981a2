using System.Text.Json;

namespace PurgeBot.Tests.CommandLine;

public sealed class FactsCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task Facts_are_listed_with_their_days_citations_and_number()
    {
        var (exit, output, error) = await _corpus.RunAsync("facts");

        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("• 25 July 1662", output, StringComparison.Ordinal);
        Assert.Contains("The Copper Riot of 25 July 1662 was put down at Kolomenskoye by the strel'tsy.", output, StringComparison.Ordinal);
        Assert.Contains("— The Salt Revolt, “Outbreak”, ¶ 1 (Kivelson 1993)", output, StringComparison.Ordinal);
        Assert.EndsWith("days of the year with an event.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_narrows_the_list_and_one_without_facts_says_so()
    {
        var (_, found, _) = await _corpus.RunAsync("facts", "copper", "riot");
        var (exit, none, _) = await _corpus.RunAsync("facts", "zorblax");

        Assert.Contains("Kolomenskoye", found, StringComparison.Ordinal);
        Assert.DoesNotContain("1648", found, StringComparison.Ordinal);
        Assert.Equal(0, exit);
        Assert.StartsWith("This corpus has no fact on that.", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_the_months_with_their_days()
    {
        var (_, output, _) = await _corpus.RunAsync("facts", "--calendar");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Matches(@"^June +1$", lines[0]);
        Assert.Matches(@"^July +25$", lines[1]);
    }

    [Fact]
    public async Task A_program_gets_one_object_a_line()
    {
        var (_, output, _) = await _corpus.RunAsync("facts", "copper", "riot", "--json");

        using var json = JsonDocument.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var fact = json.RootElement;
        Assert.Matches("^[A-Za-z0-9_-]{11}$", fact.GetProperty("id").GetString());
        Assert.Equal("The Copper Riot of 25 July 1662 was put down at Kolomenskoye by the strel'tsy.", fact.GetProperty("text").GetString());
        Assert.Equal("07-25", fact.GetProperty("day").GetString());
        Assert.Equal("copper", fact.GetProperty("document").GetString());
        Assert.Equal(1, fact.GetProperty("paragraph").GetInt32());
        Assert.Equal("The Copper Riot, ¶ 1", fact.GetProperty("citation").GetString());
        Assert.Equal(0, fact.GetProperty("sources").GetArrayLength());
    }

    [Theory]
    [InlineData("facts", "copper", "--calendar")]
    [InlineData("facts", "--calendar", "--json")]
    [InlineData("facts", "--calender")]
    public async Task What_cannot_be_meant_is_refused(params string[] arguments)
    {
        var (exit, _, error) = await _corpus.RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.EndsWith("See purgebot facts --help.", error.TrimEnd(), StringComparison.Ordinal);
    }
}
