using System.Text.Json;

namespace PurgeBot.Tests.CommandLine;

public sealed class ReadCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task Without_a_name_the_documents_are_listed_with_their_paragraphs()
    {
        var (exit, output, error) = await _corpus.RunAsync("read");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("• The Copper Riot  1 paragraph\n• The Salt Revolt  3 paragraphs\n", output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_document_shows_its_headings_with_their_first_paragraphs()
    {
        _corpus.Write("deep.md", "# Deep\n\nBefore all.\n\n## Alone\n\n### Below\n\nOne.\n\n### Beside\n\nTwo.\n\n## Last\n\nThree.\n\n### Lowest\n\nFour.\n");
        var (exit, salt, _) = await _corpus.RunAsync("read", "salt", "revolt");
        var (_, deep, _) = await _corpus.RunAsync("read", "deep.md");

        Assert.Equal(0, exit);
        Assert.Equal("The Salt Revolt  3 paragraphs\n¶ 1  Outbreak\n¶ 2  Leaders and victims\n", salt, ignoreLineEndingDifferences: true);
        Assert.Equal(
            "Deep  5 paragraphs\n¶ 1  Opening\n¶ 2  Alone\n¶ 2    Below\n¶ 3    Beside\n¶ 4  Last\n¶ 5    Lowest\n", deep, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_section_is_shown_word_for_word_to_its_end_and_then_cited()
    {
        var (exit, output, error) = await _corpus.RunAsync("read", "The Salt Revolt", "leaders and victims");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            """
            Leaders and victims

            ¶ 2  Leonty Pleshcheyev, head of the Zemsky Prikaz, was handed over to the crowd and killed in Red Square.
                 (Kivelson 1993)

            ¶ 3  The boyar Boris Morozov, who had raised the tax on salt, was hidden in the Kremlin and sent to a monastery.

            — The Salt Revolt, “Leaders and victims”, ¶ 2–3
              https://history.example/salt-revolt

            """,
            output, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("¶ 3  The boyar", "salt", "revolt", "3")]
    [InlineData("¶ 3  The boyar", "revolt.md", "¶ 3")]
    [InlineData("¶ 2  Leonty", "the", "sallt", "revolt", "laeders")]
    [InlineData("¶ 1  The Copper Riot", "copper", "opening")]
    public async Task A_paragraph_is_found_by_its_number_and_a_section_in_spite_of_slips(string begins, params string[] words)
    {
        var (exit, output, _) = await _corpus.RunAsync(["read", .. words]);

        Assert.Equal(0, exit);
        Assert.StartsWith(begins, output.Split('\n')[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_document_is_printed_when_all_is_wanted()
    {
        var (exit, output, _) = await _corpus.RunAsync("read", "--all", "salt", "revolt");

        Assert.Equal(0, exit);
        foreach (var part in (string[])["Outbreak\n", "¶ 1  ", "¶ 2  ", "¶ 3  ", "— The Salt Revolt, ¶ 1–3"]) Assert.Contains(part, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The corpus has no document “Kopper Riot”; nearest is “The Copper Riot”.", "Kopper", "Riot")]
    [InlineData("The corpus has no document “zzzz”.", "zzzz")]
    [InlineData("“The Salt Revolt” has no section “leadership”; nearest is “Leaders and victims”.", "salt revolt", "leadership")]
    [InlineData("“The Salt Revolt” has no paragraph 4; it has 1 to 3.", "salt", "revolt", "4")]
    [InlineData("Several documents are called “the”, or have it in their title: “The Copper Riot”, “The Salt Revolt”.", "the")]
    public async Task What_there_is_not_is_said_in_one_sentence_with_what_is_nearest(string sentence, params string[] words)
    {
        var (exit, output, error) = await _corpus.RunAsync(["read", .. words]);

        Assert.Equal((1, ""), (exit, output));
        Assert.Equal(sentence, error.TrimEnd());
    }

    [Theory]
    [InlineData("read", "--all")]
    [InlineData("read", "--all", "salt", "revolt", "outbreak")]
    [InlineData("read", "salt", "--everything")]
    public async Task What_cannot_be_meant_is_refused(params string[] arguments)
    {
        var (exit, _, error) = await _corpus.RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.EndsWith("See purgebot read --help.", error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_one_object_a_line()
    {
        var (_, documents, _) = await _corpus.RunAsync("read", "--json");
        var (_, sections, _) = await _corpus.RunAsync("read", "salt", "revolt", "--json");
        var (_, paragraphs, _) = await _corpus.RunAsync("read", "salt", "revolt", "2", "--json");

        Assert.Equal(["copper", "revolt"], Lines(documents).Select(line => line.GetProperty("document").GetString()));
        Assert.Equal([(1, 1), (2, 3)], Lines(sections).Select(line => (line.GetProperty("first").GetInt32(), line.GetProperty("last").GetInt32())));
        var first = Lines(paragraphs)[0];
        Assert.Equal(2, first.GetProperty("paragraph").GetInt32());
        Assert.Equal("The Salt Revolt, “Leaders and victims”, ¶ 2", first.GetProperty("citation").GetString());
        Assert.Equal("Kivelson 1993", first.GetProperty("sources")[0].GetString());
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
}
