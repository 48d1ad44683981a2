using System.Text.Json;
using PurgeBot.Discord.Emulator.People;
using static PurgeBot.Discord.Emulator.People.ComponentType;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What the components of a message may be, one by one and together. Discord, Component Reference.</summary>
internal sealed class ComponentRules(FormErrors errors)
{
    private const int MostComponents = 40;

    // Of all text displays together. Not in the reference; Discord answers "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED".
    private const int MostText = 4000;

    private static readonly ComponentType[] AtTop = [ActionRow, Section, TextDisplay, MediaGallery, ComponentType.File, Separator, Container];
    private static readonly ComponentType[] InContainer = [ActionRow, Section, TextDisplay, MediaGallery, ComponentType.File, Separator];

    private readonly HashSet<string> _customIds = [];
    private int _components;
    private int _text;

    public void CheckMessage(JsonElement message, string prefix)
    {
        foreach (var name in new[] { "content", "embeds", "poll", "sticker_ids", "stickers" })
        {
            if (message.TryGetProperty(name, out var legacy) && legacy.ValueKind is not JsonValueKind.Null && !IsEmpty(legacy))
                errors.Add(prefix + name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }

        CheckList(message, prefix + "components", AtTop, 1, MostComponents);
        if (_components > MostComponents) errors.Add(prefix + "components", "BASE_TYPE_BAD_LENGTH", $"{_components} components, nested ones counted; {MostComponents} are allowed.");
        if (_text > MostText) errors.Add(prefix + "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"{_text} characters of text; {MostText} are allowed.");
    }

    private static bool IsEmpty(JsonElement json) => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 0;

    private void CheckList(JsonElement parent, string path, ComponentType[] allowed, int least, int most)
    {
        if (!parent.TryGetProperty("components", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            errors.Add(path, "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }

        if (list.GetArrayLength() < least || list.GetArrayLength() > most) errors.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        var i = 0;
        foreach (var component in list.EnumerateArray()) Check(component, $"{path}.{i++}", allowed);
    }

    private void Check(JsonElement component, string path, ComponentType[] allowed)
    {
        _components++;
        if (component.ValueKind != JsonValueKind.Object || !component.TryGetProperty("type", out var number) || !number.TryGetInt32(out var value) || !allowed.Contains((ComponentType)value))
        {
            errors.Add(path + ".type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed.Select(type => (int)type))}).");
            return;
        }

        switch ((ComponentType)value)
        {
            case ActionRow:
                CheckRow(component, path);
                break;
            case Button:
                CheckButton(component, path);
                break;
            case StringSelect:
                MenuRules.Check(errors, component, path);
                CheckCustomId(component, path);
                break;
            case Section:
                CheckList(component, path + ".components", [TextDisplay], 1, 3);
                if (component.TryGetProperty("accessory", out var accessory)) Check(accessory, path + ".accessory", [Button, Thumbnail]);
                else errors.Add(path + ".accessory", "BASE_TYPE_REQUIRED", "This field is required");
                break;
            case TextDisplay:
                errors.Length(path + ".content", MessageRules.Text(component, "content"), 1, MostText);
                _text += MessageRules.Text(component, "content")?.Length ?? 0;
                break;
            case ComponentType.File:
                if (!component.TryGetProperty("file", out var file) || MessageRules.Text(file, "url") is not { } place || !place.StartsWith("attachment://", StringComparison.Ordinal))
                    errors.Add(path + ".file.url", "UNFURLED_MEDIA_ITEM_INVALID", "attachment://name");
                break;
            case MediaGallery:
                CheckGallery(component, path);
                break;
            case Separator:
                if (component.TryGetProperty("spacing", out var spacing) && !(spacing.TryGetInt32(out var size) && size is 1 or 2)) errors.Add(path + ".spacing", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
                break;
            case Container:
                if (component.TryGetProperty("accent_color", out var color) && color.ValueKind != JsonValueKind.Null && !(color.TryGetInt32(out var rgb) && rgb is >= 0 and <= 0xFFFFFF)) errors.Add(path + ".accent_color", "NUMBER_TYPE_MAX", "Must be between 0x000000 and 0xFFFFFF.");
                CheckList(component, path + ".components", InContainer, 1, MostComponents);
                break;
        }
    }

    private void CheckGallery(JsonElement gallery, string path)
    {
        if (!gallery.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() is 0 or > 10)
        {
            errors.Add(path + ".items", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
            return;
        }

        foreach (var item in items.EnumerateArray())
        {
            if (!item.TryGetProperty("media", out var media) || MessageRules.Text(media, "url") is null) errors.Add(path + ".items.media.url", "BASE_TYPE_REQUIRED", "This field is required");
            if (MessageRules.Text(item, "description") is { } description) errors.Length(path + ".items.description", description, 1, 1024);
        }
    }

    private void CheckRow(JsonElement row, string path)
    {
        CheckList(row, path + ".components", [Button, StringSelect], 1, 5);
        if (!row.TryGetProperty("components", out var list) || list.ValueKind != JsonValueKind.Array) return;
        var menus = list.EnumerateArray().Count(child => child.TryGetProperty("type", out var type) && type.GetInt32() == (int)StringSelect);
        if (menus > 1 || (menus == 1 && list.GetArrayLength() > 1)) errors.Add(path + ".components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private void CheckButton(JsonElement button, string path)
    {
        var style = button.TryGetProperty("style", out var number) && number.TryGetInt32(out var value) ? value : 0;
        if (style is < 1 or > 5) errors.Add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5).");
        var label = MessageRules.Text(button, "label");
        if (string.IsNullOrWhiteSpace(label) && !button.TryGetProperty("emoji", out _)) errors.Add(path, "BUTTON_COMPONENT_LABEL_EMOJI_REQUIRED", "A label or an emoji is required.");
        if (label is not null) errors.Length(path + ".label", label, 0, 80);
        if (style != 5)
        {
            if (MessageRules.Text(button, "url") is not null) errors.Add(path + ".url", "BUTTON_COMPONENT_URL_FORBIDDEN", "A url is for link buttons.");
            CheckCustomId(button, path);
            return;
        }

        var url = MessageRules.Text(button, "url");
        errors.Length(path + ".url", url, 1, 512);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "discord"))
            errors.Add(path + ".url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
        if (MessageRules.Text(button, "custom_id") is not null) errors.Add(path, "BUTTON_COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified");
    }

    private void CheckCustomId(JsonElement component, string path)
    {
        var id = MessageRules.Text(component, "custom_id");
        errors.Length(path + ".custom_id", id, 1, 100);
        if (id is not null && !_customIds.Add(id)) errors.Add(path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}
