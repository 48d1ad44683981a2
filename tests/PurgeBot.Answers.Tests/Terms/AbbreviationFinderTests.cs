using CsCheck;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class AbbreviationFinderTests
{
    [Theory]
    [InlineData("It joined the European Economic Community (EEC) in 1973.", "EEC = European Economic Community")]
    [InlineData("The EEC (European Economic Community) was formed.", "EEC = European Economic Community")]
    [InlineData("The Ukrainian Physico-Technical Institute (UPTI) in Kharkiv", "UPTI = Ukrainian Physico-Technical Institute")]
    [InlineData("The Communist International (Comintern), with its seat", "Comintern = Communist International")]
    [InlineData("union of the Confederación Nacional del Trabajo (CNT; founded 1910)", "CNT = Confederación Nacional del Trabajo")]
    public void Letters_tell_which_words_a_short_form_stands_for(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("The NKVD (People's Commissariat for Internal Affairs) was created", "NKVD = People's Commissariat for Internal Affairs")]
    [InlineData("The People's Commissariat for Internal Affairs (NKVD) was created", "NKVD = People's Commissariat for Internal Affairs")]
    [InlineData("the OGPU (Unified State Political Administration)", "OGPU = Unified State Political Administration")]
    [InlineData("leaders of the Communist Party of Germany (KPD) fled", "KPD = Communist Party of Germany")]
    public void Capitals_tell_it_where_the_short_form_is_of_another_language(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("run by the Main Administration of Camps, or Gulag, from 1930", "Gulag = Main Administration of Camps")]
    [InlineData("the Rashtriya Swayamsevak Sangh, or RSS, marched", "RSS = Rashtriya Swayamsevak Sangh")]
    [InlineData("the Rashtriya Swayamsevak Sangh, or the RSS.", "RSS = Rashtriya Swayamsevak Sangh")]
    public void A_short_form_may_follow_an_or(string text, string expected) => Assert.Equal([expected], Found(text));

    [Theory]
    [InlineData("Sergei Kirov (1886–1934) led the party.")]
    [InlineData("Karl Radek was born in Lemberg (Lwów) in Austria.")]
    [InlineData("Metropolitan Peter (Polyansky) of Krutitsy")]
    [InlineData("the Winter War (November 1939 to March 1940)")]
    [InlineData("the special council (Osoboe soveshchanie) judged")]
    [InlineData("Yezhov (who was 151 cm tall) arrived (I)")]
    [InlineData("he was shot, or died in prison")]
    [InlineData("Sergei Kirov, or somebody else")]
    [InlineData("(NKVD)")]
    [InlineData("a war (WAR)")]
    [InlineData("six leading Bolsheviks (Stalin, Trotsky, Zinoviev)")]
    public void Other_brackets_explain_no_short_form(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Any_text_can_be_read_and_every_span_lies_in_it() =>
        AnyText.Of("(", ")", " ", "NKVD", "People's ", "of the ", "Commissariat ", ", or ", "Gulag", "-", ";", "A", "b", "é", "\uD83D", "\0", "\n", "the ")
            .Sample(text =>
            {
                var found = new List<Abbreviation>();
                AbbreviationFinder.Find(text, found);
                Assert.All(found, abbreviation =>
                {
                    Assert.InRange(abbreviation.Short.Start, 0, text.Length - abbreviation.Short.Length);
                    Assert.InRange(abbreviation.Long.Start, 0, text.Length - abbreviation.Long.Length);
                    Assert.True(abbreviation.Short.Length is >= 2 and <= 10 && abbreviation.Long.Length > 0);
                });
            });

    [Fact]
    public void A_hundred_thousand_brackets_take_linear_time()
    {
        var found = new List<Abbreviation>();
        AbbreviationFinder.Find(string.Concat(Enumerable.Repeat("Aa Bb (AB)", 10_000)) + new string('(', 100_000), found);
        Assert.NotEmpty(found);
    }

    private static IEnumerable<string> Found(string text)
    {
        var found = new List<Abbreviation>();
        AbbreviationFinder.Find(text, found);
        return found.Select(abbreviation => $"{abbreviation.Short.Of(text)} = {abbreviation.Long.Of(text)}");
    }
}
