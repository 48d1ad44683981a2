using PurgeBot.Benchmarks.Corpora;

namespace PurgeBot.Tests.Corpora;

public sealed class GeneratedQuestionsTests
{
    private static readonly HashSet<string> QuestionWords =
        new(["who", "when", "why", "what", "how", "did", "behind", "which", "year", "in", "was", "the"]);

    private static readonly (string Command, string Query)[] Sample = [.. GeneratedQuestions.Draw(3_000, passages: 10_000, seed: 1)];

    [Fact]
    public void A_seed_gives_the_same_questions_and_fewer_are_their_beginning() =>
        Assert.Equal(Sample.Take(50), GeneratedQuestions.Draw(50, passages: 10_000, seed: 1));

    [Theory]
    [InlineData("who")]
    [InlineData("when")]
    [InlineData("explain")]
    public void Each_command_has_its_share(string command) =>
        Assert.InRange(Sample.Count(question => question.Command == command) / (double)Sample.Length, 0.28, 0.38);

    [Fact]
    public void A_question_has_two_to_eight_terms() =>
        Assert.All(Sample, question => Assert.InRange(Terms(question.Query).Length, 2, 8));

    [Fact]
    public void About_one_in_six_has_a_word_that_the_corpus_cannot_hold() =>
        Assert.InRange(Sample.Count(question => !Terms(question.Query).All(IsKnown)) / (double)Sample.Length, 0.1, 0.2);

    [Fact]
    public void The_terms_of_a_question_stand_in_one_passage_of_the_corpus()
    {
        var passages = GeneratedCorpus.Passages(200, seed: 1).Select(passage => passage.Split([' ', ',', '.']).ToHashSet()).ToArray();
        var whole = GeneratedQuestions.Draw(100, passages: 200, seed: 1)
            .Count(question => passages.Any(passage => Terms(question.Query).All(passage.Contains)));
        Assert.InRange(whole, 75, 95);
    }

    private static bool IsKnown(string term) =>
        term.All(char.IsDigit) || EnglishHead.Months.Contains(term) || Vocabulary.Shared.Contains(term);

    private static string[] Terms(string query) => [.. query.Split(' ').Where(word => !QuestionWords.Contains(word))];
}
