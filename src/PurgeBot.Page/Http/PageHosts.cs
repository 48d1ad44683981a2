using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PurgeBot.Page.Http;

/// <summary>Tells whether a request comes from the page itself, and not from another site that a browser has open.</summary>
/// <param name="named">Names by which the page may be called beside <c>localhost</c> and addresses in numbers.</param>
internal sealed class PageHosts(ImmutableArray<string> named)
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>
    /// Whether the page may be called by that name. A site that has its own name lead to this machine, so that browsers take the page for a part of
    /// it, calls by that name; an address in numbers and <c>localhost</c> are nobody else's.
    /// </summary>
    public bool Allows(HostString host)
    {
        var name = host.Host.TrimStart('[').TrimEnd(']');
        return IPAddress.TryParse(name, out _)
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || named.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a browser says that another site sends the request.</summary>
    public static bool IsFromElsewhere(HttpRequest request)
    {
        string? site = request.Headers[FetchSite], origin = request.Headers[HeaderNames.Origin];
        if (site is not (null or "same-origin" or "none")) return true;
        // Behind a reverse proxy with a certificate the scheme is another one.
        return origin is not null && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && request.Host == HostString.FromUriComponent(from));
    }
}
