using System.Globalization;
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
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var (question, i) in QuizBook.Of(lease.Library, corpus.Engine).Questions.Select((question, i) => (question, i)))
        {
            text.WriteLine($"#{i + 1} {question.Kind} p{question.Passage.Paragraph}: {question.Prompt}");
            if (question.Quote is { } quote) text.WriteLine($"   > {quote}");
            text.WriteLine($"   = {question.Answer.Text}{Dated(question.Answer)}   / {string.Join(" / ", question.Options.Where(option => option != question.Answer).Select(option => option.Text + Dated(option)))}");
        }

        File.WriteAllText(file, text.ToString());
    }

    private static string Dated(QuizOption option) => option.Told is null ? "" : $" ({option.Date!.ToDisplay()})";
}
