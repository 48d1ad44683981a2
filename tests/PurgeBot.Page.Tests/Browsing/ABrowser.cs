using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PurgeBot.Page.Tests.Browsing.ABrowser))]

namespace PurgeBot.Page.Tests.Browsing;

/// <summary>Debian's Chromium, one for all tests; where it is not installed the tests that need it are skipped.</summary>
public sealed class ABrowser : IAsyncLifetime
{
    private const string Missing = "There is no Chromium: apt-get install chromium, or set CHROMIUM to another one's path.";

    private static readonly string Program = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _driver;
    private IBrowser? _browser;

    public ValueTask InitializeAsync()
    {
        // The cores are shared with other tests.
        Assertions.SetDefaultExpectTimeout(60_000);
        return ValueTask.CompletedTask;
    }

    /// <summary>A window that nobody has used yet.</summary>
    public async Task<IBrowserContext> OpenAsync(ColorScheme colours = ColorScheme.Light, (int Width, int Height)? size = null, bool inspected = false)
    {
        Assert.SkipUnless(File.Exists(Program), Missing);
        var (width, height) = size ?? (1200, 850);
        return await (await BrowserAsync()).NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = colours,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            HasTouch = width < 600,
            IsMobile = width < 600,
            // What looks into the page runs in it.
            BypassCSP = inspected,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _driver?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _driver ??= await Playwright.CreateAsync();
            // Without the sandbox, which does not start in a container where everybody is root: the page is our own.
            return _browser ??= await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox"] });
        }
        finally
        {
            _starting.Release();
        }
    }
}

/// <summary>A page in a window, and what it complains of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _window;

    private OpenPage(IBrowserContext window, IPage page) => (_window, View) = (window, page);

    public IPage View { get; }

    /// <summary>Errors of scripts, what the policy forbade, and requests to anywhere else.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenPage> OpenAsync(IBrowserContext window, Uri address, string at = "")
    {
        var opened = new OpenPage(window, await window.NewPageAsync());
        // All are cores of one machine, shared with other tests.
        opened.View.SetDefaultTimeout(60_000);
        opened.View.PageError += (_, error) => opened.Complaints.Add(error);
        opened.View.Console += (_, message) => { if (message.Type is "error") opened.Complaints.Add(message.Text); };
        opened.View.Dialog += (_, dialog) => opened.Complaints.Add($"dialog: {dialog.Message}");
        opened.View.Request += (_, request) => { if (new Uri(request.Url) is { Scheme: "http" or "https" } to && to.Authority != address.Authority) opened.Complaints.Add(request.Url); };
        await opened.View.GotoAsync(new Uri(address, "/" + at).ToString());
        return opened;
    }

    /// <summary>Types a line, and sends it.</summary>
    public async Task<ILocator> AskAsync(string line)
    {
        var before = await View.Locator(".log .card").CountAsync();
        await View.Locator("#line").FillAsync(line);
        await View.Locator("#line").PressAsync("Enter");
        var card = View.Locator(".log .card").Nth(before);
        await card.WaitForAsync();
        return card;
    }

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();
}
