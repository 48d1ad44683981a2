using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Terminal;
using Spectre.Console;

namespace PurgeBot.Tests.Terminal;

public sealed class AnswerViewTests
{
    private const string Text = "The Salt Revolt broke out in Moscow on 1 June 1648, when [petitioners] were driven away from the tsar's procession.";

    [Fact]
    public void Lines_of_a_passage_hang_behind_its_number_and_end_without_spaces() => Assert.Equal(
        """
        1. The Salt Revolt broke out in Moscow
           on 1 June 1648, when [petitioners]
           were driven away from the tsar's
           procession.
           — Salt, ¶ 1 (Kivelson 1993)
             https://history.example/salt-revolt


        """,
        Shown(40, Cited(Text)), ignoreLineEndingDifferences: true);

    [Fact]
    public void The_date_of_a_list_stands_above_its_passage()
    {
        var answer = Cited(Text);
        var date = DateFinder.Find(Text)[0];
        var lines = Shown(200, answer with { Passages = [answer.Passages[0] with { Date = date }] }).Split('\n');

        Assert.Equal(["1. 1 June 1648", $"   {Text}"], lines[..2]);
    }

    [Fact]
    public void A_period_without_events_is_named_with_the_nearest_dates()
    {
        var question = new QuestionReader(new TermReader()).Read(QuestionKind.When, "August 1901");
        var period = new AskedPeriod([.. question.Dates.Select(mention => mention.Date)]);

        Assert.Equal(
            "This corpus tells of nothing dated August 1901.\nThe nearest dates are in: May 1895; November 1917.\n",
            Shown(200, new Answer.NotInCorpus(question with { Period = period }, ["May 1895", "November 1917"])));
    }

    [Fact]
    public void Whom_the_corpus_mentions_without_what_is_asked_is_named() => Assert.Equal(
        "This corpus mentions Ada Kale, but not “chess”.\nIt does speak of: Ada Kale.\n",
        Shown(200, new Answer.NotInCorpus(new QuestionReader(new TermReader()).Read(QuestionKind.Who, "Ada Kale's chess teacher"), ["Ada Kale"])
        {
            Unstated = new Unstated("Ada Kale", ["chess"]),
        }));

    [Fact]
    public void On_a_very_narrow_screen_the_room_is_left_to_the_words()
    {
        var lines = Shown(14, Cited(Text)).Split('\n');

        Assert.Equal("1.", lines[0]);
        Assert.Equal("The Salt", lines[1]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 14));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000_000)]
    public void Nothing_is_lost_on_a_screen_of_any_width(int width)
    {
        var shown = string.Concat(Shown(width, Cited(Text)).Where(character => !char.IsWhiteSpace(character)));

        Assert.Contains(string.Concat(Text.Where(character => !char.IsWhiteSpace(character))), shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_limit_a_passage_is_one_line() => Assert.Equal($"1. {Text}", Shown(1_000_000, Cited(Text)).Split('\n')[0]);

    private static Answer.Cited Cited(string text) => new(
        new QuestionReader(new TermReader()).Read(QuestionKind.Explain, "salt"),
        ShortAnswer: null,
        [
            new CitedPassage(
                new Passage(new DocumentInfo("salt", "salt.md", "Salt", Url: null, Licence: null, "en"), [], 1, text, [], []),
                Score.Of(1, "for the test"),
                [new TextSpan(4, 4)],
                "Salt, ¶ 1",
                new Uri("https://history.example/salt-revolt"),
                ["Kivelson 1993"]),
        ]);

    private static string Shown(int width, Answer answer)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = width;
        new AnswerView(console).Show(answer, withReasons: false);
        return output.ToString();
    }
}
