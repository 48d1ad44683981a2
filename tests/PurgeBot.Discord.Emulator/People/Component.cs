using System.Text.Json;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>A part of a message. Discord, Component Reference.</summary>
/// <param name="Text">Of a text display; the label of a button; the placeholder of a menu.</param>
/// <param name="Items">Of a menu.</param>
/// <param name="Children">Nested components; of a section the accessory comes last.</param>
public sealed record Component(
    ComponentType Type, string Text, string? CustomId, string? Url, bool IsDisabled, int? Style, int? AccentColor, IReadOnlyList<MenuItem> Items, IReadOnlyList<Component> Children)
{
    public IEnumerable<Component> WithNested() => Children.SelectMany(child => child.WithNested()).Prepend(this);

    internal static Component[] ReadAll(JsonElement message) =>
        message.TryGetProperty("components", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Read)] : [];

    private static Component Read(JsonElement json)
    {
        var type = (ComponentType)json.GetProperty("type").GetInt32();
        List<Component> children = [];
        if (json.TryGetProperty("components", out var nested)) children.AddRange(nested.EnumerateArray().Select(Read));
        if (json.TryGetProperty("accessory", out var accessory)) children.Add(Read(accessory));
        if (json.TryGetProperty("items", out var items)) children.AddRange(items.EnumerateArray().Select(Picture));
        return new Component(
            type,
            (Read(json, "content") ?? Read(json, "label") ?? Read(json, "placeholder")) ?? "",
            Read(json, "custom_id"),
            Read(json, "url") ?? (json.TryGetProperty("file", out var file) ? Read(file, "url") : null),
            json.TryGetProperty("disabled", out var disabled) && disabled.ValueKind == JsonValueKind.True,
            Number(json, "style"),
            Number(json, "accent_color"),
            json.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array ? [.. options.EnumerateArray().Select(Item)] : [],
            children);
    }

    // An item of a gallery is what a thumbnail is elsewhere.
    private static Component Picture(JsonElement json) => new(
        ComponentType.Thumbnail, Read(json, "description") ?? "", null, json.TryGetProperty("media", out var media) ? Read(media, "url") : null, false, null, null, [], []);

    private static MenuItem Item(JsonElement json) => new(Read(json, "label") ?? "", Read(json, "value") ?? "", Read(json, "description"));

    private static string? Read(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}

/// <summary>An entry of a menu.</summary>
public sealed record MenuItem(string Label, string Value, string? Description);

/// <summary>Discord, Component Reference, Component Types: those that a message can have.</summary>
public enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    Section = 9,
    TextDisplay = 10,
    Thumbnail = 11,
    MediaGallery = 12,
    File = 13,
    Separator = 14,
    Container = 17,
}
