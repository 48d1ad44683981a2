using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class LifeDateTests : IClassFixture<LifeDateTests.Lives>
{
    private readonly AskableCorpus _corpus;

    public LifeDateTests(Lives lives) => _corpus = lives.Corpus;

    [Theory]
    [InlineData("birth of Yezhov", "1 May 1895")]
    [InlineData("when was Nikolai Yezhov born?", "1 May 1895")]
    [InlineData("death of Yezhov", "4 February 1940")]
    [InlineData("execution of Yezhov", "4 February 1940")]
    [InlineData("Yezhov's death", "4 February 1940")]
    [InlineData("birth of Stalin", "December 1878")]
    [InlineData("birth of Trotsky", "1879")]
    [InlineData("when did Stalin die", "5 March 1953")]
    [InlineData("when was Kirov shot", "1 December 1934")]
    [InlineData("when was Trotsky killed", "21 August 1940")]
    [InlineData("when was Kamenev shot", "25 August 1936")]
    [InlineData("when was Yuri Kamenev shot", "30 January 1938")]
    public void A_birth_or_death_is_answered_where_the_corpus_states_it(string question, string date) =>
        Assert.Equal(date, _corpus.ShortAnswer(QuestionKind.When, question));

    [Theory]
    [InlineData("when was Lenin born")]
    [InlineData("birth of Beria")]
    public void What_no_sentence_states_is_declined_whatever_the_list_says(string question) =>
        Assert.IsType<Answer.NotInCorpus>(_corpus.Ask(QuestionKind.When, question));

    [Theory]
    [InlineData("when was Stalin shot")]
    [InlineData("when was Stalin murdered")]
    [InlineData("when was Molotov shot")]
    public void Whoever_died_otherwise_was_not_killed_on_that_day(string question) =>
        Assert.Null((_corpus.Ask(QuestionKind.When, question) as Answer.Cited)?.ShortAnswer);

    [Fact]
    public void Other_events_of_a_life_are_found_by_their_words() => Assert.Equal("10 April 1939", _corpus.ShortAnswer(QuestionKind.When, "arrest of Yezhov"));

    /// <summary>The corpus, opened once for all tests of this class.</summary>
    public sealed class Lives : IDisposable
    {
        internal AskableCorpus Corpus { get; } = new(
            ("lives.md", """
                # Lives

                Nikolai Yezhov was born on 1 May 1895 into a poor family, and many a death was signed by him in 1937.

                Nikolai Yezhov was arrested on 10 April 1939. He was shot on 4 February 1940.

                The death of Kirov on 1 December 1934 made Yezhov a great man; Beria dreamt of the birth of a new order in 1921.

                Joseph Stalin, born in Georgia in December 1878, ruled the country until he died on 5 March 1953.

                Leon Trotsky, born in southern Ukraine in 1879, was chairman of the Petrograd Soviet in 1917.

                Leon Trotsky was struck down with an ice axe. Trotsky died in hospital on 21 August 1940.

                Kamenev's son Yuri Kamenev was shot on 30 January 1938; Kamenev was imprisoned in January 1935 and shot on 25 August 1936.

                Vyacheslav Molotov, signatory of shooting lists, was expelled in 1962 and died on 8 November 1986.

                Many were shot for Kirov in December 1934, prisoners who had nothing to do with it.

                Sergei Kirov was murdered in Leningrad on 1 December 1934. The shots were heard in the street.

                Lenin was in poor health from 1922; the birth of the Union in December 1922 was his last success.
                """),
            ("people.yaml", """
                people:
                  - name: Nikolai Yezhov
                    born: "1895-05-01"
                    died: "1940-02-04"
                  - name: Joseph Stalin
                    born: "1878-12-18"
                    died: "1953-03-05"
                  - name: Leon Trotsky
                    born: "1879-11-07"
                    died: "1940-08-21"
                  - name: Vladimir Lenin
                    born: "1870-04-22"
                    died: "1924-01-21"
                  - name: Sergei Kirov
                    born: "1886-03-27"
                    died: "1934-12-01"
                  - name: Lev Kamenev
                    born: "1883-07-18"
                    died: "1936-08-25"
                  - name: Yuri Kamenev
                    died: "1938-01-30"
                  - name: Ramón Mercader
                    role: murderer of Trotsky
                  - name: Vyacheslav Molotov
                    died: "1986-11-08"
                  - name: Lavrentiy Beria
                    born: "1899-03-29"
                    died: "1953-12-23"
                """));

        public void Dispose() => Corpus.Dispose();
    }
}
