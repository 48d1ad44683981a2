using System.Text.Json;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What a menu of texts may be. Discord, Component Reference, String Select.</summary>
internal static class MenuRules
{
    private const int MostOptions = 25;

    public static void Check(FormErrors errors, JsonElement menu, string path)
    {
        if (MessageRules.Text(menu, "placeholder") is { } placeholder) errors.Length(path + ".placeholder", placeholder, 0, 150);
        if (!menu.TryGetProperty("options", out var options) || options.ValueKind != JsonValueKind.Array || options.GetArrayLength() is 0 or > MostOptions)
        {
            errors.Add(path + ".options", "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {MostOptions} in length.");
            return;
        }

        var values = new HashSet<string>();
        var i = 0;
        foreach (var option in options.EnumerateArray())
        {
            var at = $"{path}.options.{i++}";
            errors.Length(at + ".label", MessageRules.Text(option, "label"), 1, 100);
            errors.Length(at + ".value", MessageRules.Text(option, "value"), 1, 100);
            if (MessageRules.Text(option, "description") is { } description) errors.Length(at + ".description", description, 1, 100);
            if (MessageRules.Text(option, "value") is { } value && !values.Add(value)) errors.Add(at + ".value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        var least = Number(menu, "min_values");
        var most = Number(menu, "max_values");
        if (least is < 0 or > MostOptions) errors.Add(path + ".min_values", "NUMBER_TYPE_MAX", $"Must be between 0 and {MostOptions}.");
        if (most is < 1 or > MostOptions || most > options.GetArrayLength()) errors.Add(path + ".max_values", "NUMBER_TYPE_MAX", "Must be between 1 and the number of options.");
    }

    private static int Number(JsonElement menu, string name) => menu.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 1;
}
