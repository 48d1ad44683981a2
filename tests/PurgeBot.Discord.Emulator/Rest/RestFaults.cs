namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>What goes wrong with requests to come, in the order in which it was scripted.</summary>
public sealed class RestFaults
{
    private readonly Lock _lock = new();
    private readonly List<Scripted> _scripted = [];
    private volatile bool _isEmpty = true;

    internal bool IsEmpty => _isEmpty;

    /// <summary>How many requests have met a fault.</summary>
    public int Met { get; private set; }

    /// <summary>Lets something go wrong.</summary>
    /// <param name="fault">What.</param>
    /// <param name="times">For how many requests.</param>
    /// <param name="when">For which; all where it is left out.</param>
    public void Add(RestFault fault, int times = 1, Func<RecordedRequest, bool>? when = null)
    {
        lock (_lock)
        {
            _scripted.Add(new Scripted(fault, when ?? (_ => true)) { Left = times });
            _isEmpty = false;
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _scripted.Clear();
            _isEmpty = true;
        }
    }

    internal RestFault? Take(RecordedRequest request)
    {
        lock (_lock)
        {
            if (_scripted.Find(scripted => scripted.When(request)) is not { } next) return null;
            Met++;
            if (--next.Left == 0) _scripted.Remove(next);
            _isEmpty = _scripted.Count == 0;
            return next.Fault;
        }
    }

    private sealed record Scripted(RestFault Fault, Func<RecordedRequest, bool> When)
    {
        public int Left { get; set; }
    }
}

/// <summary>Something that goes wrong with a request.</summary>
public sealed record RestFault
{
    private RestFault()
    {
    }

    /// <summary>Whether the request takes effect first.</summary>
    internal bool IsAfter { get; private init; }

    internal TimeSpan? Delay { get; private init; }

    internal bool Cuts { get; private init; }

    internal Refusal? Instead { get; private init; }

    /// <summary>The connection breaks before the request is looked at.</summary>
    public static RestFault CutBefore { get; } = new() { Cuts = true };

    /// <summary>The connection breaks after the request has taken effect, without a response.</summary>
    public static RestFault CutAfter { get; } = CutBefore.AfterItsEffect();

    /// <summary>The request is looked at late.</summary>
    public static RestFault Late(TimeSpan by) => new() { Delay = by };

    /// <summary>The same, once the request has taken effect: its sender does not know.</summary>
    public RestFault AfterItsEffect() => this with { IsAfter = true };

    /// <summary>Another status, with a body as Discord's or a proxy's.</summary>
    public static RestFault Status(int status, string body = "{\"message\":\"Something went wrong\",\"code\":0}", string type = "application/json") =>
        new() { Instead = new Refusal(status, body, type, []) };

    /// <summary>What Cloudflare says when the servers behind it are away.</summary>
    public static RestFault BadGateway { get; } = Status(502, "<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>", "text/html");

    /// <summary>429 as documented, with <c>retry_after</c> and headers.</summary>
    public static RestFault TooMany(TimeSpan retryAfter, string scope = "user") =>
        new() { Instead = new Refusal(429, null, "application/json", [], retryAfter, scope) };

    /// <summary>429 without any header or a body that could be read.</summary>
    public static RestFault TooManyBare { get; } = Status(429, "");

    /// <summary>429 as Cloudflare sends it to those it has banned.</summary>
    public static RestFault TooManyHtml(TimeSpan? retryAfter = null) => new()
    {
        Instead = new Refusal(
            429,
            "<!doctype html><html><head><title>Access denied | discord.com used Cloudflare to restrict access</title></head><body>1015</body></html>",
            "text/html",
            retryAfter is { } wait ? [("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture))] : []),
    };

    internal sealed record Refusal(
        int Status, string? Body, string Type, IReadOnlyList<(string, string)> Headers, TimeSpan RetryAfter = default, string Scope = "")
    {
        public RestResponse Respond() => Body is null
            ? RateLimits.Refuse(RetryAfter.TotalSeconds, Scope, [("X-RateLimit-Reset-After", RetryAfter.TotalSeconds.ToString("F3", System.Globalization.CultureInfo.InvariantCulture))])
            : new RestResponse(Status, System.Text.Encoding.UTF8.GetBytes(Body), Type) { Headers = Headers };
    }
}
