using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>Asks which of several events came first.</summary>
internal sealed class FirstQuestions(IReadOnlyList<NamedEvent> events)
{
    // Far enough apart to be known, near enough to be of one time.
    private const int LeastDays = 60;
    private const int MostDays = 8 * 365;

    /// <summary>Asks for an event, beside later ones; null where there are not enough of them.</summary>
    public QuizQuestion? Of(NamedEvent first)
    {
        var right = OptionOf(first);
        const string Prompt = "Which of these came first?";
        var seed = QuestionWriter.IdOf(QuizKind.Which, Prompt, null, right, first.Passage);
        var wrong = events
            .Where(other => other.Date.Earliest > first.Date.Latest && DateShapes.DaysBetween(first.Date, other.Date) is >= LeastDays and <= MostDays && other.Passage.Paragraph != first.Passage.Paragraph)
            .By(seed, other => other.Name)
            .DistinctBy(other => FactId.Of(other.Passage.Document.Path, other.Passage.Text));
        return QuestionWriter.Write(QuizKind.Which, Prompt, null, right, wrong.Select(OptionOf), first.Passage, first.Stated);
    }

    private static QuizOption OptionOf(NamedEvent one) => new(one.Name) { Date = one.Date, Told = one.Passage };
}
