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
        Assert.All(layout.Marks, mark => Assert.True(mark.Top >= 0 && mark.Bottom <= layout.Height && mark.Top <= mark.At && mark.At <= mark.Bottom && mark.Box.Right < Leader.Turn, $"{mark}"));
    }, iter: 200);

    [Fact]
    public void Every_entry_is_written_out_or_counted_in_a_group_in_order() => SomeTimeline.Any.Sample(timeline =>
    {
        var layout = TimelineLayouter.Lay(timeline, SomeTimeline.Width);
        Assert.Equal(Enumerable.Range(1, timeline.Entries.Length), layout.Labels.SelectMany(label => Enumerable.Range(label.First, label.Last - label.First + 1)));
        Assert.All(layout.Labels.Zip(layout.Labels.Skip(1)), pair => Assert.True(pair.First.Box.Bottom <= pair.Second.Box.Top));
    }, iter: 200);

    [Fact]
    public void No_mark_covers_another_and_no_line_crosses_another() => SomeTimeline.Any.Sample(timeline =>
    {
        var layout = TimelineLayouter.Lay(timeline, SomeTimeline.Width);
        for (var i = 0; i < layout.Marks.Length; i++)
            for (var j = i + 1; j < layout.Marks.Length; j++)
                Assert.False(layout.Marks[i].Box.Overlaps(layout.Marks[j].Box), $"{layout.Marks[i]} {layout.Marks[j]}");
        Assert.All(layout.Leaders, leader => Assert.True(leader.Top <= leader.Bottom));
        Assert.All(layout.Leaders.Zip(layout.Leaders.Skip(1)), pair => Assert.True(pair.First.Bottom <= pair.Second.Top + 0.01f && pair.First.To <= pair.Second.To));
    }, iter: 200);

    [Fact]
    public void However_many_vague_dates_there_are_in_a_decade_each_is_hollow_over_all_of_its_time()
    {
        var years = from first in Enumerable.Range(1930, 10) from last in Enumerable.Range(1930, 10) where first < last select EdtfDate.Parse($"{first}/{last}");
        var layout = TimelineLayouter.Lay(SomeTimeline.Of(years.Append(EdtfDate.Parse("193X")).Select(date => (date, 8, 1.0))), SomeTimeline.Width);
        Assert.All(layout.Marks, mark => Assert.Equal(MarkKind.Within, mark.Kind));
        Assert.All(layout.Marks.SelectMany((mark, i) => layout.Marks.Skip(i + 1).Select(other => (mark, other))), pair => Assert.False(pair.mark.Box.Overlaps(pair.other.Box)));
        Assert.Contains(layout.Marks, mark => mark.Top - layout.Leaders[0].Top < 20 && layout.Leaders[^1].Bottom - mark.Bottom < 20);
    }

    [Fact]
    public void Of_a_crowded_month_in_a_long_time_each_label_stands_beside_its_date()
    {
        var crowd = Enumerable.Range(1, 12).Select(day => EdtfDate.Parse($"1937-08-{day:00}"));
        var timeline = SomeTimeline.Of(crowd.Concat([EdtfDate.Parse("1930-01-01"), EdtfDate.Parse("1933-05-05"), EdtfDate.Parse("1940-01-01")]).Select(date => (date, 8, 1.0)));
        Assert.All(TimelineLayouter.Lay(timeline, SomeTimeline.Width).Leaders, leader => Assert.InRange(leader.To - ((leader.Top + leader.Bottom) / 2), -100, 100));
    }

    [Fact]
    public void Where_every_label_has_room_beside_its_date_time_is_even()
    {
        var timeline = SomeTimeline.Of(Enumerable.Range(0, 6).Select(i => (EdtfDate.Parse($"193{i}-07-01"), 8, 1.0)));
        var ticks = TimelineLayouter.Lay(timeline, SomeTimeline.Width).Ticks;
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.Equal(ticks[1] - ticks[0], pair.Second - pair.First, tolerance: 2));
    }

    [Theory]
    [InlineData("193X", " more in the 1930s [")]
    [InlineData("1936/1938", " more in 1936–1938 [")]
    [InlineData("1937-08-05", " more on 5 August 1937 [")]
    public void A_crowd_of_one_date_is_called_by_it(string date, string caption) => Assert.Contains(
        TimelineLayouter.Lay(SomeTimeline.Of(Enumerable.Repeat((EdtfDate.Parse(date), 30, 0.5), 60)), SomeTimeline.Width).Texts, text => text.Text.Contains(caption, StringComparison.Ordinal));

    [Fact]
    public void A_later_day_never_stands_above_an_earlier_one() => Gen.Select(Gen.Select(Gen.Double[-1_000_000, 100_000], Gen.Double[0, 1]).Array[1, 50], Gen.Double[0, 1]).Sample((at, bend) =>
    {
        var (days, places) = (at.Select(pair => pair.Item1).Order().ToList(), at.Select(pair => pair.Item2).Order().ToList());
        var scale = new TimeScale(days, places, bend, 100, 2000);
        var heights = days.Select(scale.HeightOf).ToList();
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 0.01f));
        Assert.InRange(heights[0], 99, 2001);
        Assert.InRange(heights[^1], 99, 2001);
        Assert.All(scale.Pieces.Zip(scale.Pieces.Skip(1)), pair => Assert.Equal(pair.First.Bottom + TimeScale.GapHeight, pair.Second.Top, tolerance: 0.1));
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
