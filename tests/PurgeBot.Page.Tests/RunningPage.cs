using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PurgeBot.Chat;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Limits;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests;

[assembly: AssemblyFixture(typeof(PurgeBot.Page.Tests.DefaultPage))]

namespace PurgeBot.Page.Tests;

/// <summary>The page, served by Kestrel on a port of its own.</summary>
internal sealed class RunningPage : IAsyncDisposable
{
    public const string Visitor = "pabcdefghijklmnopqrs";

    private readonly WebApplication _app;
    private readonly PageEndpoint _page;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-page-");

    private RunningPage(OpenCorpus corpus, LimitOptions limits, ImmutableArray<string> hosts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 0);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(corpus.Live).AddSingleton(corpus.Engine)
            .AddSingleton<IAnnouncer, NoChannels>().AddDaily(new StorageOptions { DataPath = _data.FullName }).AddChat(limits);
        _app = builder.Build();
        _page = new PageEndpoint(corpus.Live, corpus.Engine, _app.Services.GetRequiredService<ChatBot>, limits, hosts, TimeProvider.System);
        _app.Run(_page.ServeAsync);
    }

    public HttpClient Http { get; private set; } = new();

    public Uri Address => Http.BaseAddress!;

    public static async Task<RunningPage> StartAsync(OpenCorpus corpus, LimitOptions? limits = null, ImmutableArray<string>? hosts = null)
    {
        var page = new RunningPage(corpus, limits ?? LimitOptions.None, hosts ?? []);
        await page._app.StartAsync();
        page.Http = new HttpClient { BaseAddress = new Uri(page._app.Urls.Single()) };
        return page;
    }

    /// <summary>What the page gets.</summary>
    public async Task<JsonElement> ReadAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    /// <summary>What the page gets for what somebody wants.</summary>
    public async Task<JsonElement> AskAsync(object request)
    {
        using var response = await PostAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> PostAsync(object request) => Http.PostAsJsonAsync("/page/requests", request, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _page.Dispose();
        _data.Delete(recursive: true);
    }
}

/// <summary>The page on the corpus that the bot comes with.</summary>
public sealed class DefaultPage : IAsyncLifetime
{
    private OpenCorpus? _corpus;
    private RunningPage? _page;

    internal RunningPage Page => _page!;

    public async ValueTask InitializeAsync()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PurgeBot.sln"))) folder = folder.Parent!;
        _corpus = new OpenCorpus(Path.Combine(folder.FullName, "corpus"));
        _page = await RunningPage.StartAsync(_corpus);
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null) await _page.DisposeAsync();
        _corpus?.Dispose();
    }
}
