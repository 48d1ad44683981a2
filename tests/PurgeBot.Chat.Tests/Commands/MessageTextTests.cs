using CsCheck;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<@123> <@!4> <@&5> <#6> <:wave:7> <a:wave:8> </who:9> <t:1700000000:R> <id:guide> @everyone :smile:", "")]
    [InlineData("Who was **Yezhov**?", "Who was Yezhov?")]
    [InlineData("# Hello\n> who was _Kirov_?\n- a list", "who was Kirov?")]
    [InlineData("Hi all! I was wondering. When was Kirov murdered? Thanks", "When was Kirov murdered?")]
    [InlineData("see https://example.org/a?b=c for the ||NKVD||", "see for the NKVD")]
    [InlineData("see [the article](https://example.org/x) on `troikas`", "see the article on troikas")]
    [InlineData("snake_case stays, 1. too", "snake_case stays, 1. too")]
    [InlineData("hey <@1>, who was he? And when?", "who was he?")]
    [InlineData("1937 - the year", "1937 - the year")]
    public void What_only_Discord_understands_is_left_out(string message, string expected) => Assert.Equal(expected, MessageText.QuestionIn(message));

    [Fact]
    public void Any_message_gives_a_short_text() => Gen.OneOf(
        Gen.Char.Array[0, 200].Select(units => new string(units)),
        Gen.Int[0, 11].Select(i => new[] { "<@1>", "<", "*", "_", "http://", "a ", "[x](", "> ", "# ", "?", "\n", "😀" }[i]).Array[0, 2_000].Select(string.Concat))
        .Sample(message => MessageText.QuestionIn(message).Length <= 500, iter: 300);
}
