using System.Text.Json;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>A form that somebody sees. Discord, Receiving and Responding, Modal.</summary>
/// <param name="On">The message whose component opened it; null for a command.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<ModalField> Fields, EmulatedMessage? On)
{
    internal static Modal Read(JsonElement data, EmulatedMessage? on) => new(
        data.GetProperty("custom_id").GetString()!,
        data.GetProperty("title").GetString()!,
        [.. data.GetProperty("components").EnumerateArray().Select(ModalField.Read)],
        on);

    public override string ToString() => $"{Title}\n{string.Join('\n', Fields.Select(field => $"{field.Label}: [{field.Value}]"))}";
}

/// <summary>A field of a form with its label. Discord, Component Reference, Label; Text Input.</summary>
/// <param name="IsInRow">Whether it is in an action row, and has the label itself: the way that labels have replaced, and that still works.</param>
public sealed record ModalField(string CustomId, string Label, string? Description, string Value, bool IsRequired, int MaxLength, bool IsInRow)
{
    internal static ModalField Read(JsonElement around)
    {
        var isInRow = around.GetProperty("type").GetInt32() == 1;
        var input = isInRow ? around.GetProperty("components")[0] : around.GetProperty("component");
        return new ModalField(
            input.GetProperty("custom_id").GetString()!,
            (isInRow ? input : around).GetProperty("label").GetString()!,
            around.TryGetProperty("description", out var description) ? description.GetString() : null,
            input.TryGetProperty("value", out var value) ? value.GetString() ?? "" : "",
            !input.TryGetProperty("required", out var required) || required.GetBoolean(),
            input.TryGetProperty("max_length", out var most) ? most.GetInt32() : 4000,
            isInRow);
    }
}
