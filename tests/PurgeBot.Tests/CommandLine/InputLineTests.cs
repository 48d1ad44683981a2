using CsCheck;
using PurgeBot.CommandLine;

namespace PurgeBot.Tests.CommandLine;

public sealed class InputLineTests
{
    [Fact]
    public void Lines_end_at_line_feeds_and_the_last_one_needs_none()
    {
        Assert.Equal(["a", "", "b\r", "c"], Read("a\n\nb\r\nc").Select(line => line.Text));
        Assert.Equal(["a"], Read("a\n").Select(line => line.Text));
        Assert.Empty(Read(""));
    }

    [Fact]
    public void Lines_are_what_splitting_at_line_feeds_gives_however_the_text_comes_in()
    {
        var texts = Gen.Select(Gen.Char["ab\n"].Array[0, 50_000], Gen.Int[1, 20_000]);
        texts.Sample((characters, atOnce) =>
        {
            var text = new string(characters);
            var lines = InputLine.ReadAll(new TricklingReader(text, atOnce)).Select(line => line.Text);
            var split = text.Split('\n');
            return lines.SequenceEqual(split[^1].Length == 0 ? split[..^1] : split);
        }, iter: 50);
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_cut_and_the_next_one_is_whole()
    {
        var lines = Read(new string('x', InputLine.MaxLength) + "\n" + new string('y', 3 * InputLine.MaxLength) + "\nz\n");

        Assert.Equal([true, false, true], lines.Select(line => line.IsWhole));
        Assert.Equal([InputLine.MaxLength, InputLine.MaxLength, 1], lines.Select(line => line.Text.Length));
    }

    private static List<InputLine> Read(string text) => [.. InputLine.ReadAll(new StringReader(text))];

    /// <summary>Gives at most so many characters at once, as a pipe does.</summary>
    private sealed class TricklingReader(string text, int atOnce) : StringReader(text)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, atOnce));

        public override int Read(Span<char> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);
    }
}
