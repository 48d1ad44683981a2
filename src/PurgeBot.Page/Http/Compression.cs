using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PurgeBot.Page.Http;

/// <summary>How a response is made small.</summary>
internal enum Coding
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By gzip.</summary>
    Gzip,

    /// <summary>By Brotli.</summary>
    Brotli,
}

/// <summary>Makes responses small in a way that the browser reads.</summary>
internal static class Compression
{
    /// <summary>The best way that a request allows.</summary>
    public static Coding CodingFor(HttpRequest request)
    {
        var best = Coding.None;
        foreach (var accepted in request.Headers.GetCommaSeparatedValues(HeaderNames.AcceptEncoding))
        {
            if (accepted.Split(';') is not [var name, .. var rest] || rest.Any(IsZero)) continue;
            var coding = name.Trim() switch { "br" => Coding.Brotli, "gzip" => Coding.Gzip, _ => Coding.None };
            if (coding > best) best = coding;
        }

        return best;
    }

    /// <summary>What the header calls it; null where there is nothing to say.</summary>
    public static string? NameOf(Coding coding) => coding switch { Coding.Brotli => "br", Coding.Gzip => "gzip", _ => null };

    /// <summary>The content, made small.</summary>
    public static byte[] Compressed(byte[] content, Coding coding, CompressionLevel level)
    {
        if (coding == Coding.None) return content;
        using var small = new MemoryStream();
        using (Stream writer = coding == Coding.Brotli ? new BrotliStream(small, level) : new GZipStream(small, level)) writer.Write(content);
        return small.ToArray();
    }

    // ";q=0" says that it is not wanted.
    private static bool IsZero(string parameter) => parameter.Trim() is "q=0" or "q=0.0" or "q=0.00" or "q=0.000";
}
