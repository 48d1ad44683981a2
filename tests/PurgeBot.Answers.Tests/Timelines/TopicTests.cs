using PurgeBot.Answers.Tests.Answers;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Answers.Tests.Timelines;

public sealed class TopicTests(TopicTests.Revolution revolution) : IClassFixture<TopicTests.Revolution>
{
    [Theory]
    [InlineData("Robespierre", "He was guillotined on 5 April 1794.")]
    [InlineData("Harold Godwinson", "He had been a guard in Constantinople until 1042.")]
    [InlineData("Battle of Hastings", "He died in 1143.")]
    [InlineData("Marie Curie", "She received the prize for chemistry in 1935.")]
    [InlineData("Marie Curie", "He had come to Paris in 1892.")]
    [InlineData("club burnt", "It was rebuilt in 1801.")]
    [InlineData("Estates General", "He was guillotined in 1793.")]
    [InlineData("Mary Shelley", "She was drowned in 1816.")]
    public void After_a_sentence_that_begins_with_somebody_else_a_pronoun_does_not_go_on_about_the_topic(string topic, string sentence) =>
        Assert.DoesNotContain(sentence, Sentences(topic));

    [Theory]
    [InlineData("Robespierre", "He was elected to the Committee of Public Safety on 27 July 1793.")]
    [InlineData("Harold Godwinson", "He marched north in September 1066.")]
    [InlineData("Louis XVI", "He was guillotined on 21 January 1793.")]
    [InlineData("Battle of Hastings", "It was fought from nine in the morning to dusk on 14 October 1066.")]
    public void After_one_that_begins_with_the_topic_it_does(string topic, string sentence) => Assert.Contains(sentence, Sentences(topic));

    [Theory]
    [InlineData("Robespierre", "1794-07-27")]
    [InlineData("Danton", "1794-04-05")]
    [InlineData("Jacobin Club", "1794-11-12")]
    public void A_sentence_of_several_events_stands_by_the_date_of_the_topic_s(string topic, string date) =>
        Assert.Equal(date, Assert.Single(Recount(topic).Entries, entry => entry.Text.StartsWith("The Law of Suspects", StringComparison.Ordinal)).Date.ToString());

    [Theory]
    [InlineData("Ruth Scurr's life of Robespierre, published in 2006, calls him the Revolution incarnate.")]
    [InlineData("The historian Albert Mathiez (1907) defended Robespierre.")]
    [InlineData("According to Mathiez (1920, p. 12), Robespierre was a moderate.")]
    [InlineData("The dead are counted by Donald Greer, whose book on Robespierre came out in 1935.")]
    public void When_a_book_came_out_is_not_when_what_it_says_was(string sentence)
    {
        Assert.DoesNotContain(sentence, Sentences("Robespierre"));
        Assert.DoesNotContain(sentence, Sentences(""));
    }

    [Fact]
    public void A_book_that_the_sentence_tells_of_stands_by_its_date() => Assert.Contains("Burke's Reflections on the Revolution were published on 1 November 1790.", Sentences(""));

    [Fact]
    public void An_event_whose_year_stands_behind_it_in_brackets_is_dated_by_it() => Assert.Contains("The Battle of Valmy (1792) saved Paris.", Sentences("Battle of Valmy"));

    [Fact]
    public void One_word_of_a_topic_of_two_is_not_the_topic()
    {
        Assert.Contains("The White Terror raged in the south in 1795.", Sentences("White Terror"));
        Assert.DoesNotContain("The Terror was ended by the fall of Robespierre in 1794.", Sentences("White Terror"));
    }

    [Fact]
    public void Of_a_topic_with_a_name_it_has_to_be_the_name()
    {
        var sentences = Sentences("Shelley Girondins").ToList();
        Assert.Contains("In 1816 Mary Shelley wrote Frankenstein.", sentences);
        Assert.DoesNotContain("The trial of the Girondins began on 24 October 1793.", sentences);
    }

