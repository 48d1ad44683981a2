using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Quiz;

/// <summary>Finds wrong dates that look like a right one: of the same shape and period, dates of the corpus, so far apart that nobody is asked for a hair's breadth.</summary>
internal sealed class DateOptions(Mentions mentions)
{
    private const int DaysInYear = 365;

    // The nearest period with enough dates is taken.
    private static readonly int[] Periods = [2, 4, 8, 15];

    /// <summary>Wrong dates; none where there are not enough of the same time.</summary>
    /// <param name="right">The right one.</param>
    /// <param name="passage">The paragraph that states it: no other date of it is an option.</param>
    /// <param name="seed">Tells which ones.</param>
    public IEnumerable<QuizOption> For(EdtfDate right, Passage passage, string seed)
    {
        var shape = DateShapes.Of(right);
        var own = DateFinder.Find(passage.Text).Select(mention => mention.Resolved).ToList();
        foreach (var years in Periods)
        {
            var chosen = new List<EdtfDate> { right };
            foreach (var date in mentions.Dates(shape).Where(date => DateShapes.DaysBetween(date, right) <= years * DaysInYear && !own.Contains(date)).By(seed, date => date.ToString()))
            {
                if (chosen.TrueForAll(other => !date.Overlaps(other) && DateShapes.DaysBetween(date, other) >= Apart(shape))) chosen.Add(date);
                if (chosen.Count == QuestionWriter.Options) return chosen.Skip(1).Select(QuestionWriter.OptionOf);
            }
        }

        return [];
    }

    private static int Apart(DateShape shape) => shape switch
    {
        DateShape.Year => 366,
        DateShape.Month => 50,
        _ => 40,
    };
}
