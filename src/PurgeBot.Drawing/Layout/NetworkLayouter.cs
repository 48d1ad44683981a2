using System.Collections.Immutable;
using PurgeBot.Answers.Biographies;

namespace PurgeBot.Drawing.Layout;

/// <summary>Lays a network out. Dots stand on both sides of an ellipse, so that lines stay inside of it and names outside: nothing covers anything.</summary>
/// <param name="width">How wide texts are.</param>
/// <remarks>The same biography and widths always give the same layout.</remarks>
public sealed class NetworkLayouter(TextWidth width)
{
    private const float Middle = NetworkLayout.Width / 2;
    private const float RingWidth = 176;
    private const float NameGap = 24;
    private const float RowSpace = 36;
    private const float CentreRoom = 236;
    private const float CentrePadding = 16;

    // Where the ring is nearly as high as it gets, its dots would come too close to each other.
    private const float UsedOfRing = 0.86f;

    private const float ThinOwn = 3, ThickOwn = 13, ThinOther = 2, ThickOther = 7;

    private readonly LineBreaker _breaker = new(width);
    private readonly ImmutableArray<PlacedText>.Builder _texts = ImmutableArray.CreateBuilder<PlacedText>();

    /// <summary>Lays a network out.</summary>
    /// <param name="biography">The person, with companions.</param>
    /// <param name="width">How wide texts are.</param>
    public static NetworkLayout Lay(Biography biography, TextWidth width) => new NetworkLayouter(width).Lay(biography);

    private NetworkLayout Lay(Biography biography)
    {
        ArgumentOutOfRangeException.ThrowIfZero(biography.Companions.Length);
        var top = WriteHead(biography);
        var order = RingOrder.Of(biography);
        // Clockwise from the upper right: the first half stands on the right, the others come back on the left.
        var right = (order.Length + 1) / 2;
        var rows = right;
        var names = order.Select(index => NamesOf(biography.Companions[index])).ToList();
        var rowHeight = names.Max(HeightOf) + RowSpace;
        var (height, middle) = (rows * rowHeight, top + (rows * rowHeight / 2));

        var knots = new Knot[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            var isRight = place < right;
            var row = isRight ? place + 0.5f : order.Length - place - 0.5f + ((rows - (order.Length - right)) / 2f);
            var y = top + (row * rowHeight);
            var fromMiddle = (y - middle) / (height / 2) * UsedOfRing;
            var x = RingWidth * MathF.Sqrt(1 - (fromMiddle * fromMiddle));
            knots[order[place]] = WriteName(names[place], isRight ? Middle + x : Middle - x, y, isRight);
        }

        var centre = WriteCentre(biography.Person.Name, middle);
        var foot = top + height + 24;
        Write("Red: named with the person in the middle. Grey: with each other.", TextStyle.Note, NetworkLayout.Margin, foot);
        return new NetworkLayout(
            foot + TextStyles.LineOf(TextStyle.Note) + NetworkLayout.Margin, _texts.ToImmutable(), centre, [.. knots], [.. OtherLines(biography, knots), .. OwnLines(biography, knots, middle)]);
    }

    private float WriteHead(Biography biography)
    {
        var top = NetworkLayout.Margin;
        foreach (var line in _breaker.Break($"Named together with {biography.Person.Name}", TextStyle.Title, NetworkLayout.Width - (2 * NetworkLayout.Margin), most: 2))
        {
            Write(line, TextStyle.Title, NetworkLayout.Margin, top);
            top += TextStyles.LineOf(TextStyle.Title);
        }

        Write("In the same sentences; the thicker a line, the more closely", TextStyle.Note, NetworkLayout.Margin, top + 8);
        return top + 8 + TextStyles.LineOf(TextStyle.Note) + 36;
    }

    private List<(string Text, TextStyle Style)> NamesOf(Companion companion)
    {
        const float Room = Middle - RingWidth - NameGap - NetworkLayout.Margin;
        return
        [
            .. _breaker.Break(companion.Person.Name, TextStyle.Body, Room, most: 2).Select(line => (line, TextStyle.Body)),
            .. _breaker.Break(NetworkText.Cited(companion), TextStyle.Number, Room, most: 2).Select(line => (line, TextStyle.Number)),
        ];
    }

    private static float HeightOf(List<(string Text, TextStyle Style)> lines) => lines.Sum(line => TextStyles.LineOf(line.Style));

    private Knot WriteName(List<(string Text, TextStyle Style)> lines, float x, float y, bool isRight)
    {
        var widest = lines.Max(line => width(line.Text, line.Style));
        var top = y - (HeightOf(lines) / 2);
        var left = isRight ? x + NameGap : x - NameGap - widest;
        var box = new Box(left, top, left + widest, top + HeightOf(lines));
        foreach (var (text, style) in lines)
        {
            Write(text, style, isRight ? left : box.Right - width(text, style), top);
            top += TextStyles.LineOf(style);
        }

        return new Knot(x, y, box);
    }

    private Box WriteCentre(string name, float middle)
    {
        var lines = _breaker.Break(name, TextStyle.Date, CentreRoom, most: 2);
        var (wide, high) = (lines.Max(line => width(line, TextStyle.Date)), lines.Count * TextStyles.LineOf(TextStyle.Date));
        var top = middle - (high / 2);
        foreach (var line in lines)
        {
            Write(line, TextStyle.Date, Middle - (width(line, TextStyle.Date) / 2), top);
            top += TextStyles.LineOf(TextStyle.Date);
        }

        return new Box(Middle - (wide / 2) - CentrePadding, middle - (high / 2) - CentrePadding, Middle + (wide / 2) + CentrePadding, middle + (high / 2) + CentrePadding);
    }

    private static IEnumerable<NetworkLine> OwnLines(Biography biography, Knot[] knots, float middle)
    {
        var most = biography.Companions.Max(companion => companion.Weight);
        return knots.Zip(biography.Companions, (knot, companion) =>
            new NetworkLine(Middle, middle, knot.X, knot.Y, Thickness(ThinOwn, ThickOwn, companion.Weight / most), IsOwn: true));
    }

    private static IEnumerable<NetworkLine> OtherLines(Biography biography, Knot[] knots)
    {
        var most = biography.Links.Select(link => link.Weight).DefaultIfEmpty(1).Max();
        return biography.Links.Select(link => new NetworkLine(
            knots[link.One].X, knots[link.One].Y, knots[link.Other].X, knots[link.Other].Y, Thickness(ThinOther, ThickOther, link.Weight / most), IsOwn: false));
    }

    private static float Thickness(float thin, float thick, double share) => thin + ((thick - thin) * (float)share);

    private void Write(string text, TextStyle style, float left, float top) =>
        _texts.Add(new PlacedText(left, top + TextStyles.BaselineOf(style), width(text, style), text, style));
}
