using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Endpoint;

/// <summary>
/// Start here: serves the address at which Discord delivers interactions over HTTP (Discord, Interactions Overview, Configuring an Interactions
/// Endpoint URL). A signed request goes the way of what the gateway brings; the first answer is its response.
/// </summary>
/// <remarks>
/// Thread-safe. What another replica has served is not known here: that a request is not served twice is certain within this process alone, for
/// the last 16,384 interactions of both ways; everywhere it ends five minutes after it was signed.
/// </remarks>
public sealed class InteractionsEndpoint
{
    /// <summary>Most bytes of a request; Discord's own have some 10 KB at most, with a whole message in them.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly byte[] Pong = """{"type":1}"""u8.ToArray();

    private readonly RequestSignature _signature;
    private readonly InteractionInbox _inbox;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly OccasionalLine _refusedLine;
    private long _refused;

    /// <summary>Serves nothing yet.</summary>
    internal InteractionsEndpoint(RequestSignature signature, InteractionInbox inbox, TimeProvider time, ILogger<InteractionsEndpoint> log)
    {
        (_signature, _inbox, _time, _log) = (signature, inbox, time, log);
        _refusedLine = new OccasionalLine(time);
    }

    /// <summary>Requests since the start that were not Discord's, or not of now.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Serves a request: 401 where it is not signed, or not now; 400 where it is no interaction, or another application's; 413 where it is too long; 503 where nobody can answer it in time.</summary>
    public async Task ServeAsync(HttpContext http)
    {
        try
        {
            await ServeCheckedAsync(http);
        }
        catch (BadHttpRequestException error)
        {
            // Too long, too slow, or cut off: its rest is never read, so that nothing can follow it on the connection.
            http.Response.StatusCode = error.StatusCode;
            http.Response.Headers.Connection = "close";
        }
    }

    private async Task ServeCheckedAsync(HttpContext http)
    {
        string? timestamp = http.Request.Headers[RequestSignature.TimestampHeader], signature = http.Request.Headers[RequestSignature.SignatureHeader];
        if (!_signature.IsTimely(timestamp))
        {
            Refuse(http);
            return;
        }

        var prefix = Encoding.ASCII.GetBytes(timestamp!);
        var signed = await ReadAsync(http, prefix);
        if (!_signature.IsValid(signed, signature)) Refuse(http);
        else if (!InteractionPayload.TryRead(signed.AsSpan(prefix.Length), out var payload)) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (payload.Type == InteractionType.Ping) await WriteAsync(http, Pong);
        else await AnswerAsync(http, payload);
    }

    private async Task AnswerAsync(HttpContext http, InteractionPayload payload)
    {
        var pending = new PendingResponse();
        switch (_inbox.Post(payload, pending))
        {
            case Posted.Repeated:
                Refuse(http);
                return;
            case Posted.Foreign:
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            case Posted.Dropped:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
        }

        if (await AnsweredAsync(pending, http.RequestAborted) is { } response) await WriteAsync(http, pending, response);
        else http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private async Task<InteractionResponse?> AnsweredAsync(PendingResponse pending, CancellationToken ct)
    {
        try
        {
            return await pending.Answer.WaitAsync(InteractionReplyChannel.FirstAnswerWithin, _time, ct);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            // It may have been answered at the very end all the same.
            return pending.Abandon() ? null : await pending.Answer;
        }
    }

    private static async Task WriteAsync(HttpContext http, PendingResponse pending, InteractionResponse response)
    {
        try
        {
            using var content = SentJson.Content(SentJson.Bytes(response), (response.Data as MessageBody)?.Files ?? []);
            http.Response.ContentType = content.Headers.ContentType!.ToString();
            http.Response.ContentLength = content.Headers.ContentLength;
            await content.CopyToAsync(http.Response.Body, http.RequestAborted);
            await http.Response.CompleteAsync();
            pending.Written();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            pending.Failed(error);
        }
        catch (Exception error)
        {
            pending.Failed(error);
            throw;
        }
    }

    private static async Task WriteAsync(HttpContext http, byte[] json)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }

    // The timestamp and the body in one piece, which is what is signed. Counted while it is read, whatever the request says of its length.
    private static async Task<byte[]> ReadAsync(HttpContext http, byte[] prefix)
    {
        // The server counts the frames of the pieces in which a body may come as well.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = 2 * MostBytes;
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            if (read.Buffer.Length > MostBytes || http.Request.ContentLength > MostBytes)
            {
                http.Request.BodyReader.AdvanceTo(read.Buffer.End);
                throw new BadHttpRequestException("The body is too long.", StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var signed = new byte[prefix.Length + read.Buffer.Length];
                prefix.CopyTo(signed, 0);
                read.Buffer.CopyTo(signed.AsSpan(prefix.Length));
                http.Request.BodyReader.AdvanceTo(read.Buffer.End);
                return signed;
            }

            http.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private void Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        // Its body may not have been read, and never is: nothing can follow it on the connection.
        http.Response.Headers.Connection = "close";
        var refused = Interlocked.Increment(ref _refused);
        if (_refusedLine.IsDue()) _log.RequestsRefused(refused);
    }
}
