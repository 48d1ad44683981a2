using PurgeBot.Answers.Questions;
using PurgeBot.Terminal;

namespace PurgeBot.Tests.Terminal;

public sealed class PromptCommandTests
{
    [Theory]
    [InlineData("/who yezhov", QuestionKind.Who, "yezhov")]
    [InlineData("  /WHEN\t kirov  murder \r", QuestionKind.When, "kirov  murder")]
    [InlineData("/ explain wrecking", QuestionKind.Explain, "wrecking")]
    [InlineData("wrecking", QuestionKind.Explain, "wrecking")]
    [InlineData("help for the kulaks", QuestionKind.Explain, "help for the kulaks")]
    public void A_question_has_a_command_or_none(string line, QuestionKind kind, string query) =>
        Assert.Equal(new PromptCommand.Ask(kind, query), PromptCommand.Read(line));

    [Theory]
    [InlineData("/fact", "")]
    [InlineData(" /FACT  the Kolyma ", "the Kolyma")]
    public void A_fact_needs_no_topic(string line, string topic) => Assert.Equal(new PromptCommand.Fact(topic), PromptCommand.Read(line));

    [Theory]
    [InlineData("/read")]
    [InlineData("/READ  great purge  71", "great", "purge", "71")]
    [InlineData("/read \"The Great Purge\" “Nikolai Yezhov”", "The Great Purge", "Nikolai Yezhov")]
    [InlineData("/read \"the great", "the great")]
    [InlineData("/read \"\" \"", new string[0])]
    public void What_is_to_be_read_is_words_or_names_in_quotation_marks(string line, params string[] words) =>
        Assert.Equal(words, Assert.IsType<PromptCommand.Open>(PromptCommand.Read(line)).Words);

    [Theory]
    [InlineData("/help")]
    [InlineData("help")]
    [InlineData("?")]
    public void Help_needs_no_slash_when_it_stands_alone(string line) => Assert.IsType<PromptCommand.Help>(PromptCommand.Read(line));

    [Theory]
    [InlineData("/quit")]
    [InlineData("exit")]
    [InlineData("Quit")]
    public void There_are_several_ways_to_leave(string line) => Assert.IsType<PromptCommand.Quit>(PromptCommand.Read(line));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\0 ")]
    public void A_line_of_spaces_asks_for_nothing_that_can_fail(string line) => Assert.NotNull(PromptCommand.Read(line));

    [Theory]
    [InlineData("/", "There is no command /; there are /who, /when, /explain, /fact, /read, /help, /quit.")]
    [InlineData("/whoo x", "There is no command /whoo; there are /who, /when, /explain, /fact, /read, /help, /quit.")]
    [InlineData("/when", "/when needs a question after it, as in /when kirov murder.")]
    public void A_line_that_cannot_be_carried_out_says_what_could_be(string line, string message) =>
        Assert.Equal(new PromptCommand.Unknown(message), PromptCommand.Read(line));
}
