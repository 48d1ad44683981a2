namespace PurgeBot.Drawing.Layout;

/// <summary>Which day stands at which height: evenly, but for long times in which nothing is dated, which are left out.</summary>
internal sealed class TimeScale
{
    // A gap is left out where it is a good part of all time, and far longer than others are on average.
    private const double LongGap = 0.1;
    private const double TimesOthers = 5;
    private const int MostGaps = 6;

    /// <summary>Height of what is left out.</summary>
    public const float GapHeight = 48;

    // What is dated at the ends of a gap, or of the picture, keeps so much of the time around it.
    private const double Around = 0.03;

    private readonly List<(double First, double Last, float Top, float Bottom)> _pieces = [];

    /// <summary>Spreads days over a height.</summary>
    /// <param name="days">The days on which something stands, in order; at least one.</param>
    /// <param name="top">The height of the first.</param>
    /// <param name="bottom">The height of the last.</param>
    public TimeScale(IReadOnlyList<double> days, float top, float bottom)
    {
        var gaps = LongGaps(days);
        var shown = days[^1] - days[0] - gaps.Sum(gap => gap.To - gap.From);
        var margin = Math.Max(shown * Around, 0.5);
        var lefts = gaps.Select(gap => (From: gap.From + margin, To: gap.To - margin)).Where(gap => gap.To > gap.From).ToList();
        var (first, last) = (days[0] - margin, days[^1] + margin);
        var perDay = (bottom - top - (GapHeight * lefts.Count)) / (last - first - lefts.Sum(gap => gap.To - gap.From));
        var (at, y) = (first, (double)top);
        foreach (var (from, to) in lefts)
        {
            var end = y + ((from - at) * perDay);
            _pieces.Add((at, from, (float)y, (float)end));
            (at, y) = (to, end + GapHeight);
        }

        _pieces.Add((at, last, (float)y, bottom));
    }

    /// <summary>The first day.</summary>
    public double First => _pieces[0].First;

    /// <summary>The last day.</summary>
    public double Last => _pieces[^1].Last;

    /// <summary>Pixels of a day.</summary>
    public double PerDay => _pieces.Sum(piece => (double)(piece.Bottom - piece.Top)) / _pieces.Sum(piece => piece.Last - piece.First);

    /// <summary>The pieces of the axis with the days that they show, from top to bottom.</summary>
    public IReadOnlyList<(double First, double Last, float Top, float Bottom)> Pieces => _pieces;

    /// <summary>The height of a day; what is outside or left out stands at the next end.</summary>
    public float HeightOf(double day)
    {
        foreach (var (first, last, top, bottom) in _pieces)
        {
            if (day <= first) return top;
            if (day <= last) return top + (float)((day - first) / (last - first) * (bottom - top));
        }

        return _pieces[^1].Bottom;
    }

    private static List<(double From, double To)> LongGaps(IReadOnlyList<double> days)
    {
        var gaps = days.Zip(days.Skip(1)).Where(pair => pair.Second > pair.First).OrderByDescending(pair => pair.Second - pair.First).ToList();
        var left = days[^1] - days[0];
        var taken = new List<(double, double)>();
        foreach (var (from, to) in gaps.Take(Math.Min(MostGaps, gaps.Count - 1)))
        {
            var others = (left - (to - from)) / (gaps.Count - taken.Count - 1);
            if (to - from < LongGap * left || to - from < TimesOthers * others) break;
            taken.Add((from, to));
            left -= to - from;
        }

        return [.. taken.Order()];
    }
}
