using CsCheck;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing.Tests.Layout;

public sealed class LineBreakerTests
{
    // So many letters of the body go into a line of a hundred of them.
    private static readonly float Letter = SomeTimeline.Width("x", TextStyle.Body);

    private readonly LineBreaker _breaker = new(SomeTimeline.Width);

    [Theory]
    [InlineData("He was then taken to the city of the tsars and shot there", 30, "He was then taken to the city…")]
    [InlineData("The order that was signed on 15 August 1937 was secret", 31, "The order that was signed…")]
    [InlineData("The tsar gave in at last, and nobody believed him", 32, "The tsar gave in at last…")]
    [InlineData("Of those arrested, some 15,208 people were shot", 38, "Of those arrested, some 15,208 people…")]
    public void What_is_cut_ends_with_words_that_say_something_and_an_ellipsis(string text, int letters, string line) =>
        Assert.Equal([line], _breaker.Break(text, TextStyle.Body, letters * Letter, most: 1));

    [Fact]
    public void No_word_stands_alone_in_the_last_line() =>
        Assert.Equal(["The petitioners were", "driven away"], _breaker.Break("The petitioners were driven away", TextStyle.Body, 27 * Letter, most: 3));

    [Fact]
    public void No_text_is_no_line() => Assert.Empty(_breaker.Break(" ", TextStyle.Body, 27 * Letter, most: 3));

    [Fact]
    public void A_title_of_two_lines_is_as_long_above_as_below() =>
        Assert.Equal(["The petition and", "the Salt Revolt"], _breaker.BreakEvenly("The petition and the Salt Revolt", TextStyle.Body, 29 * Letter, most: 2));

    [Fact]
    public void Any_text_that_fits_is_there_in_full_and_no_line_is_too_wide() =>
        Gen.Select(Gen.String[Gen.Char["abcdefgh ,;.é0123"], 0, 200], Gen.Int[6, 60], Gen.Int[1, 5], Gen.Bool).Sample((text, letters, most, evenly) =>
        {
            var lines = evenly ? _breaker.BreakEvenly(text, TextStyle.Body, letters * Letter, most) : _breaker.Break(text, TextStyle.Body, letters * Letter, most);
            Assert.InRange(lines.Count, 0, most);
            Assert.All(lines, line => Assert.True(line.Length <= letters, line));
            if (lines.Count == 0 || !lines[^1].EndsWith('…')) Assert.Equal(Letters(text), Letters(string.Concat(lines)));
            else Assert.StartsWith(Letters(string.Concat(lines))[..^1], Letters(text), StringComparison.Ordinal);
        });

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
