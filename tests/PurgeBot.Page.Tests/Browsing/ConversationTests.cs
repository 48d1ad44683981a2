using Microsoft.Playwright;
using PurgeBot.Chat.Tests;
using static Microsoft.Playwright.Assertions;

namespace PurgeBot.Page.Tests.Browsing;

/// <summary>Somebody asks in a browser, by keyboard alone.</summary>
public sealed class ConversationTests(DefaultPage shared, ABrowser browser)
{
    [Fact]
    public async Task A_question_is_typed_with_completion_answered_and_read_in_context()
    {
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), shared.Page.Address);
        var (view, line) = (open.View, open.View.Locator("#line"));
        await Expect(line).ToBeFocusedAsync();

        await line.PressSequentiallyAsync("/wh");
        await Expect(view.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await line.PressAsync("ArrowDown");
        await Expect(view.GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("/who");
        await line.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("/who name: ");

        await line.PressSequentiallyAsync("yez");
        // Nobody else is proposed first once all three letters are known.
        await Expect(view.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Nikolai Yezhov");
        await line.PressAsync("ArrowDown");
        await line.PressAsync("Tab");
        await Expect(line).ToHaveValueAsync("/who name: Nikolai Yezhov");
        await line.PressAsync("Enter");

        var reply = view.Locator(".log .message").First;
        await Expect(reply.GetByRole(AriaRole.Heading, new() { Name = "Nikolai Yezhov" })).ToBeVisibleAsync();
        await Expect(view.GetByRole(AriaRole.Status)).ToContainTextAsync("PurgeBot replied: Nikolai Yezhov");
        await Expect(line).ToHaveValueAsync("");

        await reply.GetByRole(AriaRole.Button, new() { Name = "In context" }).First.PressAsync("Enter");
        var context = view.Locator(".log .message").Nth(1);
        await Expect(context).ToContainTextAsync("Only you can see this");
        var before = await context.Locator(".card").InnerTextAsync();
        await context.GetByRole(AriaRole.Button, new() { Name = "Next page" }).PressAsync("Enter");
        // Said once the new page is there and has the focus: a key before that would be lost with the old one.
        await Expect(view.GetByRole(AriaRole.Status)).ToContainTextAsync("PurgeBot has changed its reply");
        Assert.NotEqual(before, await context.Locator(".card").InnerTextAsync());
        await Expect(view.Locator(".log .message")).ToHaveCountAsync(2);

        await context.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).PressAsync("Enter");
        await Expect(view.Locator(".log .message")).ToHaveCountAsync(1);
        await reply.GetByRole(AriaRole.Button, new() { Name = "Remove" }).PressAsync("Enter");
        await Expect(view.Locator(".log .message")).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Headings_are_proposed_of_the_document_that_is_typed_before()
    {
        using var corpus = new OpenCorpus(
            ("revolt.md", "# The Salt Revolt\n\n## Outbreak\n\nThe Salt Revolt broke out in Moscow on 1 June 1648.\n\n## Victims\n\nPleshcheyev was handed over to the crowd."),
            ("copper.md", "# The Copper Riot\n\n## Kolomenskoye\n\nThe Copper Riot of 25 July 1662 was put down by the strel'tsy."));
        await using var page = await RunningPage.StartAsync(corpus);
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), page.Address);
        var (view, line) = (open.View, open.View.Locator("#line"));
        await line.FillAsync("/read document: salt revolt section: ");
        await Expect(view.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Outbreak", "Victims"]);
        await line.PressAsync("ArrowDown");
        await line.PressAsync("ArrowDown");
        await line.PressAsync("Enter");
        await Expect(line).ToHaveValueAsync("/read document: salt revolt section: Victims");
        await line.PressAsync("Enter");
        await Expect(view.Locator(".log .card")).ToContainTextAsync("Pleshcheyev was handed over");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Whoever_is_meant_is_chosen_from_a_menu()
    {
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), shared.Page.Address);
        var card = await open.AskAsync("/who kamenev");
        var menu = card.GetByRole(AriaRole.Button, new() { Name = "Did you mean…" });
        await Expect(menu).ToHaveAttributeAsync("aria-expanded", "false");
        await menu.PressAsync("Enter");
        await Expect(menu).ToHaveAttributeAsync("aria-expanded", "true");
        await card.Locator(".menu li button", new() { HasText = "Lev Kamenev" }).First.PressAsync("Enter");
        await Expect(open.View.Locator(".log .card")).ToHaveCountAsync(1);
        await Expect(open.View.Locator(".log .card h2").First).ToHaveTextAsync("Lev Kamenev");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_form_is_filled_in_and_sent_back_with_its_state()
    {
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), shared.Page.Address);
        string? sent = null;
        await open.View.RouteAsync("**/page/requests", async route =>
        {
            var asked = route.Request.PostData!;
            if (asked.Contains("\"form\"", StringComparison.Ordinal)) sent = asked;
            await route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Body = sent is null
                    ? """{"kind":"ask","form":{"state":"2s","title":"Suggest a fact","fields":[{"name":"text","label":"Text","most":400,"long":true,"required":true,"description":"One sentence"},{"name":"day","label":"Day","most":20}]}}"""
                    : """{"kind":"post","private":true,"card":{"tone":"reading","parts":[{"kind":"text","markdown":"Thank you!"}]}}""",
            });
        });
        await open.View.Locator("#line").FillAsync("/help");
        await open.View.Locator("#line").PressAsync("Enter");
        var dialog = open.View.GetByRole(AriaRole.Dialog, new() { Name = "Suggest a fact" });
        await dialog.GetByLabel("Text").FillAsync("Kirov was shot.\nIn Leningrad.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(open.View.Locator(".log .card")).ToHaveTextAsync("Thank you!");
        Assert.Contains("\"state\":\"2s\"", sent, StringComparison.Ordinal);
        Assert.Contains("Kirov was shot.", sent, StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), shared.Page.Address);
        await open.View.Locator("#line").FillAsync("/who");
        await open.View.Locator("#line").PressAsync("Enter");
        await Expect(open.View.Locator("#hint")).ToContainTextAsync("/who needs name:");
        await Expect(open.View.Locator("#line")).ToHaveValueAsync("/who");
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script><svg onload=alert(1)>")]
    [InlineData("[click](javascript:alert(1)) <t:1:R> <@&1> **b** `c`")]
    [InlineData("\u202Eabc\u2066 אבג </li></ol>")]
    public async Task What_somebody_asks_never_becomes_markup(string hostile)
    {
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), shared.Page.Address);
        var card = await open.AskAsync($"/explain zorblax {hostile}");
        await Expect(card).ToBeVisibleAsync();
        await AssertHarmlessAsync(open);
    }

    [Fact]
    public async Task What_a_document_says_never_becomes_markup()
    {
        const string Hostile = "Zorblax was <img src=x onerror=alert(1)> ended on 3 May 1937 by <b>Quux</b>, see [this](javascript:alert(1)) and \\u003cscript\\u003ealert(1)\\u003c/script\\u003e.";
        using var corpus = new OpenCorpus(("evil.md", $"---\ntitle: \"<script>alert(1)</script>\"\nurl: \"javascript:alert(1)\"\n---\n\n# A\n\n## <img src=x onerror=alert(2)>\n\n`{Hostile}`\n"));
        await using var page = await RunningPage.StartAsync(corpus);
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), page.Address);
        await open.AskAsync("/when zorblax ended");
        foreach (var part in (string[])["read", "timeline", "reasons?kind=when&question=zorblax+ended"])
        {
            await open.View.GotoAsync(new Uri(page.Address, "/#/" + part).ToString());
            await Expect(open.View.Locator("main")).ToContainTextAsync("Zorblax was <img src=x");
            await AssertHarmlessAsync(open);
        }
    }

    [Fact]
    public async Task Whatever_a_card_holds_its_text_is_text()
    {
        await using var open = await OpenPage.OpenAsync(await browser.OpenAsync(), shared.Page.Address);
        await open.View.RouteAsync("**/page/requests", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """
                {"kind":"post","card":{"tone":"x onload=1","parts":[
                {"kind":"text","markdown":"# <img src=x onerror=alert(1)>\n> <script>alert(2)</script>\n- [a](javascript:alert(3)) [b](data:text/html,x) [c](https://example.org/)\n-# \\<b\\> ** ** *** `<i>` <t:99999999999999:R>"},
                {"kind":"row","buttons":[{"label":"<b>x</b>","link":"javascript:alert(4)"},{"label":"y","state":"\"><script>"}]},
                {"kind":"menu","state":"m","name":"<i>","items":[{"label":"<u>","value":"v","description":"<s>"}]},
                {"kind":"picture","name":"\"x","mediaType":"text/html","content":"PHNjcmlwdD4=","description":"<script>"},
                {"kind":"unheard of"}]}}
                """,
        }));
        var card = await open.AskAsync("/help");
        await Expect(card).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(card.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await AssertHarmlessAsync(open);
    }

    private static async Task AssertHarmlessAsync(OpenPage open)
    {
        Assert.Equal(0, await open.View.Locator("main script, main [onerror], main [onload], main iframe, main a[href^=javascript], main a[href^=data], main img[src=x]").CountAsync());
        Assert.Empty(open.Complaints);
    }
}
