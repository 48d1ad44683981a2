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

    private const float TickGap = 22;

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
        const float Foot = TimelineLayout.Margin + 70;
        var room = TimelineLayout.MostHeight - Foot - top;
        var plan = new LabelPlan(timeline.Entries, _breaker).Choose(room, LabelWidth);
        var axis = Math.Clamp(plan.Sum(label => label.Height) * Loose, LeastAxis, room);

        var days = timeline.Entries.Select(DatedDays.Of).ToList();
        var scale = new TimeScale([.. days.Select(date => date.At).Order()], top, top + axis);
        var (marks, markOf) = MarkLanes.Place(days, scale);
        var (labels, leaders) = Place(timeline, plan, [.. markOf.Select(mark => marks[mark])], top, top + axis);
        var ticks = AxisTicks.Choose(scale);
        foreach (var (height, text) in ticks) Write(text, TextStyle.Tick, TimelineLayout.AxisX - TickGap - width(text, TextStyle.Tick), Middle(height, TextStyle.Tick));
        WriteFoot(timeline, top + axis + Foot - TimelineLayout.Margin - TextStyles.LineOf(TextStyle.Note));
        return new TimelineLayout(top + axis + Foot, _texts.ToImmutable(), Pieces(scale), [.. ticks.Select(tick => tick.Height)], marks, leaders, labels);
    }

    private float WriteHead(Timeline timeline)
    {
        var top = TimelineLayout.Margin;
        foreach (var line in _breaker.Break(timeline.Title, TextStyle.Title, TimelineLayout.Width - (2 * TimelineLayout.Margin), most: 2))
        {
            Write(line, TextStyle.Title, TimelineLayout.Margin, top);
            top += TextStyles.LineOf(TextStyle.Title);
        }

        top += 8;
        Write(Captions.Below(timeline), TextStyle.Note, TimelineLayout.Margin, top);
        return top + TextStyles.LineOf(TextStyle.Note) + 44;
    }

    // The marks that need an explanation, as far as there are any; the drawing puts the marks before the words.
    private void WriteFoot(Timeline timeline, float top)
    {
        var line = _breaker.Break(Captions.Foot(timeline), TextStyle.Note, TimelineLayout.Width - (2 * TimelineLayout.Margin), most: 1);
        Write(line[0], TextStyle.Note, TimelineLayout.Margin, top);
    }

    private (ImmutableArray<Label> Labels, ImmutableArray<Leader> Leaders) Place(
        Timeline timeline, List<PlannedLabel> plan, ImmutableArray<Mark> marks, float top, float bottom)
    {
        var wanted = plan.Select(label => ((marks[label.First].At + marks[label.Last].At) / 2) - (FirstLine(label) / 2)).ToList();
        var tops = LabelStack.Place(wanted, [.. plan.Select(label => label.Height)], top, bottom + PlannedLabel.Space);
        var labels = ImmutableArray.CreateBuilder<Label>(plan.Count);
        var leaders = ImmutableArray.CreateBuilder<Leader>(plan.Count);
        foreach (var (index, planned) in plan.Index())
        {
            var (first, last) = (timeline.Entries[planned.First], timeline.Entries[planned.Last]);
            var box = new Box(Label.Left, tops[index], Label.Left + LabelWidth, tops[index] + planned.Height - PlannedLabel.Space);
            if (planned.HasDateLine) WriteEntry(first, planned.Lines, box);
            else WriteGroup(first, last, box);
            labels.Add(new Label(box, first.Number, last.Number));
            var (from, to) = (marks[planned.First], marks[planned.Last]);
            leaders.Add(new Leader(
                Math.Max(from.X, to.X) + Mark.Radius + 4, Math.Min(from.At, to.At), Math.Max(from.At, to.At), tops[index] + (FirstLine(planned) / 2)));
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
