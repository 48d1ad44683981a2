using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class NearDuplicateTests
{
    private const string Trial =
        "The Shakhty trial of 1928 was the first great show trial of the period: fifty-three engineers and technicians of the coal basin, three "
        + "of them Germans, were charged with sabotage on behalf of former owners and of foreign powers, and eleven were condemned to death.";

    [Fact]
    public void A_text_that_stands_in_two_documents_is_shown_once()
    {
        using var corpus = new AskableCorpus(
            ("a.md", Trial + "\n"),
            ("b.md", Trial.Replace("coal basin", "Donets basin", StringComparison.Ordinal) + "\n"),
            ("c.md", "Another trial of engineers, unlike that of Shakhty, was held behind closed doors in the same town.\n"));
        var shown = corpus.Cited(QuestionKind.Explain, "Shakhty trial of engineers").Passages;
        Assert.Equal(2, shown.Length);
        Assert.Equal(["c"], shown.Select(passage => passage.Passage.Document.Name).Except(["a", "b"]));
    }

    [Fact]
    public void Passages_of_the_same_words_in_other_sentences_are_all_shown()
    {
        using var corpus = new AskableCorpus(
            ("a.md", "In Shakhty the engineers were put on trial.\n\nThe trial in Shakhty was of engineers.\n\nOf Shakhty's engineers many went to trial.\n"));
        Assert.Equal(3, corpus.Cited(QuestionKind.Explain, "Shakhty trial engineers").Passages.Length);
    }
}
