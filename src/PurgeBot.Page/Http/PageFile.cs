using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PurgeBot.Page.Http;

/// <summary>A file of the page: compressed once, when it is first asked for so, and sent again only where it has changed.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="mediaType">What it is.</param>
/// <param name="content">The file.</param>
/// <param name="policy">The content security policy that it needs; null for the one that holds for all.</param>
internal sealed class PageFile(string mediaType, byte[] content, string? policy = null)
{
    private const int HashLength = 12;

    private readonly string _hash = Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, HashLength));
    private readonly Lazy<byte[]> _brotli = new(() => Compression.Compressed(content, Coding.Brotli, CompressionLevel.SmallestSize));
    private readonly Lazy<byte[]> _gzip = new(() => Compression.Compressed(content, Coding.Gzip, CompressionLevel.SmallestSize));

    /// <summary>Sends it, or says that the browser has it.</summary>
    public async Task ServeAsync(HttpContext http)
    {
        var coding = Compression.CodingFor(http.Request);
        var bytes = coding switch { Coding.Brotli => _brotli.Value, Coding.Gzip => _gzip.Value, _ => content };
        // Other bytes need another tag.
        var tag = $"\"{_hash}{Compression.NameOf(coding)}\"";
        var headers = http.Response.Headers;
        (headers.ETag, headers.CacheControl, headers.Vary) = (tag, "no-cache", HeaderNames.AcceptEncoding);
        if (policy is not null) headers.ContentSecurityPolicy = policy;
        // With its quotes, a tag is no part of another one.
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = mediaType;
        http.Response.ContentLength = bytes.Length;
        if (Compression.NameOf(coding) is { } name) headers.ContentEncoding = name;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
