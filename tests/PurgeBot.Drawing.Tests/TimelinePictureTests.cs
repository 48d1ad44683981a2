using System.Buffers.Binary;
using System.Xml.Linq;
using CsCheck;
using PurgeBot.Answers.Dates;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing.Tests;

public sealed class TimelinePictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_timeline_is_a_PNG_as_wide_as_a_phone()
    {
        var png = TimelinePicture.DrawPng(SomeTimeline.Of((EdtfDate.Parse("1934-12-01"), 8, 1)));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((int)TimelineLayout.Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 400, (int)TimelineLayout.MostHeight + 1);
    }

    [Fact]
    public void Two_hundred_entries_are_a_file_that_is_quickly_sent() =>
        Assert.InRange(TimelinePicture.DrawPng(SomeTimeline.Any.Single()).Length, 5_000, 1_000_000);

    [Fact]
    public void Any_timeline_is_an_SVG_with_every_sentence_in_its_description() => SomeTimeline.Any.Sample(timeline =>
    {
        var svg = XDocument.Load(new MemoryStream(TimelinePicture.DrawSvg(timeline))).Root!;
        Assert.Equal("Events", svg.Element(Svg + "title")!.Value);
        Assert.Equal(timeline.Entries.Length, svg.Element(Svg + "desc")!.Value.Split('\n').Length);
        Assert.All(timeline.Entries, entry => Assert.Contains(entry.Text, svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal));
    }, iter: 20);

    [Fact]
    public void A_text_that_is_not_wellformed_is_drawn_all_the_same()
    {
        var timeline = SomeTimeline.Of((EdtfDate.Parse("1934-12-01"), 8, 1)) with { Topic = "\u0001 \ud800 中 <&>" };
        Assert.NotEmpty(TimelinePicture.DrawPng(timeline));
        Assert.NotNull(XDocument.Load(new MemoryStream(TimelinePicture.DrawSvg(timeline))).Root);
    }

    [Fact]
    public void The_text_for_those_who_do_not_see_it_keeps_to_its_length_and_has_every_number_as_long_as_there_is_room() => SomeTimeline.Any.Sample(timeline =>
    {
        var text = TimelineText.Fitting(timeline, 1024);
        Assert.InRange(text.Length, 20, 1024);
        if (timeline.Entries.Length <= 10) Assert.All(timeline.Entries, entry => Assert.Contains($"[{entry.Number}] {entry.When}: ", text, StringComparison.Ordinal));
    });
}
