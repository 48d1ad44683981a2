using System.Collections.Immutable;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Drawing.Layout;

/// <summary>Start here: lays a timeline out. Time becomes heights, crowds become groups, texts find their places.</summary>
/// <param name="width">How wide texts are.</param>
/// <remarks>The same timeline and widths always give the same layout.</remarks>
public sealed class TimelineLayouter(TextWidth width)
{
    private const float LabelWidth = TimelineLayout.Width - TimelineLayout.Margin - Label.Left;
    private const float LeastAxis = 420;

    // With room to spare the labels come nearer to their dates.
    private const float Loose = 1.15f;

    // A label so far from its date is still seen as beside it.
    private const float Near = 60;

    private const float TickGap = 22;
    private const float BracketGap = 5;
    private const float AboveFoot = 36;
    private const float WholeWidth = TimelineLayout.Width - (2 * TimelineLayout.Margin);

    private readonly LineBreaker _breaker = new(width);
    private readonly ImmutableArray<PlacedText>.Builder _texts = ImmutableArray.CreateBuilder<PlacedText>();

    /// <summary>Lays a timeline out.</summary>
    /// <param name="timeline">The timeline; has entries.</param>
    /// <param name="width">How wide texts are.</param>
    public static TimelineLayout Lay(Timeline timeline, TextWidth width) => new TimelineLayouter(width).Lay(timeline);

    private TimelineLayout Lay(Timeline timeline)
    {
        ArgumentOutOfRangeException.ThrowIfZero(timeline.Entries.Length);
        var top = WriteHead(timeline);
        var days = timeline.Entries.Select(DatedDays.Of).ToList();
        var foot = _breaker.Break(Captions.Foot(timeline), TextStyle.Note, WholeWidth, most: 2);
        var below = AboveFoot + (foot.Count * TextStyles.LineOf(TextStyle.Note)) + TimelineLayout.Margin;
        var room = TimelineLayout.MostHeight - below - top;
        var plan = new LabelPlan(timeline.Entries, _breaker).Choose(room, LabelWidth);
        var axis = Math.Clamp(plan.Sum(label => label.Height) * Loose, LeastAxis, room);

        var (scale, heights, tops) = Scale(plan, InOrder(days), top, top + axis);
        var (marks, markOf) = new MarkLanes(scale).Place(days);
        var (labels, leaders) = Place(timeline, plan, heights, [.. markOf.Select(mark => marks[mark])], tops);
        var ticks = AxisTicks.Choose(scale);
        foreach (var (height, text) in ticks) Write(text, TextStyle.Tick, TimelineLayout.AxisX - TickGap - width(text, TextStyle.Tick), Middle(height, TextStyle.Tick));
        foreach (var (index, line) in foot.Index()) Write(line, TextStyle.Note, TimelineLayout.Margin, top + axis + AboveFoot + (index * TextStyles.LineOf(TextStyle.Note)));
        return new TimelineLayout(top + axis + below, _texts.ToImmutable(), Pieces(scale), [.. ticks.Select(tick => tick.Height)], marks, leaders, labels);
    }

    // The day by which each stands; of a month it is the last, and an entry of that very day may come after it.
    private static double[] InOrder(List<DatedDays> days)
    {
        var ats = days.Select(date => date.At).ToArray();
        for (var i = 1; i < ats.Length; i++) ats[i] = Math.Max(ats[i], ats[i - 1]);
        return ats;
    }

    /// <summary>Time as even as it can be with the labels near their dates: the scale, the heights of the entries, and the tops of the labels.</summary>
    private static (TimeScale Scale, float[] Heights, float[] Tops) Scale(List<PlannedLabel> plan, double[] ats, float top, float bottom)
    {
        var places = Places(plan, ats);
        var sizes = plan.ConvertAll(label => label.Height);
        for (var bend = 0.0; ; bend += 0.25)
        {
            var scale = new TimeScale(ats, places, bend, top, bottom);
            var heights = ats.Select(scale.HeightOf).ToArray();
            var wanted = plan.ConvertAll(label => ((heights[label.First] + heights[label.Last]) / 2) - (FirstLine(label) / 2));
            var tops = LabelStack.Place(wanted, sizes, top, bottom + PlannedLabel.Space);
            if (bend >= 1 || wanted.Zip(tops).All(at => Math.Abs(at.First - at.Second) <= Near)) return (scale, heights, tops);
        }
    }

