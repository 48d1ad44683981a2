using System.Text.Json;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>The body of a callback, taken apart.</summary>
internal sealed record CallbackBody(int Type, JsonElement Data, JsonElement Whole)
{
    public static CallbackBody? Read(byte[] body)
    {
        try
        {
            // Not disposed: messages keep parts of it.
            var root = JsonDocument.Parse(body).RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || !type.TryGetInt32(out var number)) return null;
            return new CallbackBody(number, root.TryGetProperty("data", out var data) ? data : default, root);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string[] Choices() => Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty("choices", out var choices)
        ? [.. choices.EnumerateArray().Select(choice => choice.GetProperty("name").GetString()!)]
        : [];
}
