using CsCheck;
using PurgeBot.Answers.Questions;
using PurgeBot.CommandLine;

namespace PurgeBot.Tests.CommandLine;

public sealed class QuestionLineTests
{
    [Fact]
    public void A_question_has_a_command_in_any_case_and_a_query_and_other_members_are_passed_over()
    {
        var question = Assert.IsType<QuestionLine.Question>(
            QuestionLine.Read("""{"x":{"id":1,"query":"no"},"query":"kirov","command":"When","id":7,"y":[[]]}"""));

        Assert.Equal((QuestionKind.When, "kirov"), (question.Kind, question.Query));
        Assert.Equal("7", question.Id!.Value.Text);
    }

    [Theory]
    [InlineData("\"q1\"")]
    [InlineData("null")]
    [InlineData("1.50")]
    [InlineData("12345678901234567890123")]
    [InlineData("true")]
    [InlineData("{\"a\": [1, \"}\"]}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0041\"")]
    public void An_id_of_any_kind_is_taken_as_it_is_written(string id) =>
        Assert.Equal(id, QuestionLine.Read($$"""{"id": {{id}} ,"command":"who","query":"x"}""").Id!.Value.Text);

    [Fact]
    public void A_line_without_id_has_none() => Assert.Null(QuestionLine.Read("""{"command":"who","query":"x"}""").Id);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("not json")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"command\":\"who\"}")]
    [InlineData("{\"command\":\"who\",\"query\":null}")]
    [InlineData("{\"command\":\"who\",\"query\":7}")]
    [InlineData("{\"command\":\"who\",\"query\":{\"query\":\"x\"}}")]
    [InlineData("{\"command\":\"where\",\"query\":\"x\"}")]
    [InlineData("{\"command\":[\"who\"],\"query\":\"x\"}")]
    [InlineData("{\"command\":\"who\",\"query\":\"\\ud800\"}")]
    [InlineData("{\"command\":\"who\",\"query\":\"a\0b\"}")]
    [InlineData("{\"command\":\"who\",\"query\":\"x\"} x")]
    public void What_is_no_question_is_a_fault_of_one_line(string line)
    {
        var fault = Assert.IsType<QuestionLine.Fault>(QuestionLine.Read(line));

        Assert.DoesNotContain('\n', fault.Message);
        Assert.DoesNotContain("PurgeBot.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_breaks_off_after_its_id_still_has_it()
    {
        var fault = Assert.IsType<QuestionLine.Fault>(QuestionLine.Read("""{"id":"q7","command":"who","query":"yezh"""));

        Assert.Equal("\"q7\"", fault.Id!.Value.Text);
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        string[] words = ["{", "}", "[", "\"id\":", "\"command\":", "\"query\":", "\"who\"", ",", "1", "\\u", "\ud800", "\0"];
        var pieces = Gen.OneOf(Gen.String, Gen.Int[0, words.Length - 1].Select(i => words[i]));
        pieces.Array[0, 12].Select(parts => string.Concat(parts)).Sample(line => QuestionLine.Read(line) is not null);
    }
}
