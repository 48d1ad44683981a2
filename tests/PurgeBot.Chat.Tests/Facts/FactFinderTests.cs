namespace PurgeBot.Chat.Tests.Facts;

public sealed class FactFinderTests
{
    private const string Shooting = "Sergei Kirov, party chief of Leningrad, was shot in the Smolny Institute on 1 December 1934.";

    [Fact]
    public void A_second_sentence_that_leans_on_the_first_makes_one_fact_with_it() =>
        Assert.Equal([$"{Shooting} The murderer was Ivan Petrov."], Passages.FactsOf($"{Shooting} The murderer was Ivan Petrov. He was tried."));

    [Fact]
    public void A_second_sentence_that_can_stand_alone_is_a_fact_of_its_own()
    {
        const string Arrival = "On 2 December 1934 Joseph Stalin reached Leningrad with Nikolai Yezhov and Ivan Petrov.";
        Assert.Equal([Shooting, Arrival], Passages.FactsOf($"{Shooting} {Arrival}"));
    }

    [Fact]
    public void A_sentence_that_the_next_one_takes_back_is_told_with_it_or_not_at_all()
    {
        const string Denial = "But no document shows that.";
        Assert.Equal([$"{Shooting} {Denial}"], Passages.FactsOf($"{Shooting} {Denial}"));
        Assert.Empty(Passages.FactsOf($"{Shooting} But no document shows {string.Join(", ", Enumerable.Repeat("this or that or anything at all", 10))}."));
    }

    [Fact]
    public void A_second_sentence_with_a_claim_leaves_the_first_alone() =>
        Assert.Equal([Shooting], Passages.FactsOf($"{Shooting} He confessed that he had been sent by Trotsky and by Germany."));

    [Theory]
    [InlineData("They had waited for that since the early afternoon.")]
    [InlineData("Their commander was Ivan Petrov, who left Leningrad at night.")]
    public void A_second_sentence_that_speaks_of_several_whom_neither_names_leaves_the_first_alone(string second) =>
        Assert.Equal([Shooting], Passages.FactsOf($"{Shooting} {second}"));

    [Theory]
    [InlineData("He had drafted it with two others in a single night.")]
    [InlineData("His helpers had drafted it in a single night.")]
    public void A_second_sentence_that_speaks_of_somebody_whom_neither_names_leaves_the_first_alone(string second)
    {
        const string Law = "The law of 7 August 1932 on the protection of socialist property prescribed death for theft from collective farms.";
        Assert.Equal([Law], Passages.FactsOf($"{Law} {second}"));
        Assert.Equal([$"{Law} It was drafted in a single night."], Passages.FactsOf($"{Law} It was drafted in a single night."));
        Assert.Equal([$"{Law} Joseph Stalin drafted it himself, as his letters show."], Passages.FactsOf($"{Law} Joseph Stalin drafted it himself, as his letters show."));
    }

    [Fact]
    public void The_rules_are_for_English() => Assert.Empty(Passages.FactsOf(Shooting, language: "de"));
}
