using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Names;

public sealed class OfficeListTests
{
    private static readonly Person[] Heads =
    [
        Someone("Genrikh Yagoda", "head of the NKVD, 1934–1936; condemned at the third Moscow trial"),
        Someone("Nikolai Yezhov", "head of the NKVD (People's Commissar for Internal Affairs), 1936–1938"),
        Someone("Lavrentiy Beria", "head of the NKVD (People's Commissar for Internal Affairs) from 25 November 1938; party secretary in Georgia before"),
        Someone("Vyacheslav Menzhinsky", "head of the OGPU, 1926–1934"),
        Someone("Sergei Kirov", "party leader of Leningrad, murdered in 1934"),
    ];

    private static readonly NameIndex People = new(Heads);
    private static readonly OfficeList Offices = new(Heads);

    private static readonly Phrasebook Readers = new(
        [
            (Phrase.Read("secret police", new TermReader()), new PhraseSense(Phrase.Read("NKVD", new TermReader()), 0.8f)),
            (Phrase.Read("spy chief", new TermReader()), new PhraseSense(Phrase.Read("head of the NKVD", new TermReader()), 0.8f)),
        ]);

    [Theory]
    [InlineData("who succeeded Yezhov", "Lavrentiy Beria")]
    [InlineData("who replaced Yagoda?", "Nikolai Yezhov")]
    [InlineData("Yezhov's successor", "Lavrentiy Beria")]
    [InlineData("who took over from Yezhov", "Lavrentiy Beria")]
    [InlineData("head of the NKVD after Yezhov", "Lavrentiy Beria")]
    [InlineData("head of the NKVD before Yezhov", "Genrikh Yagoda")]
    [InlineData("predecessor of Beria", "Nikolai Yezhov")]
    [InlineData("whom did Yezhov replace", "Genrikh Yagoda")]
    [InlineData("who was replaced by Yezhov", "Genrikh Yagoda")]
    [InlineData("head of the NKVD in 1937", "Nikolai Yezhov")]
    [InlineData("NKVD chief in 1935", "Genrikh Yagoda")]
    [InlineData("head of the OGPU in 1930", "Vyacheslav Menzhinsky")]
    [InlineData("who was secret police chief in 1939", "Lavrentiy Beria")]
    [InlineData("boss of the secret police in 1937", "Nikolai Yezhov")]
    [InlineData("spy chief in 1937", "Nikolai Yezhov")]
    [InlineData("head of the secret police before Yezhov", "Genrikh Yagoda")]
    public void The_holder_is_told_by_the_time_and_by_those_before_and_after(string question, string name) => Assert.Equal(name, Find(question)?.Name);

    [Theory]
    [InlineData("who succeeded Beria")]
    [InlineData("who succeeded Kirov")]
    [InlineData("head of the NKVD in 1936")]
    [InlineData("head of the NKVD in 1920")]
    [InlineData("head of the Comintern in 1937")]
    [InlineData("secret police in 1920")]
    [InlineData("head of the NKVD")]
    [InlineData("who arrested Yezhov in 1939")]
    [InlineData("Yezhov")]
    [InlineData("1937")]
    public void Where_the_list_leaves_it_open_it_tells_nobody(string question) => Assert.Null(Find(question));

    private static Person? Find(string text)
    {
        var question = new QuestionReader(new TermReader()).Read(QuestionKind.Who, text);
        return Offices.Find(question, People.Find(question.Words, static _ => true), Readers)?.Holder;
    }

    private static Person Someone(string name, string role) => new(name, [], [], role, Born: null, Died: null);
}
