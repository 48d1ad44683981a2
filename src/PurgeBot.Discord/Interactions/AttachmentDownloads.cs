using Microsoft.Extensions.Options;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Interactions;

/// <summary>Fetches files that people sent along, from where Discord keeps them and from nowhere else.</summary>
/// <param name="options">Where Discord is.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe. The bot's token is not sent, and no redirect is followed.</remarks>
internal sealed class AttachmentDownloads(IOptions<DiscordOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    // Made where it is needed: hardly anybody ever imports a file.
    private readonly Lazy<HttpClient> _http = new(RestClient.New);

    /// <summary>Fetches a file: null where it is not Discord's, too long, or cannot be had.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<ReadOnlyMemory<byte>?> FetchAsync(string address, int most, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsDiscords(url)) return null;
        using var limit = new CancellationTokenSource(Within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            using var response = await _http.Value.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode) return null;
            await using var content = await response.Content.ReadAsStreamAsync(either.Token);
            return await ReadAsync(content, most, either.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_http.IsValueCreated) _http.Value.Dispose();
    }

    // Where Discord is a machine's own, its files are there as well.
    private bool IsDiscords(Uri url)
    {
        var api = options.Value.ApiBaseUrl;
        if (api.IsLoopback) return url.GetLeftPart(UriPartial.Authority) == api.GetLeftPart(UriPartial.Authority);
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase);
    }

    // By what arrives, not by what the server says that it is going to send.
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream content, int most, CancellationToken ct)
    {
        var bytes = new byte[most + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return length <= most ? new ReadOnlyMemory<byte>(bytes, 0, length) : default(ReadOnlyMemory<byte>?);
    }
}
