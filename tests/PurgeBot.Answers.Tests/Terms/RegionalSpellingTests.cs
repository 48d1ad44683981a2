using CsCheck;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class RegionalSpellingTests
{
    [Theory]
    [InlineData("labour", "labor")]
    [InlineData("labourers", "laborers")]
    [InlineData("neighbouring", "neighboring")]
    [InlineData("honourable", "honorable")]
    [InlineData("favourite", "favorite")]
    [InlineData("organisation", "organization")]
    [InlineData("collectivised", "collectivized")]
    [InlineData("industrialisation", "industrialization")]
    [InlineData("realising", "realizing")]
    [InlineData("defence", "defense")]
    [InlineData("centre", "center")]
    [InlineData("theatres", "theaters")]
    [InlineData("programme", "program")]
    [InlineData("grey", "gray")]
    [InlineData("travelled", "traveled")]
    [InlineData("tsarist", "czarist")]
    [InlineData("Tzar", "tsar")]
    [InlineData("ploughed", "plowed")]
    [InlineData("enrolment", "enrollment")]
    [InlineData("analysed", "analyzed")]
    [InlineData("mediaeval", "medieval")]
    public void British_and_American_spelling_are_one_term(string british, string american) =>
        Assert.Equal(TermOf(british), TermOf(american));

    [Theory]
    [InlineData("organization", "organ")]
    [InlineData("labour", "laboratory")]
    [InlineData("four", "for")]
    [InlineData("tour", "tor")]
    [InlineData("prize", "prise")]
    [InlineData("seize", "seise")]
    [InlineData("tyre", "tire")]
    [InlineData("story", "storey")]
    [InlineData("promise", "promiscuous")]
    public void Unlike_words_stay_apart(string one, string other) => Assert.NotEqual(TermOf(one), TermOf(other));

    [Fact]
    public void Writing_a_word_the_one_way_again_changes_nothing() => Gen.String.Sample(word =>
    {
        var once = RegionalSpelling.Of(word);
        Assert.Equal(once, RegionalSpelling.Of(once));
    });

    private static string TermOf(string word) => Assert.Single(new TermReader().Read(word)).Term.Text;
}
