using System.Text.Json;
using System.Text.RegularExpressions;

namespace PurgeBot.Page.Tests;

/// <summary>What is asked on the page, and what it gets: the same as on Discord.</summary>
public sealed class RequestTests(DefaultPage shared)
{
    private RunningPage Page => shared.Page;

    [Fact]
    public async Task A_command_is_answered_by_a_card_whose_buttons_lead_on()
    {
        var reply = await CommandAsync("who", ("name", "yezhov"));
        Assert.Equal("post", Text(reply, "kind"));
        var parts = reply.GetProperty("card").GetProperty("parts");
        Assert.StartsWith("## Nikolai Yezhov", parts[0].GetProperty("markdown").GetString(), StringComparison.Ordinal);
        var inContext = parts.EnumerateArray().First(part => Text(part, "kind") == "section").GetProperty("buttons")[0];

        var context = await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = Text(inContext, "state") });
        Assert.Equal("post", Text(context, "kind"));
        Assert.True(context.GetProperty("private").GetBoolean());
        Assert.Equal("reading", Text(context.GetProperty("card"), "tone"));

        var next = context.GetProperty("card").GetProperty("parts").EnumerateArray()
            .SelectMany(part => part.TryGetProperty("buttons", out var buttons) && buttons.ValueKind == JsonValueKind.Array ? buttons.EnumerateArray() : Enumerable.Empty<JsonElement>())
            .First(button => Text(button, "label") == "Next page");
        var turned = await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = Text(next, "state"), @private = true });
        Assert.Equal("replace", Text(turned, "kind"));
    }

    [Fact]
    public async Task A_menu_asks_for_whoever_is_chosen_and_a_reply_can_be_removed()
    {
        var menu = (await CommandAsync("who", ("name", "kamenev"))).GetProperty("card").GetProperty("parts").EnumerateArray().First(part => Text(part, "kind") == "menu");
        var chosen = menu.GetProperty("items").EnumerateArray().First(item => Text(item, "label")!.StartsWith("Lev", StringComparison.Ordinal));
        var changed = await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = Text(menu, "state"), chosen = new[] { Text(chosen, "value") } });
        Assert.Equal("replace", Text(changed, "kind"));
        Assert.Contains("Lev Kamenev", changed.GetRawText(), StringComparison.Ordinal);

        Assert.Equal("remove", Text(await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = "1x" }), "kind"));
    }

    [Fact]
    public async Task Values_are_proposed_while_somebody_types()
    {
        var proposed = await Page.AskAsync(new { kind = "typing", visitor = RunningPage.Visitor, name = "who", option = "name", text = "yez" });
        Assert.Contains("Nikolai Yezhov", proposed.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()));
    }

    [Fact]
    public async Task What_is_proposed_for_an_option_may_depend_on_another_one()
    {
        async Task<List<string?>> ProposedAsync(object others, string text)
        {
            var reply = await Page.AskAsync(new { kind = "typing", visitor = RunningPage.Visitor, name = "read", option = "section", text, options = others });
            return reply.TryGetProperty("choices", out var choices) ? [.. choices.EnumerateArray().Select(choice => choice.GetString())] : [];
        }

        Assert.Contains("Nikolai Yezhov", await ProposedAsync(new { document = "The Great Purge" }, "yezh"));
        Assert.Contains("Definition and names", await ProposedAsync(new { document = "great-purge", section = "what is being typed" }, ""));
        Assert.Empty(await ProposedAsync(new { document = "zorblax" }, ""));
    }

    [Fact]
    public async Task A_text_without_a_command_is_looked_up()
    {
        var reply = await Page.AskAsync(new { kind = "message", visitor = RunningPage.Visitor, text = "When was Kirov murdered?" });
        Assert.Contains("1 December 1934", reply.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_moderators_of_a_server_may_do_is_not_offered_and_politely_declined()
    {
        var offered = await OfferedAsync();
        Assert.Contains("who", offered);
        Assert.DoesNotContain(offered, name => name.StartsWith("daily", StringComparison.Ordinal) || name == "suggest");

        foreach (var name in (string[])["daily status", "daily export", "suggest"])
        {
            var reply = await CommandAsync(name);
            Assert.Equal("declined", Text(reply.GetProperty("card"), "tone"));
            Assert.True(reply.GetProperty("private").GetBoolean());
        }
    }

    [Fact]
    public async Task A_quiz_is_offered_and_played_alone()
    {
        Assert.Equal(["quiz start"], (await OfferedAsync()).Where(name => name.StartsWith("quiz", StringComparison.Ordinal)));
        var asked = await CommandAsync("quiz start", ("questions", "1"));
        Assert.Equal("post", Text(asked, "kind"));
        var choice = asked.GetProperty("card").GetProperty("parts").EnumerateArray()
            .SelectMany(part => part.TryGetProperty("buttons", out var buttons) && buttons.ValueKind == JsonValueKind.Array ? buttons.EnumerateArray() : Enumerable.Empty<JsonElement>())
            .First();
        var answered = await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = Text(choice, "state") });
        Assert.Equal("replace", Text(answered, "kind"));
        Assert.Contains("¶", answered.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_visitor_saves_no_other_visitor_sees()
    {
        var buttons = (await CommandAsync("who", ("name", "yezhov"))).GetProperty("card").GetProperty("parts").EnumerateArray()
            .Where(part => part.TryGetProperty("buttons", out _)).SelectMany(part => part.GetProperty("buttons").EnumerateArray()).ToList();
        var context = await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = Text(buttons.First(button => Text(button, "label") == "In context"), "state") });
        var save = context.GetProperty("card").GetProperty("parts").EnumerateArray().Where(part => part.TryGetProperty("buttons", out _))
            .SelectMany(part => part.GetProperty("buttons").EnumerateArray()).First(button => Text(button, "label") == "Save");
        await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state = Text(save, "state"), @private = true });

        Assert.Contains("Delete all", (await CommandAsync("notes")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Delete all", (await Page.AskAsync(new { kind = "command", visitor = "pzzzzzzzzzzzzzzzzzzz", name = "notes" })).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2a:1:2026-12-01:1")]
    [InlineData("1zzzz")]
    [InlineData("")]
    [InlineData("dw:1:2026-12-01")]
    public async Task A_button_that_nobody_was_shown_does_nothing(string state)
    {
        var reply = await Page.AskAsync(new { kind = "press", visitor = RunningPage.Visitor, state });
        Assert.Equal("declined", Text(reply.GetProperty("card"), "tone"));
    }

    [Fact]
    public async Task A_picture_comes_with_what_it_shows_in_words()
    {
        var parts = (await CommandAsync("timeline", ("topic", "Yezhov"))).GetProperty("card").GetProperty("parts");
        var picture = parts.EnumerateArray().First(part => Text(part, "kind") == "picture");
        Assert.Equal("image/png", Text(picture, "mediaType"));
        Assert.StartsWith("\u0089PNG", System.Text.Encoding.Latin1.GetString(picture.GetProperty("content").GetBytesFromBase64()), StringComparison.Ordinal);
        Assert.NotEmpty(Text(picture, "description")!);
    }

    private async Task<List<string>> OfferedAsync()
    {
        var html = await Page.Http.GetStringAsync("/", TestContext.Current.CancellationToken);
        var commands = JsonDocument.Parse(Regex.Match(html, """<script type="application/json" id="commands">([^<]*)</script>""").Groups[1].Value).RootElement;
        return [.. commands.EnumerateArray().Select(command => Text(command, "name")!)];
    }

    private async Task<JsonElement> CommandAsync(string name, params (string Option, string Value)[] options) => await Page.AskAsync(
        new { kind = "command", visitor = RunningPage.Visitor, name, options = options.ToDictionary(option => option.Option, option => option.Value) });

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
