using System.Globalization;
using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Drawing.Layout;

/// <summary>Chooses the dates that are written beside the axis: days, months, years or centuries, as far apart as they can be read.</summary>
internal static class AxisTicks
{
    private const float LeastApart = 76;
    private const double DaysOfMonth = 30.44, DaysOfYear = 365.25;
    private const int FirstYear = -9998, LastYear = 9999;

    private static readonly int[] Days = [1, 2, 7, 14];
    private static readonly int[] Months = [1, 3, 6];
    private static readonly int[] Years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000];

    /// <summary>The dates with their heights, from top to bottom.</summary>
    public static List<(float Height, string Text)> Choose(TimeScale scale)
    {
        var ticks = new List<(float Height, string Text)>();
        var step = StepOf(scale.PerDay);
        foreach (var piece in scale.Pieces)
        {
            var inside = step(DatedDays.DayOf(piece.First), DatedDays.DayOf(piece.Last)).Select(tick => (Day: (double)DatedDays.NumberOf(tick.Day), tick.Text, tick.InFull))
                .Where(tick => tick.Day >= piece.First && tick.Day <= piece.Last).ToList();
            // A short piece between two that are left out has to say when it is.
            if (inside.Count == 0) inside.Add(Middle(piece.First, piece.Last, DaysOfYear * scale.PerDay / 2 >= LeastApart));
            ticks.AddRange(inside.Select((tick, i) => (scale.HeightOf(tick.Day), i == 0 ? tick.InFull : tick.Text)));
        }

        var kept = new List<(float Height, string Text)>();
        foreach (var tick in ticks)
            if (kept.Count == 0 || tick.Height - kept[^1].Height >= TextStyles.LineOf(TextStyle.Tick)) kept.Add(tick);
        return kept;
    }

    private static Func<LocalDate, LocalDate, IEnumerable<(LocalDate Day, string Text, string InFull)>> StepOf(double perDay)
    {
        if (Days.FirstOrDefault(days => days * perDay >= LeastApart) is > 0 and var days) return (from, to) => EveryDays(days, from, to);
        if (Months.FirstOrDefault(months => months * DaysOfMonth * perDay >= LeastApart) is > 0 and var months) return (from, to) => EveryMonths(months, from, to);
        var years = Years.FirstOrDefault(years => years * DaysOfYear * perDay >= LeastApart, Years[^1]);
        return (from, to) => EveryYears(years, from, to);
    }

    private static IEnumerable<(LocalDate, string, string)> EveryDays(int step, LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(step))
            yield return (day, day.Day <= step ? Full(day, "d MMM") : Short(day, "d MMM"), Full(day, "d MMM"));
    }

    private static IEnumerable<(LocalDate, string, string)> EveryMonths(int step, LocalDate from, LocalDate to)
    {
        for (var day = new LocalDate(from.Year, 1, 1); day <= to; day = day.PlusMonths(step))
            yield return (day, day.Month == 1 ? Year(day.Year) : Short(day, "MMM"), day.Month == 1 ? Year(day.Year) : Full(day, "MMM"));
    }

    private static IEnumerable<(LocalDate, string, string)> EveryYears(int step, LocalDate from, LocalDate to)
    {
        for (var year = (int)Math.Floor((double)from.Year / step) * step; year <= to.Year; year += step)
        {
            // There is no year 0; the round year before Christ is the one next to it.
            var (written, day) = (year <= 0 ? year + 1 : year, new LocalDate(Math.Clamp(year <= 0 ? year + 1 : year, FirstYear, LastYear), 1, 1));
            yield return (day, Year(written), Year(written));
        }
    }

    private static (double Day, string Text, string InFull) Middle(double first, double last, bool hasMonths)
    {
        var middle = (first + last) / 2;
        var day = DatedDays.DayOf(middle);
        var text = hasMonths ? Full(day, "MMM") : Year(day.Year);
        return (middle, text, text);
    }

    private static string Short(LocalDate day, string pattern) => day.ToString(pattern, CultureInfo.InvariantCulture);

    private static string Full(LocalDate day, string pattern) => $"{Short(day, pattern)} {Year(day.Year)}";

    private static string Year(int year) => EdtfDate.TryParse(
        year < 0 ? FormattableString.Invariant($"-{-year:0000}") : FormattableString.Invariant($"{year:0000}"), out var date) ? date.ToDisplay() : "";
}
