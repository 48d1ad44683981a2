using System.Text.Json;
using PurgeBot.CommandLine;

namespace PurgeBot.Tests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Configuration_keys_are_taken_from_anywhere_on_the_line()
    {
        var (others, settings) = ConfigurationArguments.Split(["ask", "--Index:Path", "/i", "who", "--Discord:Shards:Count=4", "a:b", "--top", "2"]);

        Assert.Equal(["ask", "who", "a:b", "--top", "2"], others);
        Assert.Equal("/i", settings["Index:Path"]);
        Assert.Equal("4", settings["Discord:Shards:Count"]);
    }

    [Fact]
    public void Words_after_two_hyphens_are_a_question_and_no_keys()
    {
        var (others, settings) = ConfigurationArguments.Split(["ask", "who", "--", "--Corpus:Path", "x"]);

        Assert.Equal(["ask", "who", "--", "--Corpus:Path", "x"], others);
        Assert.Empty(settings);
    }

    [Fact]
    public async Task Indexing_says_what_changed_and_then_that_nothing_has()
    {
        var first = await _corpus.RunAsync("index");
        var second = await _corpus.RunAsync("index");
        _corpus.Write("new.md", "# New\n\nA document came in.\n");
        var third = await _corpus.RunAsync("index");

        Assert.Contains("added copper.md", first.Output, StringComparison.Ordinal);
        Assert.Contains("Indexed 4 passages; 4 passages of 2 documents in all.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do: 4 passages of 2 documents are indexed.", second.Output, StringComparison.Ordinal);
        Assert.Contains("added new.md", third.Output, StringComparison.Ordinal);
        Assert.Contains("Indexed 1 passages; 5 passages of 3 documents in all.", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_with_faults_is_reported_line_by_line_and_ends_with_1()
    {
        var (exit, output, _) = await _corpus.RunAsync("corpus", "check");

        Assert.Equal(1, exit);
        Assert.Contains("revolt.md:16: The paragraph cites no source.", output, StringComparison.Ordinal);
        Assert.Contains("copper.md:3: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_measures_stand_beside_those_of_plain_BM25()
    {
        var gold = _corpus.WriteBeside("gold.jsonl", """
            {"id":"1","command":"when","query":"copper riot","gold":[{"document":"copper","paragraph":1}],"answers":["25 July 1662"]}
            {"id":"2","command":"explain","query":"cricket scores","gold":[],"answers":[]}
            """);

        var (exit, output, _) = await _corpus.RunAsync("evaluate", gold, "--json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var own = json.RootElement.GetProperty("purgeBot");
        Assert.Equal(1, own.GetProperty("precisionAt1").GetDouble());
        Assert.Equal(1, own.GetProperty("exactMatch").GetDouble());
        Assert.Equal(1, own.GetProperty("decliningAccuracy").GetDouble());
        Assert.Equal(1, json.RootElement.GetProperty("plainBm25").GetProperty("precisionAt1").GetDouble());
    }

    [Fact]
    public async Task Measures_without_each_feature_and_the_worst_questions_come_when_asked_for()
    {
        var gold = _corpus.WriteBeside("gold.jsonl", """
            {"id":"wrong","command":"when","query":"copper riot","gold":[{"document":"copper","paragraph":1}],"answers":["25 July 1663"]}
            {"id":"right","command":"explain","query":"cricket scores","gold":[],"answers":[]}
            """);

        var (_, table, _) = await _corpus.RunAsync("evaluate", gold, "--ablate", "--worst", "5");
        var (_, text, _) = await _corpus.RunAsync("evaluate", gold, "--ablate", "--worst", "5", "--json");

        Assert.Contains("without", table, StringComparison.Ordinal);
        Assert.Contains("short answer 25 July 1662, wanted 25 July 1663", table, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(1, json.RootElement.GetProperty("without").GetProperty("Bm25").GetProperty("precisionAt1").GetDouble());
        Assert.Equal(["wrong"], json.RootElement.GetProperty("worst").EnumerateArray().Select(miss => miss.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_gold_file_with_a_broken_line_is_named_with_its_line()
    {
        var gold = _corpus.WriteBeside("gold.jsonl", "{\"id\":\"1\",\"command\":\"when\",\"query\":\"x\",\"gold\":[]}\n{oops\n");

        var (exit, _, error) = await _corpus.RunAsync("evaluate", gold);

        Assert.Equal(1, exit);
        Assert.StartsWith($"{gold}:2: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_configuration_is_never_printed()
    {
        var (exit, output, error) = await _corpus.RunAsync(
            "run", "--Discord:Token", "s3cret.t0ken", "--Discord:ApiBaseUrl", "http://example.org", "--verbose");

        Assert.Equal(1, exit);
        Assert.DoesNotContain("s3cret", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_key_that_is_none_ends_with_1_and_one_sentence_that_names_it()
    {
        var (exit, output, error) = await _corpus.RunAsync("run", "--Discord:PublicKey", "abc");

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("Discord:PublicKey is not a key of 64 hexadecimal digits", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("purgebot ask who yezhov", "--help")]
    [InlineData("purgebot ask when kirov murder --top 1 --json", "ask", "--help")]
    [InlineData("purgebot facts --calendar", "facts", "--help")]
    [InlineData("purgebot read great-purge 71", "read", "--help")]
    [InlineData("purgebot index --force", "index", "-h")]
    [InlineData("purgebot corpus check --corpus ~/articles", "corpus", "check", "-?")]
    [InlineData("purgebot evaluate questions.jsonl", "evaluate", "--help")]
    [InlineData("purgebot doctor", "doctor", "--help")]
    public async Task Help_shows_how_the_command_is_used(string example, params string[] arguments)
    {
        var (exit, output, error) = await _corpus.RunAsync(arguments);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(example, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_those_there_are()
    {
        var (exit, _, error) = await _corpus.RunAsync("aks", "who", "morozov");
        var (exitBelow, _, errorBelow) = await _corpus.RunAsync("corpus", "chek");

        Assert.Equal((2, 2), (exit, exitBelow));
        Assert.Equal("There is no command 'aks'; there is run, ask, facts, timeline, person, read, index, corpus, evaluate, doctor, backup, restore. See purgebot --help.", error.TrimEnd());
        Assert.Equal("There is no command 'chek'; there is check. See purgebot corpus --help.", errorBelow.TrimEnd());
    }

    [Fact]
    public async Task A_setting_without_a_value_is_none()
    {
        var (exit, output, _) = await _corpus.RunAsync("ask", "who", "morozov", "--Data:Path=", "--json");

        Assert.Equal(0, exit);
        Assert.Contains("Boris Morozov", output, StringComparison.Ordinal);
    }
}
