using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>A body of JSON, or of <c>payload_json</c> and <c>files[n]</c>. Discord, Reference, Uploading Files.</summary>
internal sealed record MultipartBody(JsonElement Payload, IReadOnlyList<(string Name, byte[] Content)> Files)
{
    public static MultipartBody? Read(RestCall call) => Read(call.Request.ContentType, call.Body);

    public static MultipartBody? Read(string? type, byte[] body)
    {
        if (type is null) return null;
        if (type.StartsWith("application/json", StringComparison.Ordinal)) return Parse(body) is { } json ? new MultipartBody(json, []) : null;
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || media.MediaType != "multipart/form-data" || media.Boundary.Length == 0) return null;

        JsonElement? payload = null;
        List<(string, byte[])> files = [];
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(media.Boundary).ToString(), new MemoryStream(body));
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return null;
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == "payload_json") payload = Parse(content.ToArray());
            else if (name == $"files[{files.Count}]" && disposition.FileName.HasValue) files.Add((HeaderUtilities.RemoveQuotes(disposition.FileName).ToString(), content.ToArray()));
            else return null;
        }

        return payload is { } read ? new MultipartBody(read, files) : null;
    }

    private static JsonElement? Parse(byte[] body)
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
