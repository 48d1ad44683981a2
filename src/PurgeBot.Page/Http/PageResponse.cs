using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PurgeBot.Page.Http;

/// <summary>Writes what the page gets: JSON, or in one sentence why not.</summary>
internal static class PageResponse
{
    /// <summary>Media type of JSON.</summary>
    public const string Json = "application/json";

    // A smaller one fits into a packet as it is.
    private const int WorthCompressing = 1_000;

    private static readonly string Policy = PolicyFor("", "");

    /// <summary>
    /// What a browser is told: nothing comes from anywhere else, nothing runs but the page's own files, and text never becomes markup.
    /// </summary>
    /// <param name="script">The hash of a script that stands in the page itself; empty for none.</param>
    /// <param name="style">The hash of a style that stands in the page itself; empty for none.</param>
    public static string PolicyFor(string script, string style) =>
        $"default-src 'none'; script-src {$"'self' {script}".TrimEnd()}; style-src {$"'self' {style}".TrimEnd()}; img-src 'self' blob:; connect-src 'self'; form-action 'none'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Sets what is said with every response.</summary>
    public static void Protect(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers[ReferrerPolicy] = "no-referrer";
        headers[OpenerPolicy] = "same-origin";
        headers[ResourcePolicy] = "same-origin";
    }

    /// <summary>Writes a shape as JSON, small.</summary>
    public static async Task WriteAsync<T>(HttpContext http, T shape, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(shape, type);
        var coding = bytes.Length < WorthCompressing ? Coding.None : Compression.CodingFor(http.Request);
        var headers = http.Response.Headers;
        (headers.CacheControl, headers.Vary) = ("no-store", HeaderNames.AcceptEncoding);
        if (Compression.NameOf(coding) is { } name) headers.ContentEncoding = name;
        var sent = Compression.Compressed(bytes, coding, CompressionLevel.Fastest);
        http.Response.ContentType = Json;
        http.Response.ContentLength = sent.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(sent, http.RequestAborted);
    }

    /// <summary>Says why not.</summary>
    public static Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        // What was sent along may not have been read, and never is: nothing can follow it on the connection.
        if (HttpMethods.IsPost(http.Request.Method)) http.Response.Headers.Connection = "close";
        return WriteAsync(http, new RefusalShape(sentence), SentJson.Shapes.RefusalShape);
    }

    /// <summary>Says for how long to wait.</summary>
    public static Task LimitAsync(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return RefuseAsync(http, StatusCodes.Status429TooManyRequests, string.Create(
            CultureInfo.InvariantCulture, $"That was a lot at once. Please go on in {seconds} {(seconds == 1 ? "second" : "seconds")}."));
    }

    private const string ReferrerPolicy = "Referrer-Policy", OpenerPolicy = "Cross-Origin-Opener-Policy", ResourcePolicy = "Cross-Origin-Resource-Policy";
}
