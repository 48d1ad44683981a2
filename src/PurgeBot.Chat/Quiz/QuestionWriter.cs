using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>Puts a question together: its id, and its options in their order.</summary>
internal static class QuestionWriter
{
    /// <summary>How many answers there are to choose from.</summary>
    public const int Options = 4;

    /// <summary>A question; null where there are not enough wrong answers.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="quote">The sentence with a gap, or null.</param>
    /// <param name="right">The right answer.</param>
    /// <param name="wrong">Wrong answers, the best first; as many as are needed are read.</param>
    /// <param name="passage">The paragraph that states it.</param>
    /// <param name="stated">Where it does.</param>
    public static QuizQuestion? Write(QuizKind kind, string prompt, string? quote, QuizOption right, IEnumerable<QuizOption> wrong, Passage passage, TextSpan stated)
    {
        var others = wrong.Take(Options - 1).ToList();
        if (others.Count < Options - 1) return null;
        var id = IdOf(kind, prompt, quote, right, passage);
        var options = others.Append(right).By(id, option => option.Text).ToImmutableArray();
        return new QuizQuestion(id, kind, prompt, quote, options, options.IndexOf(right), passage) { Stated = stated };
    }

    /// <summary>What tells a question from all others.</summary>
    public static string IdOf(QuizKind kind, string prompt, string? quote, QuizOption right, Passage passage) =>
        FactId.Write(FactId.Of(passage.Document.Path, $"{kind}\n{prompt}\n{quote}\n{right.Text}"));

    /// <summary>A date as an answer.</summary>
    public static QuizOption OptionOf(EdtfDate date) => new(date.ToDisplay()) { Date = date };
}
