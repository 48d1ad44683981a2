using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PurgeBot.Answers;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Facts;
using PurgeBot.Chat.Limits;
using PurgeBot.Page.Chat;
using PurgeBot.Page.Corpus;
using PurgeBot.Page.Http;

namespace PurgeBot.Page;

/// <summary>
/// Start here: serves the page on which the bot can be tried, its files and what it asks for. A request goes the way of those from Discord; the
/// response is the reply. It is in no server and knows nobody, so that nothing of Discord's can be reached from it.
/// </summary>
/// <remarks>Thread-safe. Nothing is read or made before somebody opens the page.</remarks>
public sealed class PageEndpoint : IDisposable
{
    /// <summary>All paths but <c>/</c> begin so.</summary>
    public const string Below = "/page/";

    /// <summary>Most bytes of a request: five fields of a form, each of 4,000 characters.</summary>
    public const int MostBytes = 64 * 1024;

    // Each is a few milliseconds of work; more of them at once than this would only wait for each other.
    private const int MostAtOnce = 64;

    private readonly LiveLibrary _live;
    private readonly AnswerEngine _engine;
    private readonly Func<ChatBot> _bot;
    private readonly TimeProvider _time;
    private readonly PageHosts _hosts;
    private readonly PageLimits _limits;
    private readonly PageFiles _files = new();
    private int _atOnce;

    /// <summary>Serves nothing yet.</summary>
    /// <param name="live">The corpus.</param>
    /// <param name="engine">Answers from it.</param>
    /// <param name="bot">Answers what is asked on the page; called when something is.</param>
    /// <param name="limits">How often people may ask; here, those at one address.</param>
    /// <param name="hosts">Names by which browsers may call it beside <c>localhost</c> and addresses in numbers.</param>
    /// <param name="time">The time.</param>
    public PageEndpoint(LiveLibrary live, AnswerEngine engine, Func<ChatBot> bot, LimitOptions limits, ImmutableArray<string> hosts, TimeProvider time)
    {
        (_live, _engine, _bot, _time) = (live, engine, bot, time);
        (_hosts, _limits) = (new PageHosts(hosts), new PageLimits(limits));
    }

    /// <summary>Whether a path is one of the page's.</summary>
    public static bool Serves(string? path) => path == "/" || path?.StartsWith(Below, StringComparison.Ordinal) == true;

    /// <summary>
    /// Serves a request: 403 where another site sends it, 404 where there is nothing, 405 where there is something else, 413 where it is too long, 421
    /// where the page is called by a name that is not its own, 429 where it is too much, 503 where too many are served at once.
    /// </summary>
    public async Task ServeAsync(HttpContext http)
    {
        PageResponse.Protect(http);
        try
        {
            if (Interlocked.Increment(ref _atOnce) > MostAtOnce)
                await PageResponse.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "Too many people ask at once. Please try again in a moment.");
            else if (!_hosts.Allows(http.Request.Host))
                await PageResponse.RefuseAsync(http, StatusCodes.Status421MisdirectedRequest, "The page is not called by that name; Page:Hosts says by which names it may be.");
            else await RouteAsync(http);
        }
        catch (BadHttpRequestException error)
        {
            await PageResponse.RefuseAsync(http, error.StatusCode, "The request cannot be read.");
        }
        catch (JsonException)
        {
            await PageResponse.RefuseAsync(http, StatusCodes.Status400BadRequest, "The request cannot be read.");
        }
        catch (ObjectDisposedException)
        {
            await PageResponse.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "The bot is stopping.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limits.Dispose();

    private async Task RouteAsync(HttpContext http)
    {
        var (request, path) = (http.Request, http.Request.Path.Value ?? "");
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (reads && _files.Find(path) is { } file) await file.ServeAsync(http);
        else if (path == Below + "requests" && HttpMethods.IsPost(request.Method)) await AnswerAsync(http);
        else if (reads) await ReadAsync(http, path[Math.Min(Below.Length, path.Length)..]);
        else await PageResponse.RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, "That cannot be done here.");
    }

    private Task ReadAsync(HttpContext http, string what) => what switch
    {
        "documents" => ReadAsync(http, SentJson.Shapes.DocumentsShape, Documents.List),
        "contents" => ReadAsync(http, SentJson.Shapes.ContentsShape, library => Documents.Contents(library, Query(http, "of"))),
        "paragraphs" => ReadAsync(http, SentJson.Shapes.ParagraphsShape, library => Documents.Read(library, Query(http, "from"))),
        "days" => ReadAsync(http, SentJson.Shapes.DaysShape, library => Calendar.Days(FactBook.Of(library, _engine))),
        "day" => ReadAsync(http, SentJson.Shapes.DayShape, library => Calendar.On(library, FactBook.Of(library, _engine), Query(http, "of"))),
        "timeline" => ReadAsync(http, SentJson.Shapes.TimelineShape, library => Timelines.Of(library, _engine, Query(http, "topic"), Query(http, "from"), Query(http, "to"))),
        "reasons" => ReadAsync(http, SentJson.Shapes.ReasonsShape, library => Reasons.Of(library, _engine, Query(http, "kind"), Query(http, "question"))),
        _ => PageResponse.RefuseAsync(http, StatusCodes.Status404NotFound, "There is nothing here."),
    };

    private async Task ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, Func<Library, T?> read)
        where T : class
    {
        if (_limits.Count(http, isTyped: false) is { } wait)
        {
            await PageResponse.LimitAsync(http, wait);
            return;
        }

        T? found;
        using (var lease = _live.Acquire()) found = read(lease.Library);
        if (found is not null) await PageResponse.WriteAsync(http, found, type);
        else await PageResponse.RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such thing in the corpus.");
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var receivedAt = _time.GetTimestamp();
        // Another site's form could send a text, but no JSON without asking first, which nobody answers.
        if (!http.Request.HasJsonContentType())
        {
            await PageResponse.RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, "That is not what the page sends.");
            return;
        }

        if (PageHosts.IsFromElsewhere(http.Request))
        {
            await PageResponse.RefuseAsync(http, StatusCodes.Status403Forbidden, "Another site has sent that.");
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        var asked = await JsonSerializer.DeserializeAsync(http.Request.Body, PageJson.Default.AskedShape, http.RequestAborted);
        if (asked is null || RequestReading.Read(asked, receivedAt) is not { } request)
            await PageResponse.RefuseAsync(http, StatusCodes.Status400BadRequest, "The request cannot be read.");
        else if (_limits.Count(http, request is ChatRequest.Completion) is { } wait) await PageResponse.LimitAsync(http, wait);
        else await ReplyAsync(http, request);
    }

    private async Task ReplyAsync(HttpContext http, ChatRequest request)
    {
        var channel = new PageReplyChannel();
        await _bot().HandleAsync(request, channel, http.RequestAborted);
        if (channel.Sent is { } reply) await PageResponse.WriteAsync(http, ReplyShape.Of(reply), SentJson.Shapes.ReplyShape);
        else await PageResponse.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, "There is no answer to that.");
    }

    private static string Query(HttpContext http, string name) => http.Request.Query[name].ToString();
}
