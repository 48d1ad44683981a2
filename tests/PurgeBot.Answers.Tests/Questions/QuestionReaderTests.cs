using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Questions;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData(QuestionKind.Who, "Who was the head of the NKVD?", "head nkvd")]
    [InlineData(QuestionKind.Who, "the person called Yezhov", "yezhov")]
    [InlineData(QuestionKind.When, "In what year did the war happen", "war")]
    [InlineData(QuestionKind.Explain, "the year of the war", "year war")]
    [InlineData(QuestionKind.Explain, "please explain what show trials were", "trials")]
    [InlineData(QuestionKind.Explain, "define meaning", "define meaning")]
    [InlineData(QuestionKind.Explain, "who is who", "")]
    public void What_a_question_is_about_are_neither_stop_words_nor_its_frame(QuestionKind kind, string text, string content) =>
        Assert.Equal(content, string.Join(' ', Read(kind, text).Content.Select(word => word.Term.Word)));

    [Theory]
    [InlineData(QuestionKind.Who, "anything", AnswerType.Person)]
    [InlineData(QuestionKind.When, "anything", AnswerType.Date)]
    [InlineData(QuestionKind.Explain, "how many were shot", AnswerType.Number)]
    [InlineData(QuestionKind.Explain, "what percentage survived", AnswerType.Number)]
    [InlineData(QuestionKind.Explain, "in which year did it end", AnswerType.Date)]
    [InlineData(QuestionKind.Explain, "which man signed", AnswerType.Person)]
    [InlineData(QuestionKind.Explain, "by whom was it signed", AnswerType.Person)]
    [InlineData(QuestionKind.Explain, "why were they shot", AnswerType.Any)]
    [InlineData(QuestionKind.Explain, "", AnswerType.Any)]
    public void A_question_tells_what_its_answer_must_contain(QuestionKind kind, string text, AnswerType expected) =>
        Assert.Equal(expected, Read(kind, text).Expects);

    [Fact]
    public void Dates_that_a_question_names_are_read() =>
        Assert.Equal(["1934-12-01", "1936/1938"], Read(QuestionKind.Who, "shot on 1 December 1934, not 1936–38").Dates.Select(date => date.Date.ToString()));

    [Fact]
    public void The_text_is_read_as_a_reader_sees_it() =>
        Assert.Equal("Kirov’s é", Read(QuestionKind.Who, " Ki\u00ADrov’s\0 \u202Ee\u0301\t").Text);

    [Fact]
    public void Half_a_character_at_the_cut_is_left_unread()
    {
        var question = Read(QuestionKind.Who, new string('a', QuestionReader.MaxLength - 1) + "😀");
        Assert.Equal(QuestionReader.MaxLength, question.Text.Length);
        Assert.Equal('\uFFFD', question.Text[^1]);
    }

    [Fact]
    public void Of_very_many_words_the_first_are_read() =>
        Assert.Equal(QuestionReader.MaxWords, Read(QuestionKind.Who, string.Concat(Enumerable.Repeat("kirov ", 1_000))).Words.Length);

    [Theory]
    [InlineData("who", QuestionKind.Who)]
    [InlineData(" When ", QuestionKind.When)]
    [InlineData("EXPLAIN", QuestionKind.Explain)]
    public void Commands_are_known_in_any_case(string command, QuestionKind kind)
    {
        Assert.True(QuestionKinds.TryParse(command, out var read));
        Assert.Equal(kind, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("who?")]
    public void Other_commands_are_not(string? command) => Assert.False(QuestionKinds.TryParse(command, out _));

    private static Question Read(QuestionKind kind, string text) => new QuestionReader(new TermReader()).Read(kind, text);
}
