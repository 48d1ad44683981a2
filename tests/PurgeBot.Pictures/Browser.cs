using System.Diagnostics;
using Microsoft.Playwright;

namespace PurgeBot.Pictures;

/// <summary>Takes pictures of pages with Chromium, and makes them small with pngquant. Both have to be installed.</summary>
internal sealed class Browser : IAsyncDisposable
{
    // Pixels of CSS: a column of Discord's chat, and twice as many dots, which stay sharp on the screens of today.
    private const int Width = 720;
    private const int Scale = 2;

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private Browser(IPlaywright driver, IBrowser browser) => (_driver, _browser) = (driver, browser);

    /// <summary>Starts it.</summary>
    /// <param name="chromium">Chromium's path.</param>
    public static async Task<Browser> StartAsync(string chromium)
    {
        var driver = await Playwright.CreateAsync();
        // Without the sandbox, which does not start in a container where everybody is root: the pages are our own.
        var options = new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox", "--hide-scrollbars", "--disable-lcd-text"] };
        return new Browser(driver, await driver.Chromium.LaunchAsync(options));
    }

    /// <summary>Takes a picture of a whole page, as high as it is.</summary>
    /// <param name="html">The page; it loads nothing.</param>
    /// <param name="file">Where the PNG goes.</param>
    /// <param name="ct">Gives up.</param>
    public async Task TakeAsync(string html, string file, CancellationToken ct)
    {
        await using var window = await OpenAsync(height: 100, ColorScheme.Dark);
        var page = await window.NewPageAsync();
        await page.SetContentAsync(html);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        await ShrinkAsync(file, ct);
    }

    /// <summary>Asks the bot's own page, and takes a picture of it with the answer.</summary>
    /// <param name="address">The bot.</param>
    /// <param name="line">What is typed.</param>
    /// <param name="file">Where the PNG goes.</param>
    /// <param name="ct">Gives up.</param>
    public async Task AskPageAsync(Uri address, string line, string file, CancellationToken ct)
    {
        await using var window = await OpenAsync(height: 920, ColorScheme.Light);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await page.Locator("#line").FillAsync(line);
        await page.Locator("#line").PressAsync("Enter");
        await page.Locator(".log .card").First.WaitForAsync();
        await page.EvaluateAsync("document.fonts.ready");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        await ShrinkAsync(file, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }

    private Task<IBrowserContext> OpenAsync(int height, ColorScheme colours) => _browser.NewContextAsync(new BrowserNewContextOptions
    {
        ColorScheme = colours,
        ViewportSize = new ViewportSize { Width = Width, Height = height },
        DeviceScaleFactor = Scale,
        ReducedMotion = ReducedMotion.Reduce,
    });

    // A page has few colours: 256 look the same, and take less than half the space.
    private static async Task ShrinkAsync(string file, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("pngquant", ["--force", "--strip", "--nofs", "--speed", "1", "--output", file, file]) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new InvalidOperationException($"pngquant ended with {process.ExitCode}: {error}");
    }
}
