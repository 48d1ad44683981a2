using System.Text.Json;
using PurgeBot.CommandLine;

namespace PurgeBot.Tests.CommandLine;

public sealed class AskCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task An_answer_shows_the_short_answer_the_passage_and_its_citation()
    {
        var (exit, output, _) = await _corpus.RunAsync("ask", "when", "outbreak", "of", "the", "salt", "revolt");

        Assert.Equal(0, exit);
        Assert.StartsWith("1 June 1648", output, StringComparison.Ordinal);
        Assert.Contains("petitioners were driven away from the tsar's procession.", output, StringComparison.Ordinal);
        Assert.Contains("The Salt Revolt, “Outbreak”, ¶ 1 (Kivelson 1993)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_answer_has_the_members_of_the_contract_in_their_order()
    {
        var (_, output, _) = await _corpus.RunAsync("ask", "when", "salt revolt", "--json");

        Assert.Single(output.TrimEnd().Split('\n'));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["command", "query", "found", "answer", "passages", "suggestions", "elapsedMs"], json.RootElement.EnumerateObject().Select(member => member.Name));
        var passage = json.RootElement.GetProperty("passages")[0];
        Assert.Equal(
            ["rank", "score", "document", "title", "section", "paragraph", "text", "highlights", "citation", "url", "sources"],
            passage.EnumerateObject().Select(member => member.Name));
        Assert.Equal("revolt", passage.GetProperty("document").GetString());
        Assert.Equal("Outbreak", passage.GetProperty("section").GetString());
        Assert.StartsWith("https://history.example/salt-revolt#:~:text=", passage.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boris morozov")]
    [InlineData("Morozov")]
    [InlineData("morosov")]
    [InlineData("Морозов")]
    public async Task A_person_is_found_by_any_of_their_names(string name)
    {
        var (_, output, _) = await _corpus.RunAsync("ask", "who", name, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("Boris Morozov", json.RootElement.GetProperty("answer").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("passages")[0].GetProperty("paragraph").GetInt32());
    }

    [Fact]
    public async Task A_question_on_another_matter_is_declined_and_cites_nothing()
    {
        var (exit, output, _) = await _corpus.RunAsync("ask", "explain", "football world cup final", "--json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        Assert.False(json.RootElement.GetProperty("found").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("answer").ValueKind);
        Assert.Equal(0, json.RootElement.GetProperty("passages").GetArrayLength());
    }

    [Fact]
    public async Task Reasons_add_up_to_the_score()
    {
        var (_, output, _) = await _corpus.RunAsync("ask", "explain", "salt revolt", "--explain");

        Assert.Contains("weighted features", output, StringComparison.Ordinal);
        Assert.Contains("SentenceCoverage", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "who")]
    [InlineData("ask", "whither", "morozov")]
    [InlineData("ask", "who", "morozov", "--top", "0")]
    [InlineData("ask", "who", "morozov", "--top", "51")]
    [InlineData("ask", "who", "morozov", "--top", "many")]
    [InlineData("ask", "who", "morozov", "--top")]
    [InlineData("ask", "who", "morozov", "--top", "2", "--top", "3")]
    [InlineData("ask", "who", "morozov", "--jsn")]
    [InlineData("ask", "--jsn")]
    [InlineData("ask", "--batch", "-", "--top", "0")]
    [InlineData("ask", "who", "morozov", "--json", "--explain")]
    [InlineData("ask", "who", "morozov", "--batch", "-")]
    [InlineData("ask", "--batch", "-", "--explain")]
    [InlineData("ask", "who", "morozov", "--Data:Path")]
    [InlineData("ask", "who", "morozov", "--Data:Path", "--json")]
    [InlineData("answer", "who", "morozov")]
    [InlineData("corpus")]
    [InlineData("corpus", "chek")]
    [InlineData("index", "everything")]
    [InlineData("evaluate")]
    public async Task Wrong_usage_ends_with_2_and_one_line(params string[] arguments)
    {
        var (exit, output, error) = await _corpus.RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_corpus_ends_with_1_and_one_line_that_names_it()
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var exit = await PurgeBotCommandLine.RunAsync(["ask", "who", "morozov", "--Corpus:Path", "elsewhere", "--corpus", "nowhere"], output, error);

        Assert.Equal(1, exit);
        Assert.Equal("The corpus folder 'nowhere' does not exist.", error.ToString().TrimEnd());
    }

    [Fact]
    public async Task A_batch_answers_every_line_in_its_place()
    {
        var questions = _corpus.WriteBeside("questions.jsonl", """
            {"id":"a","command":"when","query":"copper riot"}
            {"id":7,"command":"who","query":"tax on salt"}
            not json
            {"id":"c","command":"where","query":"kolomenskoye"}
            {"id":"d","command":"who"}

            {"command":"explain","query":"strel'tsy","unknown":[1,2]}
            """);

        var (exit, output, _) = await _corpus.RunAsync("ask", "--batch", questions);

        Assert.Equal(0, exit);
        var lines = output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(6, lines.Count);
        Assert.Equal("25 July 1662", lines[0].GetProperty("answer").GetString());
        Assert.Equal(7, lines[1].GetProperty("id").GetInt32());
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("id").ValueKind);
        Assert.StartsWith("The line is not JSON: ", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("c", lines[3].GetProperty("id").GetString());
        Assert.Equal("The command must be who, when or explain.", lines[3].GetProperty("error").GetString());
        Assert.Equal("The query must be a text.", lines[4].GetProperty("error").GetString());
        Assert.True(lines[5].GetProperty("found").GetBoolean());
    }

    [Fact]
    public async Task Words_that_look_like_options_or_files_can_be_asked_about()
    {
        var (exit, output, _) = await _corpus.RunAsync("ask", "who", "@morozov", "--json");
        var (exitAfter, after) = await AskAfterTwoHyphensAsync("--top", "morozov");

        Assert.Equal((0, 0), (exit, exitAfter));
        Assert.Contains("\"query\":\"@morozov\"", output, StringComparison.Ordinal);
        Assert.Contains("\"query\":\"--top morozov\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_a_long_batch_keep_the_order_of_the_questions()
    {
        var lines = Enumerable.Range(0, 2_000).Select(i => i % 7 == 3
            ? $"{{\"id\":{i},\"command\":\"nobody\"}}"
            : $"{{\"id\":{i},\"command\":\"explain\",\"query\":\"{(i % 3 == 0 ? "x" : "the salt revolt, the copper riot and all that came of them")}\"}}");
        var questions = _corpus.WriteBeside("questions.jsonl", string.Join('\n', lines));

        var (exit, output, _) = await _corpus.RunAsync("ask", "--batch", questions);

        Assert.Equal(0, exit);
        var ids = output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32());
        Assert.Equal(Enumerable.Range(0, 2_000), ids);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_named()
    {
        var (exit, _, error) = await _corpus.RunAsync("ask", "--batch", _corpus.Corpus);
        var (exitOfEvaluate, _, errorOfEvaluate) = await _corpus.RunAsync("evaluate", _corpus.Corpus);

        Assert.Equal((1, 1), (exit, exitOfEvaluate));
        Assert.Equal($"'{_corpus.Corpus}' is a folder; --batch takes a file of questions.", error.TrimEnd());
        Assert.Equal($"'{_corpus.Corpus}' is a folder; evaluate takes a file of gold questions.", errorOfEvaluate.TrimEnd());
    }

    [Fact]
    public async Task A_folder_option_that_is_given_nothing_is_wrong_usage()
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var exit = await PurgeBotCommandLine.RunAsync(["ask", "who", "morozov", "--corpus", ""], output, error);

        Assert.Equal(2, exit);
        Assert.Equal("--corpus needs a folder after it, and was given nothing. See purgebot ask --help.", error.ToString().TrimEnd());
    }

    [Fact]
    public async Task A_paragraph_above_all_headings_has_an_empty_section()
    {
        _corpus.Write("note.txt", "The Plague Riot of Moscow broke out on 26 September 1771.");

        var (_, output, _) = await _corpus.RunAsync("ask", "when", "plague riot", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("", json.RootElement.GetProperty("passages")[0].GetProperty("section").GetString());
    }

    private async Task<(int Exit, string Output)> AskAfterTwoHyphensAsync(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await PurgeBotCommandLine.RunAsync(
            ["--corpus", _corpus.Corpus, "--index", _corpus.Index, "ask", "--json", "explain", "--", .. words], output, error);
        return (exit, output.ToString());
    }
}
