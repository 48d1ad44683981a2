using System.Globalization;
using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Drawing.Layout;

/// <summary>Chooses the dates that are written beside the axis: round years first, then what fits between them, down to the day.</summary>
internal static class AxisTicks
{
    private const float LeastApart = 64;
    private const double DaysOfMonth = 30.44;
    private const int FirstYear = -9998, LastYear = 9999;

    private static readonly int[] Years = [5000, 1000, 500, 100, 50, 10, 5, 1];
    private static readonly int[] Months = [6, 3, 1];
    private static readonly int[] Days = [14, 7, 1];

    /// <summary>The dates with their heights, from top to bottom.</summary>
    public static List<(float Height, string Text)> Choose(TimeScale scale)
    {
        var ticks = new List<(float Height, string Text)>();
        foreach (var piece in scale.Pieces)
        {
            var days = Of(piece, scale).ToList();
            // A short piece between two that are left out has to say when it is.
            if (days.Count == 0) days.Add(DatedDays.DayOf((piece.First + piece.Last) / 2));
            ticks.AddRange(days.Select((day, i) => (Height(day, scale, piece), i == 0 ? InFull(day, days.Count == 1) : Short(day))));
        }

        var kept = new List<(float Height, string Text)>();
        foreach (var tick in ticks)
            if (kept.Count == 0 || tick.Height - kept[^1].Height >= TextStyles.LineOf(TextStyle.Tick)) kept.Add(tick);
        return kept;
    }

    private static SortedSet<LocalDate> Of((double First, double Last, float Top, float Bottom) piece, TimeScale scale)
    {
        var (first, last) = (DatedDays.DayOf(Math.Ceiling(piece.First)), DatedDays.DayOf(piece.Last));
        var chosen = new SortedSet<LocalDate>();
        // Years one by one where there is room; but months and days only if all from one date to the next have it, as a calendar has.
        foreach (var step in Years)
            foreach (var year in EveryYears(step, first, last))
                if (Fits(year)) chosen.Add(year);
        foreach (var step in Months) Fill(step * DaysOfMonth, (from, to) => EveryMonths(step, from, to));
        foreach (var step in Days) Fill(step, (from, to) => EveryDays(step, from, to));
        return chosen;

        void Fill(double days, Func<LocalDate, LocalDate, IEnumerable<LocalDate>> finer)
        {
            foreach (var (from, to) in chosen.Prepend(first).Zip(chosen.Append(last)).ToList())
            {
                // Far from all of them: not worth the trouble of looking at each.
                if (Period.DaysBetween(from, to) / days * LeastApart > HeightOf(to) - HeightOf(from) + (2 * LeastApart)) continue;
                var next = finer(from, to).Except(chosen).ToList();
                if (next.Zip(next.Skip(1)).All(pair => HeightOf(pair.Second) - HeightOf(pair.First) >= LeastApart) && next.TrueForAll(Fits)) chosen.UnionWith(next);
            }
        }

        bool Fits(LocalDate day) => chosen.All(other => Math.Abs(HeightOf(other) - HeightOf(day)) >= LeastApart);
        float HeightOf(LocalDate day) => Height(day, scale, piece);
    }

    private static float Height(LocalDate day, TimeScale scale, (double First, double Last, float Top, float Bottom) piece) =>
        scale.HeightOf(Math.Clamp(DatedDays.NumberOf(day), piece.First, piece.Last));

    private static IEnumerable<LocalDate> EveryYears(int step, LocalDate from, LocalDate to)
    {
        for (var year = (int)Math.Floor((double)from.Year / step) * step; year <= to.Year; year += step)
        {
            // There is no year 0; the round year before Christ is the one next to it.
            var day = new LocalDate(Math.Clamp(year <= 0 ? year + 1 : year, FirstYear, LastYear), 1, 1);
            if (day >= from && day <= to) yield return day;
        }
    }

    private static IEnumerable<LocalDate> EveryMonths(int step, LocalDate from, LocalDate to)
    {
        for (var day = new LocalDate(from.Year, 1, 1); day <= to; day = day.PlusMonths(step))
            if (day >= from) yield return day;
    }

    // From the first of each month; the last days of it, which would be few, belong to the step before.
    private static IEnumerable<LocalDate> EveryDays(int step, LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
            if ((day.Day - 1) % step == 0 && (step == 1 || day.Day <= 28)) yield return day;
    }

    private static string Short(LocalDate day) => day switch
    {
        { Month: 1, Day: 1 } => Year(day.Year),
        { Day: 1 } => Format(day, "MMM"),
        _ => Format(day, "d MMM"),
    };

    private static string InFull(LocalDate day, bool isAlone) => day is { Month: 1, Day: 1 } ? Year(day.Year) : $"{Format(day, day.Day == 1 || isAlone ? "MMM" : "d MMM")} {Year(day.Year)}";

    private static string Format(LocalDate day, string pattern) => day.ToString(pattern, CultureInfo.InvariantCulture);

    private static string Year(int year) => EdtfDate.TryParse(
        year < 0 ? FormattableString.Invariant($"-{-year:0000}") : FormattableString.Invariant($"{year:0000}"), out var date) ? date.ToDisplay() : "";
}
