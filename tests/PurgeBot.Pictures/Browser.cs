using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PurgeBot.Pictures;

/// <summary>Takes pictures of pages with Chromium, and makes them small with pngquant. Both have to be installed.</summary>
/// <param name="chromium">Chromium: a path, or a name that the system finds.</param>
internal sealed partial class Browser(string chromium) : IDisposable
{
    // Pixels of CSS: a column of Discord's chat, and twice as many dots, which stay sharp on the screens of today.
    private const int Width = 720;
    private const int Scale = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-pictures-");

    /// <summary>Takes a picture of a whole page, as high as it is.</summary>
    /// <param name="html">The page; it loads nothing.</param>
    /// <param name="file">Where the PNG goes.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="InvalidOperationException">The browser fails.</exception>
    public async Task TakeAsync(string html, string file, CancellationToken ct)
    {
        var page = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(page, html, ct);
        var height = Height().Match(await OpenAsync(page, 600, "--dump-dom", ct));
        if (!height.Success) throw new InvalidOperationException($"{chromium} does not say how high the page is.");
        await OpenAsync(page, int.Parse(height.Groups[1].Value, CultureInfo.InvariantCulture), $"--screenshot={file}", ct);
        // A page has few colours: 256 look the same, and take less than half the space.
        await RunAsync("pngquant", ["--force", "--strip", "--nofs", "--speed", "1", "--output", file, file], ct);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Without the sandbox, which does not start in a container where everybody is root: the page is our own.
    private Task<string> OpenAsync(string page, int height, string what, CancellationToken ct) => RunAsync(
        chromium,
        ["--headless", "--no-sandbox", "--hide-scrollbars", "--disable-lcd-text", $"--user-data-dir={_folder.FullName}/profile",
            $"--force-device-scale-factor={Scale}", $"--window-size={Width},{height}", what, page],
        ct);

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
    }

    // Written by the page's own script.
    [GeneratedRegex("data-height=\"([0-9]+)\"")]
    private static partial Regex Height();
}
