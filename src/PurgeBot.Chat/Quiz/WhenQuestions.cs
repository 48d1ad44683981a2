using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>Asks for dates: when something befell somebody, and which date is missing in a sentence that stands alone.</summary>
internal sealed class WhenQuestions(DateOptions options, IReadOnlyList<LifeEvent> life)
{
    // What else a sentence dates is so far away that it gives nothing away.
    private const int FarAway = 3 * 365;

    // What rises once may have risen before.
    private static readonly WordSet Trends = new("rose fell grew increased decreased declined shrank widened slowed continued lost spread");

    private static readonly WordSet Bounds = new("by before after until till since from between and to pending dated circa about around");

    /// <summary>Asks when something befell somebody.</summary>
    public QuizQuestion? Of(LifeEvent at) => Write(at.Question, null, at.Date, at.Passage, at.Stated);

    /// <summary>Asks for the date that a sentence gives, with the date taken out; null where the sentence gives none, or more, or gives it away.</summary>
    /// <param name="statement">A sentence that can stand alone.</param>
    public QuizQuestion? Of(Statement statement)
    {
        var asked = statement.Dates.Where(mention => DateShapes.Of(mention) != DateShape.None && IsEventOf(statement, mention)).ToList();
        if (asked is not [var mention] || statement.Tokens.Any(token => token.Is(Trends)) || IsAskedAlready(statement, mention.Date) || statement.Dates.Any(other => other != mention && IsNear(other.Resolved, mention.Date))) return null;
        var quote = string.Concat(
            statement.Text.AsSpan(statement.Span.Start..mention.Span.Start), QuizQuestion.DateGap, statement.Text.AsSpan(mention.Span.End..statement.Span.End));
        return GivesAway(quote, mention.Date) ? null : Write("Which date is missing in this sentence?", quote, mention.Date, statement.Passage, mention.Span);
    }

    private QuizQuestion? Write(string prompt, string? quote, EdtfDate date, Passage passage, TextSpan stated)
    {
        var right = QuestionWriter.OptionOf(date);
        var wrong = options.For(date, passage, QuestionWriter.IdOf(QuizKind.When, prompt, quote, right, passage));
        return QuestionWriter.Write(QuizKind.When, prompt, quote, right, wrong, passage, stated);
    }

    private bool IsAskedAlready(Statement statement, EdtfDate date) =>
        life.Any(at => at.Date.Overlaps(date) && statement.Span.Of(statement.Text).Contains(Mentions.SurnameOf(at.Person.Name), StringComparison.Ordinal));

    private static bool IsEventOf(Statement statement, DateMention mention) =>
        !statement.At(statement.IndexAt(mention.Span.Start) - 1).Is(Bounds) && new DatedClause(statement, mention, statement.Passage.Sentences[statement.First]).StatesEvent;

    private static bool IsNear(EdtfDate other, EdtfDate date) =>
        other.Earliest is null || other.Latest is null || DateShapes.DaysBetween(other, date) < FarAway;

    // "The French pavilion of 1937", "Moscow 1937": a year that is not read as a date tells as much.
    private static bool GivesAway(string quote, EdtfDate date) => Token.Read(quote, new TextSpan(0, quote.Length))
        .Any(token => token.Text.Length == 4 && int.TryParse(token.Text, out var year) && Math.Abs(year - date.Earliest!.Value.Year) <= 3);
}
