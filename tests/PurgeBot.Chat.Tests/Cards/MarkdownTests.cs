using CsCheck;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class MarkdownTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 60].Select(units => new string(units)),
        Pieces(
            "\\", "*", "**", "_", "__", "~~", "`", "```", "||", "<", ">", ">>> ", "# ", "## ", "-# ", "- ", "+ ", "1. ", "12", ".", "[", "]", "(", ")", "](",
            "https://a.b/c_d", "<@1>", "<@&2>", "<#1>", "<:x:1>", "<a:x:1>", "<t:1>", "</who:1>", "<id:guide>", "@everyone", "@here", ":smile:", ":", "!",
            " ", "\n", "\r\n", "\u2028", "\0", "word", "Yezhov", "é", "😀", "\uD83D", "\uDE00", "¯\\_(ツ)_/¯")
            .Array[0, 25].Select(string.Concat));

    private static Gen<string> Pieces(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    [Fact]
    public void Any_text_is_read_by_Discord_as_the_text_that_it_is() => AnyText.Sample(
        text => DiscordMarkdown.Read(new Markdown().Text(text).ToString()) == Seen(text), iter: 4_000);

    [Fact]
    public void Any_text_stays_text_behind_a_heading_a_quote_and_small_print() => AnyText.Sample(
        text =>
        {
            var markdown = new Markdown().Heading(2).Text("T" + text).Small().Text("T" + text).Quote().Text("T" + text).Item().Text("T" + text);
            return DiscordMarkdown.Read(markdown.ToString()) == $"{{##}}T{Seen(text)}\n{{-#}}T{Seen(text)}\n{{>}}T{Seen(text)}\n{{-}}T{Seen(text)}";
        },
        iter: 2_000);

    [Fact]
    public void Bold_text_is_bold_whatever_it_is_and_stands_between() => Gen.Select(AnyText, AnyText, AnyText).Sample(
        (before, bold, after) =>
        {
            var (seen, inner) = (Seen(bold), Seen(bold).Trim());
            var read = DiscordMarkdown.Read(new Markdown().Text("a" + before).Bold(bold).Text(after + "z").ToString());
            var (start, end) = ("a" + Seen(before), Seen(after) + "z");
            var space = seen.Length - seen.TrimStart().Length;
            return read == (inner.Length == 0 ? start + seen + end : $"{start}{seen[..space]}{{b:{inner}}}{seen[(space + inner.Length)..]}{end}");
        },
        iter: 4_000);

    [Fact]
    public void A_link_shows_its_text_with_round_brackets_and_leads_where_it_should() => AnyText.Sample(
        text =>
        {
            var link = new Markdown().Text("a ").Link("T" + text, new Uri("https://example.org/a_(b)?q=*c*#x")).Text("[z](y)").ToString();
            var shown = Seen("T" + text).Replace('[', '(').Replace(']', ')');
            return DiscordMarkdown.Read(link) == $"a {{link:{shown}|https://example.org/a_%28b%29?q=*c*#x}}[z](y)";
        },
        iter: 4_000);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void A_link_that_no_browser_should_follow_is_plain_text(string address) =>
        Assert.Equal("here", new Markdown().Link("here", new Uri(address)).ToString());

    [Theory]
    [InlineData("1. January", "1\\. January")]
    [InlineData("  - item", "  \\- item")]
    [InlineData("a - b # c + d 1. e", "a - b # c + d 1. e")]
    [InlineData("snake_case *star* ~x~ |y| `z`", "snake\\_case \\*star\\* \\~x\\~ \\|y\\| \\`z\\`")]
    [InlineData("12:30, a:b, 16:9, note: so", "12\\:30, a\\:b, 16\\:9, note: so")]
    [InlineData("line\nbreak\r\nand\u2028more", "line break  and more")]
    public void Signs_are_escaped_only_where_they_could_be_read_as_markup(string text, string expected) =>
        Assert.Equal(expected, new Markdown().Text(text).ToString());

    [Theory]
    [InlineData("a :\0smile:", "a \\:smile:")]
    [InlineData("12\0. January", "12\\. January")]
    public void What_is_left_out_parts_no_sign_from_what_makes_it_markup(string text, string expected) =>
        Assert.Equal(expected, new Markdown().Text(text).ToString());

    // Not in the data of the test above: those go through UTF-8.
    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_not_known() => Assert.Equal("half \uFFFD of one", new Markdown().Text("half \uD83D of one").ToString());

    [Fact]
    public void The_length_of_a_text_is_known_before_it_is_written() => AnyText.Sample(
        text => new Markdown().Text("x").Text(text).Length <= 1 + Markdown.EscapedLength(text));

    // What the builder is to show of a text; what that leaves out has tests of its own.
    private static string Seen(string text) => ShownText.Of(text);
}
