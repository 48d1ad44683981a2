using PurgeBot.Answers.Evaluation;

namespace PurgeBot.Answers.Tests.Evaluation;

public sealed class SquadTextTests
{
    [Theory]
    [InlineData("The NKVD.", "nkvd")]
    [InlineData("  an  Old   Bolshevik ", "old bolshevik")]
    [InlineData("“1936–38”", "1936-38")]
    [InlineData("U.S.", "us")]
    [InlineData("Theodore", "theodore")]
    public void Case_punctuation_articles_and_spaces_do_not_count(string answer, string right) => Assert.True(SquadText.IsExact(answer, [right]));

    [Theory]
    [InlineData("Yezhov", "Nikolai Yezhov")]
    [InlineData("1 December 1934", "December 1 1934")]
    [InlineData("Ežov", "Ezov")]
    [InlineData("", "Yezhov")]
    public void Other_words_and_another_order_do(string answer, string right) => Assert.False(SquadText.IsExact(answer, [right]));

    [Fact]
    public void One_of_several_right_answers_is_enough()
    {
        Assert.True(SquadText.IsExact("Koba", ["Stalin", "koba"]));
        Assert.Equal(1, SquadText.F1("Koba", ["Joseph Stalin", "Koba"]));
    }

    [Theory]
    [InlineData("Nikolai Yezhov", "Yezhov", 2 / 3.0)]
    [InlineData("in December 1934", "1 December 1934", 2 / 3.0)]
    [InlineData("Yezhov", "Yagoda", 0)]
    [InlineData("the", "Yagoda", 0)]
    [InlineData("x b b", "b b c", 2 / 3.0)]
    [InlineData("b b b b", "b", 0.4)]
    public void F1_counts_each_common_word_once_for_each_place(string answer, string right, double f1) => Assert.Equal(f1, SquadText.F1(answer, [right]), 12);

    [Fact]
    public void Without_a_right_answer_nothing_is_right()
    {
        Assert.False(SquadText.IsExact("x", []));
        Assert.Equal(0, SquadText.F1("x", []));
    }
}
