using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>An event of the corpus that can be named in a few words: somebody's death, "the Shakhty trial".</summary>
/// <param name="Name">The words.</param>
/// <param name="Date">When it was.</param>
/// <param name="Passage">The paragraph that states it.</param>
/// <param name="Stated">Where it gives the date.</param>
internal sealed record NamedEvent(string Name, EdtfDate Date, Passage Passage, TextSpan Stated)
{
    private const int MostWords = 6;

    // Of these there is one of a name. Of plenums, decrees and letters there are many.
    private static readonly WordSet Heads = new("trial congress conference census uprising battle siege massacre mutiny coronation");

    /// <summary>The event that a sentence begins with, and dates: "The Shakhty trial of 18 May to 6 July 1928"; else null.</summary>
    /// <param name="statement">A sentence that can stand alone.</param>
    public static NamedEvent? Of(Statement statement)
    {
        if (!statement.Opens || statement.At(0).Text != "The" || statement.Dates.IsEmpty) return null;
        var end = 1;
        while (end <= MostWords && statement.At(end).IsWord && statement.At(end).Lower is not ("of" or "was" or "were" or "took") && !statement.At(end).Is(FactWords.Verbs)) end++;
        var date = statement.Dates[0];
        if (end < 2 || statement.At(end).Lower != "of" || DateShapes.Of(date) is DateShape.None or DateShape.Year || statement.IndexAt(date.Span.Start) != end + 1) return null;
        if (!statement.At(end - 1).Is(Heads) || !statement.At(1).IsCapitalised) return null;
        var words = TextSpan.FromBounds(statement.At(1).Span.Start, statement.At(end - 1).Span.End).Of(statement.Text);
        return new NamedEvent($"the {words}", date.Date, statement.Passage, date.Span);
    }
}
