using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PurgeBot.Discord.Emulator;
using PurgeBot.Load;

namespace PurgeBot.Pictures;

/// <summary>The bot as a process of its own, on the default corpus.</summary>
internal sealed class AskedBot : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-pictures-");
    private readonly Process _process;

    private AskedBot(DiscordEmulator discord, Uri address) => (Address, _process) = (address, Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "purgebot.dll"), "run", "--corpus", Path.Combine(Repository.Root, "corpus")])
        {
            Environment =
            {
                ["Discord__Token"] = discord.Token,
                ["Urls"] = address.ToString(),
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
                ["Data__Path"] = _data.FullName,
            },
        })!);

    /// <summary>Where its page is.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, and waits until it can be asked.</summary>
    public static async Task<AskedBot> StartAsync(DiscordEmulator discord, CancellationToken ct)
    {
        var bot = new AskedBot(discord, FreeAddress());
        await discord.Gateway.WhenLiveAsync();
        while (discord.Rest.Commands.Registered.Count == 0) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        using (Process.Start("kill", ["-TERM", $"{_process.Id}"])) await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    // At which nobody listens yet.
    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }
}
