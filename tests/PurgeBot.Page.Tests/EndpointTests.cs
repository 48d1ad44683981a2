using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PurgeBot.Chat.Limits;
using PurgeBot.Chat.Tests;

namespace PurgeBot.Page.Tests;

/// <summary>What is served, to whom, and how large it is.</summary>
public sealed class EndpointTests(DefaultPage shared)
{
    private const int MostBytes = 200_000;

    private RunningPage Page => shared.Page;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_allows_nothing_but_its_own_files()
    {
        using var response = await Page.Http.GetAsync("/", Ct);
        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^default-src 'none'; script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; img-src 'self' blob:; connect-src 'self'; ", policy);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        var html = await response.Content.ReadAsStringAsync(Ct);
        Assert.DoesNotMatch(@"(?i)\son\w+=|style=|https?://(?!www\.w3\.org/2000/svg)|\{\{", html);
        // The page's own script and style are told by their hashes; the commands are no script.
        Assert.Equal(3, Regex.Count(html, "(?i)<script"));
        foreach (var tag in (string[])["script", "style"])
        {
            var own = Regex.Match(html, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.Contains($"{tag}-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(own)))}'", policy, StringComparison.Ordinal);
        }

        using var other = await Page.Http.GetAsync("/page/app.js", Ct);
        Assert.Contains("script-src 'self'; style-src 'self';", string.Join(' ', other.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_needs_to_be_used_comes_in_one_round_of_six_requests()
    {
        var html = await Page.Http.GetStringAsync("/", Ct);
        var fetched = Regex.Matches(html, """<(?:script type="module" src|link rel="modulepreload" href)="/page/(\w+)\.js">""").Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(fetched.Count, 1, 6);
        Assert.DoesNotContain("stylesheet", html, StringComparison.Ordinal);

        // Whatever these import before they run is among them.
        foreach (var name in fetched)
        {
            var script = await Page.Http.GetStringAsync($"/page/{name}.js", Ct);
            Assert.Subset(fetched.ToHashSet(), Regex.Matches(script, """^import .* from '\./(\w+)\.js';$""", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet());
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task All_files_together_are_small_and_no_file_is_missing(string coding)
    {
        var total = 0L;
        foreach (var path in await FilesAsync())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
            using var response = await Page.Http.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(coding == "identity" ? [] : [coding], response.Content.Headers.ContentEncoding);
            total += response.Content.Headers.ContentLength!.Value;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{coding}: {total} bytes");
        Assert.InRange(total, 1_000, MostBytes);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        using var first = await Page.Http.GetAsync("/page/app.js", Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/app.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Page.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("GET", "/page/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page/../page/app.js", HttpStatusCode.OK)]
    [InlineData("GET", "/page/requests", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page/day?of=13-01", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page/day?of=02-30", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page/paragraphs?from=x", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page/contents?of=AAAAAAAAAAA.1", HttpStatusCode.NotFound)]
    [InlineData("GET", "/page/reasons?kind=who", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/page/days", HttpStatusCode.OK)]
    [InlineData("PUT", "/page/requests", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    public async Task Other_requests_get_what_they_ask_for(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await Page.Http.SendAsync(request, Ct);
        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("evil.example:5080", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("192.168.1.7:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task A_name_that_leads_here_by_somebody_elses_will_gets_nothing(string host, HttpStatusCode status)
    {
        foreach (var path in (string[])["/", "/page/days"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var response = await Page.Http.SendAsync(request, Ct);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_name_that_is_configured_is_the_pages_own()
    {
        using var corpus = new OpenCorpus(("a.md", "# A\n\nThe Salt Revolt broke out in Moscow on 1 June 1648."));
        await using var page = await RunningPage.StartAsync(corpus, hosts: ["history.example"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "History.example" } };
        using var response = await page.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_sends_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/page/requests") { Content = JsonContent.Create(new { kind = "command", visitor = RunningPage.Visitor, name = "help" }) };
        request.Headers.Add(header, value);
        using var response = await Page.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.True(response.Headers.ConnectionClose);
    }

    [Fact]
    public async Task What_a_form_of_another_site_could_send_is_refused()
    {
        using var text = new StringContent("""{"kind":"command","visitor":"pabcdefghijklmnopqrs","name":"help"}""", Encoding.UTF8, "text/plain");
        using var response = await Page.Http.PostAsync("/page/requests", text, Ct);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"kind":"command","name":"help"}""")]
    [InlineData("""{"kind":"command","name":"help","visitor":"80351110224678912"}""")]
    [InlineData("""{"kind":"command","name":"help","visitor":"12345678901234567890"}""")]
    [InlineData("""{"kind":"dance","visitor":"pabcdefghijklmnopqrs"}""")]
    [InlineData("""{"kind":"press","visitor":"pabcdefghijklmnopqrs"}""")]
    [InlineData("""{"kind":"command","name":7,"visitor":"pabcdefghijklmnopqrs"}""")]
    public async Task What_the_page_does_not_send_is_refused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Page.Http.PostAsync("/page/requests", content, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_too_deep_is_refused()
    {
        using var tooLong = await Page.PostAsync(new { kind = "message", visitor = RunningPage.Visitor, text = new string('x', PageEndpoint.MostBytes) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
        // Nothing of it is read any more, so that nothing can follow it.
        Assert.True(tooLong.Headers.ConnectionClose);
        using var deep = new StringContent(string.Concat(Enumerable.Repeat("{\"a\":", 5_000)), Encoding.UTF8, "application/json");
        using var response = await Page.Http.PostAsync("/page/requests", deep, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_told_for_how_long_to_wait_and_others_are_not()
    {
        using var corpus = new OpenCorpus(("a.md", "# A\n\nThe Salt Revolt broke out in Moscow on 1 June 1648."));
        await using var page = await RunningPage.StartAsync(corpus, LimitOptions.None with { User = new Allowance(PerMinute: 2, Burst: 2) });
        using var first = await AskFromAsync(page, "198.51.100.7");
        using var second = await AskFromAsync(page, "198.51.100.7");
        using var third = await AskFromAsync(page, "198.51.100.7");
        using var other = await AskFromAsync(page, "203.0.113.9");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], [first.StatusCode, second.StatusCode, third.StatusCode, other.StatusCode]);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Please go on in ", await third.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskFromAsync(RunningPage page, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/documents");
        // As a reverse proxy on this machine says it; what came with the request stands before.
        request.Headers.Add("X-Forwarded-For", $"10.0.0.1, {address}");
        return await page.Http.SendAsync(request, Ct);
    }

    // As a browser finds them: from the page to its scripts, and from those to others.
    private async Task<IReadOnlyCollection<string>> FilesAsync()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal) { "/" };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var path))
        {
            var text = await Page.Http.GetStringAsync(path, Ct);
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(text, """(?:(?:src|href)="|(?:from |import\()')(?:\./|/page/)([\w.]+)"""))
                if (found.Add("/page/" + match.Groups[1].Value)) open.Enqueue("/page/" + match.Groups[1].Value);
        }

        Assert.Contains("/page/timeline.js", found);
        return found;
    }
}
