using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

/// <summary>Who did what to whom, told by where the names stand.</summary>
public sealed class RoleTests : IClassFixture<RoleTests.Chronicle>
{
    private readonly AskableCorpus _corpus;

    public RoleTests(Chronicle chronicle) => _corpus = chronicle.Corpus;

    [Theory]
    [InlineData("who arrested Ivan Belov", "Pavel Dybenko")]
    [InlineData("who was arrested by Dybenko", "Ivan Belov")]
    [InlineData("who shot Wilhelm Berg", "Karl Lund")]
    [InlineData("who was it that shot Anna Holm", "Wilhelm Berg")]
    [InlineData("murderer of Peter Strand", "Otto Vik")]
    [InlineData("by whom was the observatory founded", "Ludvig Dahl")]
    [InlineData("astronomer who founded the observatory", "Ludvig Dahl")]
    [InlineData("commander of the northern fleet", "Sven Lind")]
    [InlineData("mutineer hanged at Narvik", "Jens Moe")]
    [InlineData("who poisoned Ida Falk", "Nils Brun")]
    public void The_one_who_has_the_part_that_is_asked_for_is_named(string question, string name) =>
        Assert.Equal(name, _corpus.ShortAnswer(QuestionKind.Who, question));

    [Theory]
    [InlineData("who arrested Dybenko")]
    [InlineData("who shot Karl Lund")]
    public void Nobody_is_named_where_the_passages_only_say_what_the_person_did(string question)
    {
        if (_corpus.Ask(QuestionKind.Who, question) is Answer.Cited cited) Assert.Null(cited.ShortAnswer);
    }

    [Fact]
    public void A_place_never_stands_for_a_person() => Assert.Equal("Jens Moe", _corpus.ShortAnswer(QuestionKind.Who, "who was hanged at Narvik in Norway"));

    /// <summary>A chronicle in which everybody does something to somebody.</summary>
    public sealed class Chronicle : IDisposable
    {
        internal AskableCorpus Corpus { get; } = new(("chronicle.md", """
            Pavel Dybenko arrested Ivan Belov at Samara in the summer, and the newspapers of the town wrote about it for weeks.

            Wilhelm Berg shot Anna Holm in the harbour. Berg, who had broken a leg, was tracked to a barn and shot on the next day by Sergeant Karl Lund.

            Peter Strand, the mayor, was found dead in his office at noon. The murderer was Otto Vik, a clerk with a grudge against him.

            The observatory on the hill was founded by the astronomer Ludvig Dahl with the help of Maria Krog, a baker.

            The northern fleet, repaired with money from Olaf Rud and commanded by Sven Lind, left the port in April.

            After the mutiny the admiral had the stoker Jens Moe hanged at Narvik in Norway, and Moe's brother wrote to the king.

            Nils Brun, a chemist, was never suspected. The powder with which he poisoned Ida Falk came from the shop of Knut Ask, who knew of nothing.
            """));

        public void Dispose() => Corpus.Dispose();
    }
}
