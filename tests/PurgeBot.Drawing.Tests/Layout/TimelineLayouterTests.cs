using CsCheck;
using PurgeBot.Answers.Dates;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing.Tests.Layout;

public sealed class TimelineLayouterTests
{
    [Fact]
    public void No_two_texts_overlap_and_everything_stands_within_the_picture() => SomeTimeline.Any.Sample(timeline =>
    {
        var layout = TimelineLayouter.Lay(timeline, SomeTimeline.Width);
        Assert.InRange(layout.Height, 300, TimelineLayout.MostHeight + 1);
        Assert.All(layout.Texts, text => Assert.True(text.Box.Left >= 0 && text.Box.Right <= TimelineLayout.Width && text.Box.Top >= 0 && text.Box.Bottom <= layout.Height, $"{text}"));
        for (var i = 0; i < layout.Texts.Length; i++)
            for (var j = i + 1; j < layout.Texts.Length; j++)
                Assert.False(layout.Texts[i].Box.Overlaps(Shrunk(layout.Texts[j].Box)), $"{layout.Texts[i]} {layout.Texts[j]}");
        Assert.All(layout.Marks, mark => Assert.True(mark.Top >= 0 && mark.Bottom <= layout.Height && mark.Top <= mark.At && mark.At <= mark.Bottom && mark.X < Leader.Turn - Mark.Radius, $"{mark}"));
    }, iter: 200);

    [Fact]
    public void Every_entry_is_written_out_or_counted_in_a_group_in_order() => SomeTimeline.Any.Sample(timeline =>
    {
        var layout = TimelineLayouter.Lay(timeline, SomeTimeline.Width);
        Assert.Equal(Enumerable.Range(1, timeline.Entries.Length), layout.Labels.SelectMany(label => Enumerable.Range(label.First, label.Last - label.First + 1)));
        Assert.All(layout.Labels.Zip(layout.Labels.Skip(1)), pair => Assert.True(pair.First.Box.Bottom <= pair.Second.Box.Top));
    }, iter: 200);

    [Fact]
    public void A_later_day_never_stands_above_an_earlier_one() => Gen.Double[-1_000_000, 100_000].Array[1, 50].Sample(days =>
    {
        Array.Sort(days);
        var scale = new TimeScale(days, 100, 2000);
        var heights = days.Select(scale.HeightOf).ToList();
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 0.01f));
        Assert.InRange(heights[0], 99, 2001);
        Assert.InRange(heights[^1], 99, 2001);
    });

    [Fact]
    public void A_long_time_in_which_nothing_is_dated_is_left_out_and_dotted()
    {
        var timeline = SomeTimeline.Of(
            (EdtfDate.Parse("-0043-03-15"), 5, 1), (EdtfDate.Parse("1648-06-01"), 5, 1), (EdtfDate.Parse("1662-07-25"), 5, 1), (EdtfDate.Parse("1671-03-02"), 5, 1));
        var layout = TimelineLayouter.Lay(timeline, SomeTimeline.Width);
        Assert.Single(layout.Axis, piece => piece.IsLeftOut);
        Assert.Contains("44 BC", layout.Texts.Where(text => text.Style == TextStyle.Tick).Select(text => text.Text));
    }

    [Fact]
    public void A_crowd_is_told_in_one_line_with_its_numbers()
    {
        var timeline = SomeTimeline.Of(Enumerable.Range(1, 60).Select(i => (EdtfDate.Parse($"1937-08-{1 + (i % 28):00}"), 30, i / 60.0)));
        var groups = TimelineLayouter.Lay(timeline, SomeTimeline.Width).Texts.Select(text => text.Text).Where(text => text.Contains("more in August 1937 [", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(groups);
        Assert.Matches(@"^\d+ more in August 1937 \[\d+–\d+\]$", groups[0]);
    }

    [Fact]
    public void Dates_known_to_the_day_to_a_stretch_and_within_a_month_are_told_apart()
    {
        var timeline = SomeTimeline.Of((EdtfDate.Parse("1936-08-19/1936-08-24"), 3, 1), (EdtfDate.Parse("1936-09-26"), 3, 1), (EdtfDate.Parse("1936-10"), 3, 1), (EdtfDate.Parse("1936-11-01~"), 3, 1));
        Assert.Equal([MarkKind.Day, MarkKind.Stretch, MarkKind.Within, MarkKind.Within], TimelineLayouter.Lay(timeline, SomeTimeline.Width).Marks.Select(mark => mark.Kind).Order());
    }

    [Theory]
    [InlineData(Palette.Ink)]
    [InlineData(Palette.Quiet)]
    [InlineData(Palette.Accent)]
    public void Whatever_is_written_has_enough_contrast(uint colour) => Assert.True((Luminance(Palette.Paper) + 0.05) / (Luminance(colour) + 0.05) >= 4.5);

    // Edges may touch.
    private static Box Shrunk(Box box) => new(box.Left + 0.01f, box.Top + 0.01f, box.Right - 0.01f, box.Bottom - 0.01f);

    // WCAG 2.2, relative luminance.
    private static double Luminance(uint rgb)
    {
        static double Linear(uint part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 0xFF)) + (0.0722 * Linear(rgb & 0xFF));
    }
}
