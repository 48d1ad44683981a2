using System.Net;
using System.Text;
using PurgeBot.Tests.Discord;

namespace PurgeBot.Tests.Web;

/// <summary>The page of a bot that is on Discord.</summary>
public sealed class PageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_served_beside_the_other_endpoints()
    {
        await using var bot = await RunningBot.StartAsync();
        using var http = new HttpClient { BaseAddress = await bot.WebAsync() };
        Assert.Contains("<title>PurgeBot</title>", await http.GetStringAsync("/", Ct), StringComparison.Ordinal);
        using var question = new StringContent("""{"kind":"command","visitor":"pabcdefghijklmnopqrs","name":"who","options":{"name":"yezhov"}}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/page/requests", question, Ct);
        Assert.Contains("Nikolai Yezhov", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/live"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, "/page"));
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Where_it_is_switched_off_nothing_else_is()
    {
        await using var bot = await RunningBot.StartAsync(settings: ("Page:Enabled", "false"));
        using var http = new HttpClient { BaseAddress = await bot.WebAsync() };
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, "/"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, "/page/app.js"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/metrics"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, Ct);
        return response.StatusCode;
    }
}
