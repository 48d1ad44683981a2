using CsCheck;
using PurgeBot.Answers.Passages;
using PurgeBot.Terminal;
using Spectre.Console;

namespace PurgeBot.Tests.Terminal;

public sealed class LineEditorTests
{
    private static readonly string[] People = ["Nikolai Yezhov", "Nikolai Bukharin", "Genrikh Yagoda"];

    private static readonly Gen<IReadOnlyList<ConsoleKeyInfo>> AnyBurst = Gen.OneOf(
        Gen.OneOf(
            "<Left>", "<Right>", "<C-Left>", "<C-Right>", "<Home>", "<End>", "<BS>", "<A-BS>", "<Del>", "<C-Del>",
            "<Up>", "<Down>", "<Tab>", "<S-Tab>", "<Esc>", "<C-a>", "<C-b>", "<C-e>", "<C-f>", "<C-k>", "<C-u>", "<C-w>", "<C-l>", "<C-n>",
            "<C-p>", "<A-b>", "<A-d>", "<A-f>", "Nik", "who ", "漢", "🙂", "e\u0301", "\u0301", "🇩", "\u200d", "<F5>").Select(Keys.Of),
        Gen.OneOf("\e", "\e[", "\e[200~", "\e[201~", "\e[1;9Z", "\eOP", "\e\e", "\ex", "\ud83d", "\0", "\a")
            .Select(text => (IReadOnlyList<ConsoleKeyInfo>)[.. Keys.Raw(text)]),
        Gen.String.Select(Keys.Paste));

    [Fact]
    public void A_typed_line_is_returned_and_stays_on_the_screen()
    {
        var user = new TypingUser();
        Assert.Equal("who was Yezhov", user.Type("who was Yezhov<Enter>"));
        Assert.Equal("> who was Yezhov", user.Screen.Text);
        Assert.Equal((0, 1), (user.Screen.Column, user.Screen.Row));
    }

    [Theory]
    [InlineData("was<Home>who <End> he<Enter>", "who was he")]
    [InlineData("was<C-a>who <C-e> he<Enter>", "who was he")]
    [InlineData("who waz<BS>s<Enter>", "who was")]
    [InlineData("xwho<Home><Del><Enter>", "who")]
    [InlineData("xwho<C-a><C-d><Enter>", "who")]
    [InlineData("who was Yezhov<C-Left><C-k>Beria<Enter>", "who was Beria")]
    [InlineData("when was Yezhov<C-Left><C-Left><C-u>who <Enter>", "who was Yezhov")]
    [InlineData("who is<C-w>was<Enter>", "who was")]
    [InlineData("who is<A-BS>was<A-b><A-b><A-f>, then,<Enter>", "who, then, was")]
    [InlineData("🙂🇩🇪<Left><BS><Enter>", "🇩🇪")]
    [InlineData("who<F5><C-q><S-F2><Enter>", "who")]
    public void Keys_edit_the_line(string script, string entered) => Assert.Equal(entered, new TypingUser().Type(script));

    [Fact]
    public void The_cursor_stands_where_typing_goes_on()
    {
        var user = new TypingUser();
        user.Type("漢字 was<Left><Left><Left>");
        Assert.Equal("> 漢字 was", user.Screen.Line);
        Assert.Equal("> 漢字 ".GetCellWidth(), user.Screen.Column);
        Assert.True(user.Screen.ShowsCursor);
    }

    [Fact]
    public void Up_and_down_go_through_the_lines_entered_before()
    {
        var user = new TypingUser();
        user.Type("first<Enter>");
        user.Type("second<Enter>");
        Assert.Equal("first!", user.Type("draft<Up><Up>!<Enter>"));
        Assert.Equal("draft", user.Type("draft<Up><Up><Down><Down><Enter>"));
    }

    [Fact]
    public void Ctrl_D_ends_the_input_on_an_empty_line_only()
    {
        Assert.Null(new TypingUser().Type("<C-d>unread<Enter>"));
        Assert.Equal("x", new TypingUser().Type("x<C-d><Enter>"));
    }

    [Fact]
    public void Ctrl_C_clears_the_line_and_a_second_one_ends_the_input()
    {
        var user = new TypingUser();
        Assert.Equal("who", user.Type("wrong<C-c>who<Enter>"));
        Assert.Equal("who", user.Type("<C-c>who<C-a><C-k>who<Enter>"));
        Assert.Null(user.Type("wrong<C-c><C-c>unread<Enter>"));
    }

    [Fact]
    public void The_first_Ctrl_C_says_what_a_second_one_would_do()
    {
        var user = new TypingUser();
        user.Type("wrong<C-c>");
        Assert.Equal(">\nCtrl+C again to leave", user.Screen.Text);
    }

    [Fact]
    public void The_end_of_the_input_is_the_end()
    {
        Assert.Null(new TypingUser().Type("half a line"));
        Assert.Null(new TypingUser().Send([new ConsoleKeyInfo('\x04', ConsoleKey.None, false, false, false)], Keys.Of("unread<Enter>")));
    }

    [Fact]
    public void Ctrl_L_leaves_only_the_line_on_the_screen()
    {
        var user = new TypingUser();
        user.Type("first<Enter>");
        user.Type("second<C-l>");
        Assert.Equal("> second", user.Screen.Text);
        Assert.Equal(0, user.Screen.Row);
    }

    [Fact]
    public void Pasted_lines_become_one_line_that_is_not_entered_yet()
    {
        var user = new TypingUser();
        var entered = user.Send(Keys.Of("ask: "), Keys.Paste("who was\twhere?\r\nwhen?"), Keys.Of("<Enter>"));
        Assert.Equal("ask: who was where? when?", entered);
    }

