using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class ChronicleTests : IClassFixture<ChronicleTests.Revolts>
{
    private readonly AskableCorpus _corpus;

    public ChronicleTests(Revolts revolts) => _corpus = revolts.Corpus;

    [Theory]
    [InlineData("1648", "1 June 1648: 1; 3 June 1648: 2; autumn 1648: 5; 1648: 6")]
    [InlineData("June 1648", "1 June 1648: 1; 3 June 1648: 2")]
    [InlineData("summer 1648", "1 June 1648: 1; 3 June 1648: 2")]
    [InlineData("between 1648 and 1662", "1 June 1648: 1; 3 June 1648: 2; autumn 1648: 5; 1648: 6; 25 July 1662: 3")]
    [InlineData("the 17th century", "1 June 1648: 1; 3 June 1648: 2; autumn 1648: 5; 1648: 6; 25 July 1662: 3; 2–13 March 1671: 4")]
    [InlineData("1 June", "1 June 1648: 1; 1 June 1905: 8")]
    [InlineData("June", "1 June 1648: 1; 1 June 1905: 8; 3 June 1648: 2")]
    [InlineData("44 BC", "15 March 44 BC: 7")]
    [InlineData("since 1700", "1 June 1905: 8")]
    [InlineData("1 June 1648 and 25 July 1662", "1 June 1648: 1; 25 July 1662: 3")]
    [InlineData("what happened on 25.7.1662", "25 July 1662: 3")]
    public void What_happened_in_a_period_is_listed_in_order_each_passage_once(string question, string listed) => Assert.Equal(listed, Listed(question));

    [Theory]
    [InlineData("5 March 1671", "2–13 March 1671: 4")]
    [InlineData("November 1648", "autumn 1648: 5")]
    public void Where_nothing_is_dated_inside_it_what_goes_on_then_is_listed(string question, string listed) => Assert.Equal(listed, Listed(question));

    [Theory]
    [InlineData("August 1701", "March 1671; June 1905")]
    [InlineData("1800", "March 1671; June 1905")]
    [InlineData("2 June", "")]
    public void Where_nothing_happened_it_says_no_and_names_the_nearest_dates(string question, string nearest)
    {
        var declined = Assert.IsType<Answer.NotInCorpus>(_corpus.Ask(QuestionKind.When, question));
        Assert.Equal(nearest, string.Join("; ", declined.Suggestions));
        Assert.All(declined.Suggestions, suggestion => Assert.IsType<Answer.Cited>(_corpus.Ask(QuestionKind.When, suggestion)));
    }

    [Fact]
    public void On_this_day_goes_by_the_clock()
    {
        var engine = new AnswerEngine(new StoppedClock(new DateTimeOffset(2026, 6, 1, 23, 0, 0, TimeSpan.Zero)));
        Assert.Equal("1 June 1648: 1; 1 June 1905: 8", Listed(Assert.IsType<Answer.Cited>(engine.Ask(_corpus.Library, QuestionKind.When, "on this day", 10))));
    }

    [Fact]
    public void Every_date_of_the_period_is_set_off_and_there_is_no_short_answer()
    {
        var cited = _corpus.Cited(QuestionKind.When, "17th century");
        Assert.Null(cited.ShortAnswer);
        var second = cited.Passages[1];
        Assert.Equal(["3 June 1648", "two days later"], second.Highlights.Select(span => span.Of(second.Passage.Text).ToString()));
    }

    [Fact]
    public void No_more_passages_are_listed_than_wanted() =>
        Assert.Equal(2, Assert.IsType<Answer.Cited>(_corpus.Ask(QuestionKind.When, "1648", top: 2)).Passages.Length);

    private string Listed(string question) => Listed(Assert.IsType<Answer.Cited>(_corpus.Ask(QuestionKind.When, question, top: 10)));

    private static string Listed(Answer.Cited cited) => string.Join("; ", cited.Passages.Select(passage =>
        $"{passage.Date?.ToDisplay(passage.Passage.Text)}: {passage.Passage.Paragraph}"));

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>The corpus, opened once for all tests of this class.</summary>
    public sealed class Revolts : IDisposable
    {
        internal AskableCorpus Corpus { get; } = new(("revolts.md", """
            # Revolts

            The Salt Revolt broke out in Moscow on 1 June 1648, when petitioners were driven away.

            Half the town burnt on 3 June 1648, and two days later the tsar gave in.

            The Copper Riot of 25 July 1662 was put down at Kolomenskoye.

            The leaders were tried on 2–13 March 1671 in Moscow.

            The towns of the south were quiet again in the autumn of 1648.

            The law code was drafted because of the unrest of 1648.

            Caesar was murdered on 15 March 44 BC, and that was a revolt, too.

            On 1 June 1905 the sailors of another age rose.
            """));

        public void Dispose() => Corpus.Dispose();
    }
}
