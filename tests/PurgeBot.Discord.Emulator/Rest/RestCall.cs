using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>A request in hand.</summary>
internal sealed class RestCall(HttpContext http, string route, byte[] body)
{
    public string Method => http.Request.Method;

    public string Route => route;

    public string Path => http.Request.Path;

    public byte[] Body => body;

    public HttpRequest Request => http.Request;

    /// <summary>Whom a callback was for.</summary>
    public People.Interaction? Interaction { get; set; }

    public string this[string parameter] => (string)http.Request.RouteValues[parameter]!;

    public bool Asks(string query) => http.Request.Query.TryGetValue(query, out var value) && value == "true";

    /// <summary>The body as JSON; null where it is not an object.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
