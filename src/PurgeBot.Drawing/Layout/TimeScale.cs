namespace PurgeBot.Drawing.Layout;

/// <summary>Which day stands at which height: evenly, but that crowded times may get more room, and long ones in which nothing is dated are left out.</summary>
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

    private readonly List<(double First, double Last, double Before)> _shown = [];
    private readonly List<(double Share, double Place)> _crowd;
    private readonly double _days, _bend;
    private readonly float _top, _room;

    /// <summary>Spreads days over a height.</summary>
    /// <param name="days">The days on which something stands, in order; at least one.</param>
    /// <param name="places">Where each would stand if nothing counted but the room for its words: from 0 at the top to 1 at the bottom, in order.</param>
    /// <param name="bend">How far each day is moved there from its place in even time: from 0 to 1.</param>
    /// <param name="top">The height of the first.</param>
    /// <param name="bottom">The height of the last.</param>
    public TimeScale(IReadOnlyList<double> days, IReadOnlyList<double> places, double bend, float top, float bottom)
    {
        var gaps = LongGaps(days);
        var margin = Math.Max((days[^1] - days[0] - gaps.Sum(gap => gap.To - gap.From)) * Around, 0.5);
        var first = days[0] - margin;
        foreach (var (from, to) in gaps.Select(gap => (gap.From + margin, gap.To - margin)).Where(gap => gap.Item2 > gap.Item1))
        {
            _shown.Add((first, from, _days));
            (first, _days) = (to, _days + from - first);
        }

        _shown.Add((first, days[^1] + margin, _days));
        _days += days[^1] + margin - first;
        (_top, _room, _bend) = (top, bottom - top - (GapHeight * (_shown.Count - 1)), bend);
        _crowd = [(0, 0), .. days.Zip(places).Select(at => (PieceOf(at.First).Share, at.Second)), (1, 1)];
        Pieces = [.. _shown.Select((piece, i) => (piece.First, piece.Last, HeightAt(i, piece.Before / _days), HeightAt(i, (piece.Before + piece.Last - piece.First) / _days)))];
    }

    /// <summary>The pieces of the axis with the days that they show, from top to bottom.</summary>
    public IReadOnlyList<(double First, double Last, float Top, float Bottom)> Pieces { get; }

    /// <summary>The height of a day; what is outside or left out stands at the next end.</summary>
    public float HeightOf(double day)
    {
        var (piece, share) = PieceOf(day);
        return HeightAt(piece, share);
    }

    private (int Piece, double Share) PieceOf(double day)
    {
        var piece = _shown.FindIndex(piece => day <= piece.Last);
        if (piece < 0) piece = _shown.Count - 1;
        var (first, last, before) = _shown[piece];
        return (piece, (before + Math.Clamp(day, first, last) - first) / _days);
    }

    private float HeightAt(int piece, double share) => _top + (GapHeight * piece) + (float)(_room * (((1 - _bend) * share) + (_bend * PlaceOf(share))));

    private double PlaceOf(double share)
    {
        var after = _crowd.FindIndex(1, at => at.Share >= share);
        if (after < 0) return 1;
        var ((left, low), (right, high)) = (_crowd[after - 1], _crowd[after]);
        return right > left ? low + ((high - low) * (share - left) / (right - left)) : high;
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
