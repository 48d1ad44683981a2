using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NSec.Cryptography;
using PurgeBot.Discord.Endpoint;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>A request to /interactions: the first byte says how it is signed, a line the headers, the rest is the body.</summary>
internal static class EndpointTarget
{
    private static readonly Key Key = Key.Create(SignatureAlgorithm.Ed25519);
    private static readonly int[] Statuses = [200, 400, 401, 413, 503];

    private static readonly InteractionInbox Inbox = new(new OwnApplication(), TimeProvider.System, NullLogger<InteractionInbox>.Instance);

    private static readonly InteractionsEndpoint Endpoint = new(
        new RequestSignature(Key.PublicKey, TimeProvider.System), Inbox, TimeProvider.System, NullLogger<InteractionsEndpoint>.Instance);

    public static FuzzTarget Target { get; } = new(
        "endpoint",
        ["s", "u", "0\n", "1\n", "99999999999\n", "-1\n", "\n", "aA", "00", .. InteractionTarget.Target.Pieces],
        Serve);

    private static void Serve(byte[] input)
    {
        if (input.Length == 0) return;
        var isSigned = input[0] == 's';
        var end = Array.IndexOf(input, (byte)'\n', 1);
        var header = end < 0 ? [] : input[1..end];
        var body = end < 0 ? input[1..] : input[(end + 1)..];
        var timestamp = isSigned ? TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : Encoding.Latin1.GetString(header);
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(body);
        http.Response.Body = new MemoryStream();
        http.Request.Headers[RequestSignature.TimestampHeader] = timestamp;
        http.Request.Headers[RequestSignature.SignatureHeader] = isSigned
            ? Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(Key, [.. Encoding.ASCII.GetBytes(timestamp), .. body]))
            : Encoding.Latin1.GetString(header);
        var served = Endpoint.ServeAsync(http);
        // Whoever gets as far as a handler is answered at once.
        while (Inbox.Waiting.TryRead(out var received)) _ = received.Response!.RespondAsync(InteractionResponse.Propose([]));
        served.GetAwaiter().GetResult();
        ThrowUnless(Statuses.Contains(http.Response.StatusCode), "The status is one of those that are documented.");
        ThrowUnless(isSigned || http.Response.StatusCode is 401 or 413, "What is not signed is refused.");
    }
}
