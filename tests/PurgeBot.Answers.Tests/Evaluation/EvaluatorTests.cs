using System.Collections.Immutable;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly ImmutableArray<(GoldQuestion Gold, GivenAnswer Given)> Asked =
    [
        // Right at rank 1; both right passages among the first three.
        (Question(QuestionKind.Who, "1 2", "Nikolai Yezhov"), Given("1 9 2", "Nikolai Yezhov")),
        // Right at rank 4: 1/4; one of two among the first ten; the short answer half right.
        (Question(QuestionKind.When, "3 4", "December 1934"), Given("9 8 7 3", "1 December 1934")),
        // Nothing right, and no short answer where one is wanted.
        (Question(QuestionKind.Who, "5", "Genrikh Yagoda"), Given("9 8", null)),
        // An explanation wants no short answer; declined though the corpus answers it.
        (Question(QuestionKind.Explain, "6", "ignored"), Given("", null)),
        // Two that must be declined; one is.
        (Question(QuestionKind.Who, "", null), Given("", null)),
        (Question(QuestionKind.Who, "", null), Given("1", "Somebody")),
        (Question(QuestionKind.When, "", null), Given("", null)),
    ];

    private static readonly Measures Measured = Evaluator.Measure([.. Asked.Select(asked => asked.Gold)], gold => Asked.Single(asked => asked.Gold == gold).Given);

    [Fact]
    public void The_worst_answers_come_first_each_with_what_went_wrong()
    {
        var worst = Miss.Worst([.. Asked.Select(asked => asked.Gold)], gold => Asked.Single(asked => asked.Gold == gold).Given, most: 4);

        Assert.Equal(
            [MissKind.Invented, MissKind.NotFound, MissKind.WrongShortAnswer, MissKind.Declined],
            worst.Select(miss => miss.Kind));
        Assert.Equal("Somebody", worst[0].Given.ShortAnswer);
        Assert.Equal(4, worst[2].RankOfRight);
    }

    [Fact]
    public void Among_the_worst_each_kind_of_miss_has_its_turn()
    {
        GoldQuestion[] silent = [Question(QuestionKind.Who, "", null), Question(QuestionKind.When, "", null)];
        var stated = Question(QuestionKind.Explain, "1", null);

        Assert.Equal(
            [MissKind.Invented, MissKind.Declined, MissKind.Invented],
            Miss.Worst([.. silent, stated], gold => gold == stated ? Given("", null) : Given("1", "Somebody"), most: 3).Select(miss => miss.Kind));
    }

    [Fact]
    public void What_is_answered_and_declined_wrongly_is_the_rest()
    {
        Assert.Equal(1 - Measured.Declined, Measured.FalseAnswers, 12);
        Assert.Equal(1 - Measured.Answered, Measured.FalseDeclines, 12);
        Assert.InRange(Measured.FalseAnswers, Measured.FalseAnswersInterval.Low, Measured.FalseAnswersInterval.High);
    }

    [Fact]
    public void Questions_are_counted_by_what_they_want() => Assert.Equal((7, 4, 3), (Measured.Questions, Measured.Answerable, Measured.ShortAnswers));

    [Fact]
    public void Precision_at_1_is_the_share_of_first_passages_that_are_right() => Assert.Equal(1 / 4.0, Measured.PrecisionAt1, 12);

    [Fact]
    public void Reciprocal_rank_looks_at_the_first_right_passage() => Assert.Equal((1 + 0.25 + 0 + 0) / 4, Measured.MrrAt10, 12);

    [Fact]
    public void Recall_is_the_share_of_right_passages_that_are_shown()
    {
        Assert.Equal((1 + 0 + 0 + 0) / 4.0, Measured.RecallAt3, 12);
        Assert.Equal((1 + 0.5 + 0 + 0) / 4, Measured.RecallAt10, 12);
    }

    [Fact]
    public void Short_answers_are_measured_over_the_questions_that_want_one()
    {
        Assert.Equal(1 / 3.0, Measured.ExactMatch, 12);
        // "1 December 1934" for "December 1934": precision 2/3, recall 1.
        Assert.Equal((1 + 0.8 + 0) / 3, Measured.F1, 12);
        Assert.Equal(2 / 3.0, Measured.Coverage, 12);
    }

    [Fact]
    public void Declining_is_measured_on_both_sides_alike()
    {
        Assert.Equal(3 / 4.0, Measured.Answered, 12);
        Assert.Equal(2 / 3.0, Measured.Declined, 12);
        Assert.Equal((3 / 4.0 + 2 / 3.0) / 2, Measured.DecliningAccuracy, 12);
    }

    [Fact]
    public void A_right_passage_below_the_tenth_counts_for_nothing()
    {
        var gold = Question(QuestionKind.Who, "1", null);
        var measures = Evaluator.Measure([gold], _ => Given("2 3 4 5 6 7 8 9 10 11 1", null));
        Assert.Equal((0.0, 0.0), (measures.MrrAt10, measures.RecallAt10));
    }

    private static GoldQuestion Question(QuestionKind kind, string gold, string? answer) =>
        new(Guid.NewGuid().ToString(), kind, "?", Passages(gold), answer is null ? [] : [answer]);

    private static GivenAnswer Given(string passages, string? shortAnswer) => new(Passages(passages), shortAnswer);

    private static ImmutableArray<GoldPassage> Passages(string numbers) =>
        [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => new GoldPassage("d", int.Parse(number, null)))];
}
