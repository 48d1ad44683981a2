using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Tests.Answers;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Answers.Tests.Timelines;

public sealed class TimelineTests(TimelineTests.Revolts revolts) : IClassFixture<TimelineTests.Revolts>
{
    [Theory]
    [InlineData("", null, "44 BC; 1648; 1648; 1648; 1662; 1671; 1671; 1905")]
    [InlineData("", "1648/1662", "1648; 1648; 1648; 1662")]
    [InlineData("1648", null, "1648; 1648; 1648")]
    [InlineData("", "1671-03-05", "1671")]
    [InlineData("Razin", null, "1671; 1671")]
    [InlineData("Salt Revolt", "1700/..", "")]
    public void Dated_sentences_stand_in_the_order_of_time(string topic, string? period, string years) =>
        Assert.Equal(years, string.Join("; ", Recount(topic, period).Entries.Select(entry => entry.Date.Year > 0 ? $"{entry.Date.Year}" : "44 BC")));

    [Fact]
    public void Every_entry_is_a_sentence_word_for_word_with_its_number_date_and_paragraph()
    {
        var entries = Recount("Salt Revolt").Entries;
        Assert.Equal(("1648-06-01", "1 June 1648", 1), (entries[0].Date.ToString(), entries[0].When, entries[0].Number));
        Assert.Equal("The Salt Revolt broke out in Moscow on 1 June 1648, when petitioners were driven away.", entries[0].Text);
        Assert.Equal(1, entries[0].Passage.Paragraph);
        Assert.Equal(Enumerable.Range(1, entries.Length), entries.Select(entry => entry.Number));
    }

    [Fact]
    public void A_sentence_that_goes_on_about_somebody_by_a_pronoun_counts_as_about_them() =>
        Assert.Contains("He was executed on 6 June 1671.", Recount("Razin").Entries.Select(entry => entry.Text));

    [Fact]
    public void What_two_documents_tell_in_nearly_the_same_words_stands_there_once() =>
        Assert.Single(Recount("").Entries, entry => entry.Text.Contains("Copper Riot", StringComparison.Ordinal));

    [Fact]
    public void What_the_corpus_does_not_speak_of_has_no_entries() => Assert.Empty(Recount("zeppelins over Lakehurst").Entries);

    [Fact]
    public void Of_more_than_fit_the_most_exact_are_kept_and_the_others_counted()
    {
        var days = Enumerable.Range(0, 150).Select(i => $"Village {i} was burnt on {1 + (i % 28)} May {1700 + i}.");
        var years = Enumerable.Range(0, 150).Select(i => $"Town {i} stood empty in {1700 + i}.");
        using var corpus = new AskableCorpus(("villages.md", "# Villages\n\n" + string.Join("\n\n", days.Concat(years))));
        var timeline = new AnswerEngine().Recount(corpus.Library, "", period: null);
        Assert.Equal((200, 100), (timeline.Entries.Length, timeline.LeftOut));
        Assert.Equal(150, timeline.Entries.Count(entry => entry.Date.Precision == DatePrecision.Day));
    }

    private Timeline Recount(string topic, string? period = null) =>
        new AnswerEngine().Recount(revolts.Corpus.Library, topic, period is null ? null : EdtfDate.Parse(period));

    /// <summary>The corpus, opened once for all tests of this class.</summary>
    public sealed class Revolts : IDisposable
    {
        internal AskableCorpus Corpus { get; } = new(
            ("revolts.md", """
            # Revolts

            The Salt Revolt broke out in Moscow on 1 June 1648, when petitioners were driven away.

            Half the town burnt on 3 June 1648, and the tsar gave in.

            The Copper Riot of 25 July 1662 was put down at Kolomenskoye.

            Stenka Razin was tried on 2–13 March 1671 in Moscow. He was executed on 6 June 1671.

            The law code was drafted because of the unrest of 1648.

            Caesar was murdered on 15 March 44 BC, and that was a revolt, too.

            On 1 June 1905 the sailors of another age rose.
            """),
            ("riots.md", """
            # Riots

            The Copper Riot of 25 July 1662 was put down by troops at Kolomenskoye.
            """));

        public void Dispose() => Corpus.Dispose();
    }
}
