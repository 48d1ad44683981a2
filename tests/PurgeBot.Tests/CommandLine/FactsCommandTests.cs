using System.Text.Json;

namespace PurgeBot.Tests.CommandLine;

public sealed class FactsCommandTests : IDisposable
{
    private const string Siege = "The siege of Narva ended on 30 November 1700 with a victory of Charles XII over the army of Peter the Great.";

    private readonly SmallCorpus _corpus = new();

    public FactsCommandTests() => _corpus.Write("narva.md", $"# The siege of Narva\n\n{Siege}\n\nThe boyar waited for the strel'tsy.\n");

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task Facts_are_listed_with_their_days_citations_and_number()
    {
        var (exit, output, error) = await _corpus.RunAsync("facts");

        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith($"• 30 November 1700\n  {Siege}\n  — The siege of Narva, ¶ 1\n", output, StringComparison.Ordinal);
        Assert.Contains("— The Salt Revolt, “Leaders and victims”, ¶ 3", output, StringComparison.Ordinal);
        Assert.EndsWith("2 facts; 1 day of the year with an event.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_narrows_the_list_and_one_without_facts_says_so()
    {
        var (_, found, _) = await _corpus.RunAsync("facts", "siege", "of", "narva");
        var (exit, none, _) = await _corpus.RunAsync("facts", "zorblax");

        Assert.Contains(Siege, found, StringComparison.Ordinal);
        Assert.DoesNotContain("Morozov", found, StringComparison.Ordinal);
        Assert.Equal(0, exit);
        Assert.StartsWith("This corpus has no fact on that.", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_the_months_with_their_days()
    {
        var (_, output, _) = await _corpus.RunAsync("facts", "--calendar");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Matches(@"^November +30$", lines[0]);
        Assert.Equal("2 facts; 1 day of the year with an event.", lines[1]);
    }

    [Fact]
    public async Task A_program_gets_one_object_a_line()
    {
        var (_, output, _) = await _corpus.RunAsync("facts", "siege", "of", "narva", "--json");

        using var json = JsonDocument.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var fact = json.RootElement;
        Assert.Matches("^[A-Za-z0-9_-]{11}$", fact.GetProperty("id").GetString());
        Assert.Equal(Siege, fact.GetProperty("text").GetString());
        Assert.Equal("11-30", fact.GetProperty("day").GetString());
        Assert.Equal("narva", fact.GetProperty("document").GetString());
        Assert.Equal(1, fact.GetProperty("paragraph").GetInt32());
        Assert.Equal("The siege of Narva, ¶ 1", fact.GetProperty("citation").GetString());
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