    [Theory]
    [InlineData("Marat")]
    [InlineData("murder of Marat")]
    public void The_date_of_what_is_listed_together_with_the_topic_is_not_that_of_the_topic(string topic) => Assert.DoesNotContain(
        "The charges were the murder of Marat, the burning of grain, a plan to kill the king in 1791.", Sentences(topic));

    [Fact]
    public void Without_a_topic_what_says_whom_it_is_about_tells_more_than_what_begins_with_a_pronoun()
    {
        var entries = Recount("").Entries;
        Assert.True(Relevance("Georges Danton was arrested on 30 March 1794 at the instance of Robespierre.") > Relevance("He was guillotined on 5 April 1794."));
        double Relevance(string text) => Assert.Single(entries, entry => entry.Text == text).Relevance;
    }

    private IEnumerable<string> Sentences(string topic) => Recount(topic).Entries.Select(entry => entry.Text);

    private Timeline Recount(string topic) => new AnswerEngine().Recount(revolution.Corpus.Library, topic, period: null);

    /// <summary>The corpus, opened once for all tests of this class.</summary>
    public sealed class Revolution : IDisposable
    {
        internal AskableCorpus Corpus { get; } = new(
            ("revolution.md", """
            # Revolution

            Louis XVI fled on 20 June 1791, and was stopped at Varennes. He was guillotined on 21 January 1793.

            Maximilien Robespierre was born at Arras on 6 May 1758. He was elected to the Committee of Public Safety on 27 July 1793.

            Georges Danton was arrested on 30 March 1794 at the instance of Robespierre. He was guillotined on 5 April 1794.

            The Law of Suspects was passed on 17 September 1793; Danton was executed on 5 April 1794; Robespierre fell on 27 July 1794, and the Jacobin Club was closed on 12 November 1794.

            It had been burnt down by the club in 1792. It was rebuilt in 1801.

            The charges were the murder of Marat, the burning of grain, a plan to kill the king in 1791. Marat was born in 1743.

            The trial of the Girondins began on 24 October 1793.

            The Terror was ended by the fall of Robespierre in 1794. The White Terror raged in the south in 1795.

            The Battle of Valmy (1792) saved Paris. The cannonade lasted all day.

            The Estates General were opened by the king in May 1789. He was guillotined in 1793.

            Burke's Reflections on the Revolution were published on 1 November 1790.

            Ruth Scurr's life of Robespierre, published in 2006, calls him the Revolution incarnate.

            The historian Albert Mathiez (1907) defended Robespierre. According to Mathiez (1920, p. 12), Robespierre was a moderate.

            The dead are counted by Donald Greer, whose book on Robespierre came out in 1935.
            """),
            ("people.yaml", "people:\n  - name: Mary Shelley\n    aliases: [Shelley]\n"),
            ("conquest.md", """
            # Conquest

            Edward the Confessor died on 5 January 1066, and Harold Godwinson was crowned on the next day. He marched north in September 1066.

            Harald Hardrada was killed at Stamford Bridge on 25 September 1066, fighting against Harold Godwinson. He had been a guard in Constantinople until 1042.

            The Battle of Hastings is shown on the Bayeux Tapestry. It was fought from nine in the morning to dusk on 14 October 1066.

            William of Malmesbury wrote of the Battle of Hastings in 1125. He died in 1143.
            """),
            ("scientist.md", """
            # Scientist

            Marie Curie was born in Warsaw on 7 November 1867. She moved to Paris in 1891.

            Her husband worked with Marie Curie from 1898. He had come to Paris in 1892.

            Marie Curie died on 4 July 1934. Her daughter Irène was born on 12 September 1897. She received the prize for chemistry in 1935.

            ## Mary Shelley

            Mary Shelley was born on 30 August 1797 and died on 1 February 1851. In 1816 Mary Shelley wrote Frankenstein. Harriet Westbrook had married Percy in 1811. She was drowned in 1816.
            """));

        public void Dispose() => Corpus.Dispose();
    }
}
