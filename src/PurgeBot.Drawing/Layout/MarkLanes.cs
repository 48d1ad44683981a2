using System.Collections.Immutable;

namespace PurgeBot.Drawing.Layout;

/// <summary>Sets marks side by side that would cover each other on the axis.</summary>
internal static class MarkLanes
{
    private const int Lanes = 5;
    private const float Apart = 19;

    // A stretch of a single day is seen as one.
    private const float LeastBar = 18;

    /// <summary>A mark for every different date, and for each entry the index of its mark.</summary>
    /// <param name="days">The dates.</param>
    /// <param name="scale">Where they stand.</param>
    public static (ImmutableArray<Mark> Marks, int[] MarkOf) Place(IReadOnlyList<DatedDays> days, TimeScale scale)
    {
        var free = new float[Lanes];
        var placed = new Dictionary<DatedDays, int>();
        var marks = new List<Mark>();
        // What is known to the day stands on the axis itself; the vaguer, the further from it.
        foreach (var date in days.Distinct().OrderBy(date => date.Kind).ThenBy(date => date.End - date.First).ThenBy(date => date.First))
        {
            placed[date] = marks.Count;
            marks.Add(Of(date, scale));
        }

        var order = placed.OrderBy(at => marks[at.Value].Top).ThenBy(at => at.Value).Select(at => at.Value).ToList();
        foreach (var index in order)
        {
            var mark = marks[index];
            var (top, bottom) = (Math.Min(mark.Top, mark.At - Mark.Radius), Math.Max(mark.Bottom, mark.At + Mark.Radius));
            var lane = Array.FindIndex(free, end => end <= top);
            if (lane < 0) lane = Lanes - 1;
            free[lane] = Math.Max(free[lane], bottom + 2);
            marks[index] = mark with { X = TimelineLayout.AxisX + (lane * Apart) };
        }

        return ([.. marks], [.. days.Select(date => placed[date])]);
    }

    private static Mark Of(DatedDays date, TimeScale scale)
    {
        var at = scale.HeightOf(date.At);
        if (date.Kind == MarkKind.Day) return new Mark(date.Kind, TimelineLayout.AxisX, at, at, at);
        var (top, bottom) = (scale.HeightOf(date.First), scale.HeightOf(date.End));
        if (bottom - top < LeastBar) (top, bottom) = (((top + bottom) / 2) - (LeastBar / 2), ((top + bottom) / 2) + (LeastBar / 2));
        return new Mark(date.Kind, TimelineLayout.AxisX, Math.Clamp(at, top, bottom), top, bottom);
    }
}