    [Fact]
    public void A_paste_may_arrive_in_pieces()
    {
        var paste = Keys.Paste("one\ntwo");
        var user = new TypingUser();
        Assert.Equal("one two", user.Send([.. paste.Take(9)], [.. paste.Skip(9).Take(6)], [.. paste.Skip(15)], Keys.Of("<Enter>")));
    }

    [Fact]
    public void A_paste_that_never_ends_is_left_with_Ctrl_C() =>
        Assert.Equal("who", new TypingUser().Send([.. Keys.Raw("\e[200~endless")], Keys.Of("<C-c>"), Keys.Of("who<Enter>")));

    [Fact]
    public void A_hundred_thousand_pasted_characters_are_taken_in_at_once()
    {
        var user = new TypingUser();
        user.Send(Keys.Paste(string.Concat(Enumerable.Repeat("漢字 word ", 12_500))));
        Assert.StartsWith("> ‹", user.Screen.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_typed_ahead_are_read_one_after_the_other() =>
        Assert.Equal(["first", "second", null], new TypingUser().EnterLines(3, Keys.Of("first<Enter>second<Enter><C-d>")));

    [Fact]
    public void A_line_wider_than_the_screen_scrolls_and_is_whole_once_entered()
    {
        var user = new TypingUser(width: 20);
        user.Type("who was the head of the NKVD");
        Assert.Equal("> ‹ad of the NKVD", user.Screen.Line);
        user.Type("who was the head of the NKVD<Home>");
        Assert.Equal(">  who was the he›", user.Screen.Line);

        user = new TypingUser(width: 20);
        Assert.Equal("who was the head of the NKVD", user.Type("who was the head of the NKVD<Enter>"));
        Assert.Equal("> who was the head o\nf the NKVD", user.Screen.Text);
    }

    [Fact]
    public void Tab_completes_a_name_with_its_spaces()
    {
        var user = new TypingUser { Complete = CompletePeople };
        Assert.Equal("who was Genrikh Yagoda", user.Type("who was gen<Tab><Enter>"));
    }

    [Fact]
    public void Tab_shows_the_names_under_the_line_where_several_fit()
    {
        var user = new TypingUser { Complete = CompletePeople };
        user.Type("who was nik<Tab>");
        Assert.Equal("> who was Nikolai\nNikolai Yezhov    Nikolai Bukharin", user.Screen.Text);
        Assert.Equal("> who was Nikolai ".Length, user.Screen.Column);
    }

    [Fact]
    public void The_list_goes_once_a_name_is_taken()
    {
        var user = new TypingUser { Complete = CompletePeople };
        user.Type("nik<Tab><Tab><Tab><S-Tab> 1936");
        Assert.Equal("> Nikolai Yezhov 1936", user.Screen.Text);
    }

    [Fact]
    public void The_list_at_the_bottom_of_the_screen_scrolls_it_up()
    {
        var user = new TypingUser(height: 3) { Complete = CompletePeople };
        for (var i = 0; i < 3; i++) user.Type("earlier<Enter>");
        user.Type("nik<Tab><Tab>");
        Assert.Equal("> earlier\n> Nikolai Yezhov\nNikolai Yezhov    Nikolai Bukharin", user.Screen.Text);
        Assert.Equal(1, user.Screen.Row);
    }

    [Fact]
    public void A_cancelled_token_ends_the_reading_and_the_next_line_starts_afresh()
    {
        using var cts = new CancellationTokenSource();
        var user = new TypingUser();
        Assert.Throws<OperationCanceledException>(() => user.TypeAndWait("half a line", cts.Cancel, cts.Token));
        Assert.Equal("next", user.Type("next<Enter>"));
    }

    [Fact]
    public void The_terminal_is_told_when_marked_pastes_end()
    {
        var user = new TypingUser();
        user.Type("<C-d>");
        Assert.StartsWith("\e[?2004h", user.Output, StringComparison.Ordinal);
        Assert.EndsWith("\e[?2004l", user.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "xterm-256color", true)]
    [InlineData(false, null, true)]
    [InlineData(false, "dumb", false)]
    [InlineData(true, "xterm-256color", false)]
    public void A_terminal_that_cannot_move_its_cursor_is_not_supported(bool isRedirected, string? term, bool isSupported)
    {
        var terminal = new Capabilities { Ansi = true, Interactive = true };
        Assert.Equal(isSupported, LineEditor.Supports(isRedirected, term, terminal));
        terminal.Ansi = false;
        Assert.False(LineEditor.Supports(isRedirected, term, terminal));
    }

    [Fact]
    public void Any_keys_leave_one_prompt_on_the_screen_with_the_cursor_behind_it() =>
        Gen.Select(AnyBurst.Array[0, 15], Gen.Int[1, 40]).Sample((bursts, width) =>
        {
            var user = new TypingUser(width) { Complete = CompletePeople };
            user.History.Add("an earlier line that is long enough to scroll");
            user.Send(bursts);
            if (width < 12) return;
            Assert.StartsWith(">", user.Screen.Line, StringComparison.Ordinal);
            Assert.InRange(user.Screen.Column, 2, width - 1);
            Assert.Single(user.Screen.Text.Split('\n'), row => row.StartsWith('>'));
        }, iter: 300);

    private static IReadOnlyList<CompletionItem> CompletePeople(string text, int cursor)
    {
        var start = text.LastIndexOf(' ', Math.Max(cursor - 1, 0)) + 1;
        if (start > cursor) return [];
        return
        [
            .. People.Where(name => name.StartsWith(text[start..cursor], StringComparison.OrdinalIgnoreCase))
                .Select(name => new CompletionItem(TextSpan.FromBounds(start, cursor), name)),
        ];
    }
}
