using System.Text.Json;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>The body of a callback, taken apart.</summary>
internal sealed record CallbackBody(int Type, JsonElement Data, JsonElement Whole)
{
    public static CallbackBody? Read(JsonElement root) => root.TryGetProperty("type", out var type) && type.TryGetInt32(out var number)
        ? new CallbackBody(number, root.TryGetProperty("data", out var data) ? data : default, root)
        : null;

    public string[] Choices() => Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty("choices", out var choices)
        ? [.. choices.EnumerateArray().Select(choice => choice.GetProperty("name").GetString()!)]
        : [];
}
