using System.Collections.Immutable;

namespace PurgeBot.Drawing.Layout;

/// <summary>Sets marks side by side that would cover each other on the axis: the more there are, the smaller.</summary>
/// <param name="scale">Where dates stand.</param>
internal sealed class MarkLanes(TimeScale scale)
{
    // From the axis to where the lines turn to the labels there is room for so many.
    private static readonly (float Radius, float Width, int Lanes)[] Sizes = [(8, 19, 5), (6, 14.5f, 6), (4.5f, 10.8f, 8)];

    // A stretch of a single day is seen as one.
    private const float LeastBar = 16;

    private const float Apart = 2;

    /// <summary>The marks, none over another, and for each entry the index of its mark: one for all of the same date, and in the densest crowds one for what is next to each other.</summary>
    /// <param name="days">The dates.</param>
    public (ImmutableArray<Mark> Marks, int[] MarkOf) Place(IReadOnlyList<DatedDays> days)
    {
        var drawnAs = days.Distinct().ToDictionary(date => date);
        foreach (var size in Sizes)
        {
            if (TryPlace(drawnAs.Values, size, out var marks, out _)) return Of(marks);
        }

        while (true)
        {
            if (TryPlace(drawnAs.Values, Sizes[^1], out var marks, out var stuck)) return Of(marks);
            var other = drawnAs.Values.Where(date => date != stuck && (date.Kind == MarkKind.Day) == (stuck.Kind == MarkKind.Day)).MinBy(date => Difference(date, stuck));
            var joined = stuck.Kind == MarkKind.Day ? other : new DatedDays(Math.Min(stuck.First, other.First), Math.Max(stuck.End, other.End), stuck.At, MarkKind.Within);
            foreach (var (date, drawn) in drawnAs)
                if (drawn == stuck || drawn == other) drawnAs[date] = joined;
        }

        (ImmutableArray<Mark>, int[]) Of(Dictionary<DatedDays, Mark> marks)
        {
            var index = marks.Keys.Index().ToDictionary(at => at.Item, at => at.Index);
            return ([.. marks.Values], [.. days.Select(date => index[drawnAs[date]])]);
        }
    }

    private bool TryPlace(IEnumerable<DatedDays> dates, (float Radius, float Width, int Lanes) size, out Dictionary<DatedDays, Mark> marks, out DatedDays stuck)
    {
        marks = [];
        stuck = default;
        var lanes = Enumerable.Range(0, size.Lanes).Select(_ => new List<Mark>()).ToList();
        // What is known to the day stands on the axis itself; the vaguer, the further from it.
        foreach (var date in dates.Distinct().OrderBy(date => date.Kind).ThenBy(date => date.End - date.First).ThenBy(date => date.First))
        {
            var mark = MarkOf(date, size.Radius);
            var lane = lanes.FindIndex(lane => lane.TrueForAll(other => mark.Box.Top - other.Box.Bottom >= Apart || other.Box.Top - mark.Box.Bottom >= Apart));
            if (lane < 0)
            {
                stuck = date;
                return false;
            }

            marks[date] = mark with { X = TimelineLayout.AxisX + (lane * size.Width) };
            lanes[lane].Add(mark);
        }

        return true;
    }

    private Mark MarkOf(DatedDays date, float radius)
    {
        var at = scale.HeightOf(date.At);
        if (date.Kind == MarkKind.Day) return new Mark(date.Kind, TimelineLayout.AxisX, at, at, at, radius);
        var (top, bottom) = (scale.HeightOf(date.First), scale.HeightOf(date.End));
        var (middle, half) = ((top + bottom) / 2, Math.Max(bottom - top, LeastBar) / 2);
        return new Mark(date.Kind, TimelineLayout.AxisX, Math.Clamp(at, middle - half, middle + half), middle - half, middle + half, radius);
    }

    private float Difference(DatedDays a, DatedDays b) =>
        Math.Abs(scale.HeightOf(a.First) - scale.HeightOf(b.First)) + Math.Abs(scale.HeightOf(a.End) - scale.HeightOf(b.End));
}
