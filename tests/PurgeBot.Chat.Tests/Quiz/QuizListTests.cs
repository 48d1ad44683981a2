using System.Text;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Tests.Quiz;

/// <summary>Writes all questions of the default corpus to a file, for whoever wants to read them: PURGEBOT_QUIZ_LIST names it.</summary>
public sealed class QuizListTests(DefaultCorpus corpus)
{
    [Fact]
    public void All_questions_can_be_read()
    {
        var file = Environment.GetEnvironmentVariable("PURGEBOT_QUIZ_LIST");
        Assert.SkipWhen(file is null, "PURGEBOT_QUIZ_LIST names no file.");
        using var lease = corpus.Live.Acquire();
        var text = new StringBuilder();
        foreach (var (question, i) in QuizBook.Of(lease.Library, corpus.Engine).Questions.Select((question, i) => (question, i)))
        {
            text.Append($"#{i + 1} {question.Kind} p{question.Passage.Paragraph}: {question.Prompt}\n");
            if (question.Quote is { } quote) text.Append($"   > {quote}\n");
            text.Append($"   = {question.Answer.Text}{Dated(question.Answer)}   / {string.Join(" / ", question.Options.Where(option => option != question.Answer).Select(option => option.Text + Dated(option)))}\n");
        }

        File.WriteAllText(file, text.ToString());
    }

    private static string Dated(QuizOption option) => option.Told is null ? "" : $" ({option.Date!.ToDisplay()})";
}
