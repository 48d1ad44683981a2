using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Tests.Facts;

/// <summary>The facts of the corpus that the bot comes with.</summary>
public sealed class DefaultFactsTests : IDisposable
{
    private readonly LiveLibrary.Lease _lease;
    private readonly FactBook _book;

    public DefaultFactsTests(DefaultCorpus corpus)
    {
        _lease = corpus.Live.Acquire();
        _book = FactBook.Of(_lease.Library, corpus.Engine);
    }

    public void Dispose() => _lease.Dispose();

    [Fact]
    public void There_are_enough_for_months_and_days_of_every_month()
    {
        Assert.InRange(_book.Count, 150, 400);
        Assert.InRange(_book.Days.Count, 70, 366);
        Assert.Equal(Enumerable.Range(1, 12), _book.Days.Select(day => day.Month).Distinct());
    }

    [Theory]
    [InlineData("Sergei Kirov, first secretary of the Leningrad party organisation, member of the Politburo")]
    [InlineData("The law of 7 August 1932 on the protection of socialist property")]
    [InlineData("Stalin's shooting lists were lists of people to be condemned by the Military Collegium")]
    [InlineData("Isaac Babel, author of Red Cavalry, was arrested on 15 May 1939 and shot in Moscow on 27 January 1940")]
    [InlineData("The Polish operation of the NKVD began with Order No. 00485")]
    [InlineData("Kurapaty, a wood near Minsk, contains mass graves")]
    [InlineData("The director Les Kurbas and the writers Mykola Kulish")]
    [InlineData("The Katyn massacre was the shooting in spring 1940")]
    [InlineData("On 14 April 1937 a standing commission of Stalin, Molotov, Voroshilov, Kaganovich and Yezhov was set up")]
    [InlineData("Lev Landau, theoretical physicist, was arrested on 28 April 1938")]
    [InlineData("The Secret Speech was the address")]
    [InlineData("Butovo, a former estate south of Moscow used as an NKVD shooting range")]
    public void These_are_facts(string beginning) => Assert.Contains(_book.Facts, fact => fact.Text.StartsWith(beginning, StringComparison.Ordinal));

    [Theory]
    [InlineData("Eighteen defendants were condemned")]
    [InlineData("All sixteen were condemned to death")]
    [InlineData("Both left few marks")]
    [InlineData("He was shot on 15 March 1938.")]
    [InlineData("The charges were invented.")]
    [InlineData("Eduard Holtzman testified in August 1936")]
    [InlineData("Ivan Smirnov, an old Bolshevik called")]
    [InlineData("Joseph Davies, American ambassador in Moscow")]
    [InlineData("Ukraine's parliament recognised it")]
    [InlineData("By 1939 only a few hundred Orthodox churches")]
    [InlineData("More than 20,000 people were executed by 1939")]
    [InlineData("Critics point out")]
    [InlineData("Robert Tucker saw")]
    [InlineData("Other republics had matching articles")]
    [InlineData("The accused signed texts")]
    [InlineData("In the end 46,317 people were sentenced")]
    [InlineData("From 27 October to 4 November 1937 a squad under Captain Mikhail Matveev")]
    [InlineData("In December 1937 Mikoyan celebrated")]
    [InlineData("Robert Conquest and Anne Applebaum see policies")]
    public void These_sentences_are_none(string beginning) => Assert.DoesNotContain(_book.Facts, fact => fact.Text.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public void No_fact_tells_of_a_confession_without_what_it_was_worth() => Assert.DoesNotContain(
        _book.Facts, fact => fact.Text.Contains("confessed", StringComparison.Ordinal) && !fact.Text.Contains("tortur", StringComparison.Ordinal));

    [Theory]
    [InlineData(12, 1, "Kirov")]
    [InlineData(1, 27, "Babel")]
    [InlineData(3, 5, "Katyn")]
    [InlineData(6, 12, "Tukhachevsky")]
    [InlineData(8, 20, "Mercader")]
    [InlineData(8, 21, "Koreans")]
    [InlineData(10, 30, "Solovetsky Stone")]
    public void On_its_day_an_event_is_remembered(int month, int day, string word) =>
        Assert.Contains(_book.On(new AnnualDate(month, day)), fact => fact.Text.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Every_day_is_in_the_text_of_its_fact() => Assert.All(
        _book.Facts.Where(fact => fact.Day is not null),
        fact => Assert.Contains(fact.Date!.Value.Span.Of(fact.Passage.Text).ToString(), fact.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("Kirov", "Kirov")]
    [InlineData("Meyerhold", "Meyerhold")]
    [InlineData("Polish operation", "Polish")]
    [InlineData("Кольма Koljma Kolyma", "Kolyma")]
    [InlineData("2 August 1933", "White Sea")]
    public void On_a_topic_the_best_fact_speaks_of_it(string topic, string word) =>
        Assert.Contains(word, _book.About(topic)[0].Text, StringComparison.Ordinal);

    [Fact]
    public void On_what_the_corpus_does_not_tell_there_is_no_fact() => Assert.Empty(_book.About("Zorblax of Qwghlm"));

    [Fact]
    public void Topics_near_to_one_without_facts_have_some() =>
        Assert.All(_book.TopicsNear("Yezhov on the moon with Zorblax"), topic => Assert.NotEmpty(_book.About(topic)));
}
