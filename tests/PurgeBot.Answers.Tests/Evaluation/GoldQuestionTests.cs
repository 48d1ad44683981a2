using System.Collections.Immutable;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Evaluation;

public sealed class GoldQuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Questions_are_read_a_line_each()
    {
        var questions = Read("""
            {"id":"q1","command":"who","query":"head of the NKVD","gold":[{"document":"great-purge","paragraph":30},{"document":"notes","paragraph":1}],"answers":["Nikolai Yezhov"]}

            {"id":"q2","command":"when","query":"dragons","gold":[]}
            """);
        Assert.Equal(["q1", "q2"], questions.Select(question => question.Id));
        Assert.Equal((QuestionKind.Who, "head of the NKVD"), (questions[0].Command, questions[0].Query));
        Assert.Equal([new GoldPassage("great-purge", 30), new GoldPassage("notes", 1)], questions[0].Gold);
        Assert.True(questions[0] is { IsAnswerable: true, WantsShortAnswer: true });
        Assert.True(questions[1] is { IsAnswerable: false, WantsShortAnswer: false, Answers.IsEmpty: true });
    }

    [Fact]
    public void An_explanation_wants_no_short_answer() =>
        Assert.False(Read("""{"id":"q","command":"explain","query":"?","gold":[{"document":"d","paragraph":1}],"answers":["x"]}""")[0].WantsShortAnswer);

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"id":7,"command":"who","query":"?","gold":[]}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"command":"who","query":"?","gold":[]}""")]
    [InlineData("""{"id":"q","query":"?","gold":[]}""")]
    [InlineData("""{"id":"q","command":"who","gold":[]}""")]
    [InlineData("""{"id":"q","command":"who","query":"?"}""")]
    [InlineData("""{"id":"q","command":"where","query":"?","gold":[]}""")]
    [InlineData("""{"id":"q","command":1,"query":"?","gold":[]}""")]
    [InlineData("""{"id":"q","command":"1","query":"?","gold":[]}""")]
    [InlineData("""{"id":"q","command":"who","query":null,"gold":[]}""")]
    [InlineData("""{"id":"q","command":"who","query":"?","gold":null}""")]
    [InlineData("""{"id":"q","command":"who","query":"?","gold":[null]}""")]
    [InlineData("""{"id":"q","command":"who","query":"?","gold":[{"paragraph":1}]}""")]
    [InlineData("""{"id":"q","command":"who","query":"?","gold":[{"document":"d"}]}""")]
    [InlineData("""{"id":"q","command":"who","query":"?","gold":[{"document":"d","paragraph":0}]}""")]
    public void What_is_no_question_is_named_by_file_and_line(string line)
    {
        const string Good = """{"id":"q","command":"who","query":"?","gold":[]}""";
        var path = _folder.Write("gold.jsonl", $"{Good}\n\n{line}\n");
        Assert.StartsWith($"{path}:3: ", Assert.Throws<FormatException>(() => GoldQuestion.ReadFile(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing() =>
        Assert.ThrowsAny<IOException>(() => GoldQuestion.ReadFile(_folder.FullPath("none.jsonl")));

    private ImmutableArray<GoldQuestion> Read(string lines) => GoldQuestion.ReadFile(_folder.Write("gold.jsonl", lines));
}
