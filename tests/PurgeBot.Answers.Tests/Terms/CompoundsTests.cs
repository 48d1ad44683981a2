using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class CompoundsTests
{
    [Theory]
    [InlineData("antisoviet", "anti soviet")]
    [InlineData("counterrevolution", "counter revolution")]
    [InlineData("nonaggression", "non aggression")]
    public void Prefixes_come_first(string word, string parts) =>
        Assert.Equal(parts, Compounds.PartsOf(word, anywhere: true).Select(part => $"{part.First} {part.Second}").First());

    [Fact]
    public void A_known_word_is_parted_behind_prefixes_only()
    {
        Assert.Contains(("show", "trial"), Compounds.PartsOf("showtrial", anywhere: true));
        Assert.DoesNotContain(("show", "trial"), Compounds.PartsOf("showtrial", anywhere: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("anti")]
    public void Short_words_have_no_parts(string word) => Assert.Empty(Compounds.PartsOf(word, anywhere: true));
}
