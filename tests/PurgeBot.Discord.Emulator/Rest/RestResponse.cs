using System.Text.Json;
using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>What is going to be sent back, before any of it is.</summary>
internal sealed record RestResponse(int Status, byte[]? Body = null, string ContentType = "application/json")
{
    public static RestResponse NoContent { get; } = new(204);

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static RestResponse Json(JsonNode body, int status = 200) => new(status, JsonSerializer.SerializeToUtf8Bytes(body));

    /// <summary>Discord, Reference, Error Messages.</summary>
    public static RestResponse Error(int status, int code, string message, JsonObject? errors = null)
    {
        var body = new JsonObject { ["message"] = message, ["code"] = code };
        if (errors is not null) body["errors"] = errors;
        return Json(body, status);
    }

    public static RestResponse NotFound { get; } = Error(404, 0, "404: Not Found");

    public static RestResponse Unauthorized { get; } = Error(401, 0, "401: Unauthorized");

    // Discord, Opcodes and Status Codes, JSON Error Codes.
    public static RestResponse UnknownInteraction { get; } = Error(404, 10062, "Unknown interaction");

    public static RestResponse UnknownChannel { get; } = Error(404, 10003, "Unknown Channel");

    public static RestResponse MissingAccess { get; } = Error(403, 50001, "Missing Access");

    public static RestResponse MissingPermissions { get; } = Error(403, 50013, "Missing Permissions");

    public static RestResponse UnknownWebhook { get; } = Error(404, 10015, "Unknown Webhook");

    public static RestResponse UnknownMessage { get; } = Error(404, 10008, "Unknown Message");

    public static RestResponse AlreadyAcknowledged { get; } = Error(400, 40060, "Interaction has already been acknowledged.");
}
