using CsCheck;
using PurgeBot.Answers.Biographies;
using PurgeBot.Answers.Names;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing.Tests.Layout;

public sealed class NetworkLayouterTests
{
    private static readonly Gen<string> AnyName = Gen.String[Gen.Char["abcdefghij -"], 1, 40].Select(name => $"N{name}");

    private static readonly Gen<Biography> AnyNetwork = Gen.Select(
        Gen.Select(AnyName, Gen.Double[0.05, 9], Gen.Int[1, 400], (name, weight, paragraphs) => (name, weight, paragraphs)).Array[1, 10],
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Double[0.05, 9], (one, other, weight) => (one, other, weight)).Array[0, 20],
        (people, links) => new Biography(
            Named("Somebody Somewhere"),
            [],
            [],
            [],
            [.. people.Index().Select(at => new Companion(Named($"{at.Item.name}{at.Index}"), at.Item.weight, at.Item.paragraphs, [at.Index + 1, at.Index + 11]))],
            [.. links.Where(link => link.one < link.other && link.other < people.Length).DistinctBy(link => (link.one, link.other)).Select(link => new CompanionLink(link.one, link.other, link.weight))],
            []));

    [Fact]
    public void Names_never_cover_each_other_nor_the_dots_nor_the_middle_and_stay_in_the_picture() => AnyNetwork.Sample(network =>
    {
        var layout = NetworkLayouter.Lay(network, Width);
        var boxes = layout.Texts.Select(text => Inside(text.Box)).ToList();
        Assert.All(boxes, box => Assert.True(box.Left >= 0 && box.Right <= NetworkLayout.Width && box.Top >= 0 && box.Bottom <= layout.Height));
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.DoesNotContain(boxes.Skip(i + 1), other => boxes[i].Overlaps(other));
            Assert.DoesNotContain(layout.Knots, knot => boxes[i].Overlaps(new Box(knot.X - Knot.Radius, knot.Y - Knot.Radius, knot.X + Knot.Radius, knot.Y + Knot.Radius)));
        }

        Assert.All(layout.Knots, knot => Assert.False(knot.Label.Overlaps(layout.Centre)));
    });

    [Fact]
    public void Whoever_is_closer_has_the_thicker_line() => AnyNetwork.Sample(network =>
    {
        var own = NetworkLayouter.Lay(network, Width).Lines.Where(line => line.IsOwn).ToList();
        Assert.Equal(network.Companions.Length, own.Count);
        foreach (var (one, other) in own.Zip(network.Companions).Zip(own.Zip(network.Companions).Skip(1)))
            Assert.True(one.Second.Weight >= other.Second.Weight == one.First.Width >= other.First.Width || one.Second.Weight == other.Second.Weight);
    });

    [Fact]
    public void Linked_people_stand_beside_each_other()
    {
        Biography network = new(
            Named("Somebody"), [], [], [], [.. Enumerable.Range(0, 4).Select(i => new Companion(Named($"Person {i}"), 4 - i, 1, [1]))], [new CompanionLink(0, 3, 1)], []);
        var knots = NetworkLayouter.Lay(network, Width).Knots;
        Assert.Equal(knots[0].X, knots[3].X, 0.5f);
        Assert.True(knots[0].Y < knots[3].Y);
    }

    [Fact]
    public void A_network_is_a_PNG_and_a_text_that_names_everybody_and_fits() => AnyNetwork.Sample(
        network =>
        {
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], NetworkPicture.DrawPng(network)[..4]);
            var text = NetworkText.Fitting(network, 1024);
            Assert.InRange(text.Length, 40, 1024);
            Assert.Contains(network.Companions[0].Person.Name, text, StringComparison.Ordinal);
        },
        iter: 20);

    // Lines of one text share an edge, but for the last digits of a float.
    private static Box Inside(Box box) => new(box.Left + 0.01f, box.Top + 0.01f, box.Right - 0.01f, box.Bottom - 0.01f);

    private static Person Named(string name) => new(name, [], [], Role: null, Born: null, Died: null);

    private static float Width(ReadOnlySpan<char> text, TextStyle style) => text.Length * TextStyles.SizeOf(style) * 0.55f;
}