    // Where the entries would stand if each were beside its label, and those of a group one below the other; the same day is in one place.
    private static List<double> Places(List<PlannedLabel> plan, double[] ats)
    {
        var places = new List<(double At, double Place)>();
        var (above, all) = (0f, plan.Sum(label => label.Height));
        foreach (var label in plan)
        {
            var count = label.Last - label.First + 1;
            for (var i = 0; i < count; i++)
                places.Add((ats[label.First + i], (above + (count == 1 ? FirstLine(label) / 2 : (i + 0.5) / count * label.Height)) / all));
            above += label.Height;
        }

        var ofDays = places.GroupBy(at => at.At, at => at.Place).ToDictionary(day => day.Key, day => day.Average());
        return places.ConvertAll(at => ofDays[at.At]);
    }

    private float WriteHead(Timeline timeline)
    {
        var top = TimelineLayout.Margin;
        foreach (var line in _breaker.BreakEvenly(timeline.Title, TextStyle.Title, WholeWidth, most: 2))
        {
            Write(line, TextStyle.Title, TimelineLayout.Margin, top);
            top += TextStyles.LineOf(TextStyle.Title);
        }

        top += 8;
        Write(Captions.Below(timeline), TextStyle.Note, TimelineLayout.Margin, top);
        return top + TextStyles.LineOf(TextStyle.Note) + 44;
    }

    private (ImmutableArray<Label> Labels, ImmutableArray<Leader> Leaders) Place(
        Timeline timeline, List<PlannedLabel> plan, float[] heights, ImmutableArray<Mark> marks, float[] tops)
    {
        var labels = ImmutableArray.CreateBuilder<Label>(plan.Count);
        var leaders = ImmutableArray.CreateBuilder<Leader>(plan.Count);
        foreach (var (index, planned) in plan.Index())
        {
            var (first, last) = (timeline.Entries[planned.First], timeline.Entries[planned.Last]);
            var box = new Box(Label.Left, tops[index], Label.Left + LabelWidth, tops[index] + planned.Height - PlannedLabel.Space);
            if (planned.HasDateLine) WriteEntry(first, planned.Lines, box);
            else WriteGroup(first, last, box);
            labels.Add(new Label(box, first.Number, last.Number));
            // Brackets keep off what stands next to them.
            var (from, to) = (heights[planned.First], heights[planned.Last]);
            var apart = Math.Min(BracketGap, (to - from) / 3);
            leaders.Add(new Leader(marks[planned.First].Box.Right + 4, from + apart, to - apart, tops[index] + (FirstLine(planned) / 2)));
        }

        return (labels.ToImmutable(), leaders.ToImmutable());
    }

    private void WriteEntry(TimelineEntry entry, ImmutableArray<string> lines, Box box)
    {
        var number = Captions.Number(entry.Number);
        var room = LabelWidth - width(number, TextStyle.Number) - 16;
        var when = _breaker.Break(entry.When, TextStyle.Date, room, most: 1)[0];
        Write(when, TextStyle.Date, box.Left, box.Top);
        Write(number, TextStyle.Number, box.Left + width(when, TextStyle.Date) + 14, box.Top + TextStyles.BaselineOf(TextStyle.Date) - TextStyles.BaselineOf(TextStyle.Number));
        foreach (var (index, line) in lines.Index())
            Write(line, TextStyle.Body, box.Left, box.Top + TextStyles.LineOf(TextStyle.Date) + (index * TextStyles.LineOf(TextStyle.Body)));
    }

    // A single entry between two that are written out has its words, as far as they go into the line.
    private void WriteGroup(TimelineEntry first, TimelineEntry last, Box box)
    {
        var number = first == last ? $" {Captions.Number(first.Number)}" : "";
        var text = first == last ? $"{first.When}: {first.Text}" : Captions.Group(first, last);
        Write(_breaker.Break(text, TextStyle.Number, LabelWidth - width(number, TextStyle.Number), most: 1)[0] + number, TextStyle.Number, box.Left, box.Top);
    }

    private void Write(string text, TextStyle style, float left, float top) =>
        _texts.Add(new PlacedText(left, top + TextStyles.BaselineOf(style), width(text, style), text, style));

    private static float FirstLine(PlannedLabel label) => TextStyles.LineOf(label.HasDateLine ? TextStyle.Date : TextStyle.Number);

    private static float Middle(float height, TextStyle style) => height - (TextStyles.LineOf(style) / 2);

    private static ImmutableArray<AxisPiece> Pieces(TimeScale scale)
    {
        var pieces = ImmutableArray.CreateBuilder<AxisPiece>();
        foreach (var (_, _, top, bottom) in scale.Pieces)
        {
            if (pieces.Count > 0) pieces.Add(new AxisPiece(pieces[^1].Bottom, top, IsLeftOut: true));
            pieces.Add(new AxisPiece(top, bottom, IsLeftOut: false));
        }

        return pieces.ToImmutable();
    }
}
