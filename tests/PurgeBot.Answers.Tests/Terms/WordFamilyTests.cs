using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class WordFamilyTests
{
    [Theory]
    [InlineData("Byzantium", "Byzantine")]
    [InlineData("minister", "ministry")]
    [InlineData("communist", "communism")]
    public void Words_built_from_one_root_are_related(string a, string b) => Assert.True(WordFamily.AreRelated(Stem(a), Stem(b)));

    [Theory]
    [InlineData("party", "part")]
    [InlineData("purge", "purple")]
    [InlineData("Stalin", "Stalingrad")]
    public void Words_that_only_begin_alike_are_not(string a, string b) => Assert.False(WordFamily.AreRelated(Stem(a), Stem(b)));

    [Fact]
    public void A_family_is_found_by_a_beginning_that_its_members_share() =>
        Assert.All(new[] { "Byzantium", "Byzantine" }, word => Assert.StartsWith(WordFamily.RootOf(Stem(word))!, Stem("Byzantine"), StringComparison.Ordinal));

    [Fact]
    public void A_short_stem_has_no_family() => Assert.Null(WordFamily.RootOf("war"));

    private static string Stem(string word) => new TermReader().Read(word)[0].Term.Text;
}
