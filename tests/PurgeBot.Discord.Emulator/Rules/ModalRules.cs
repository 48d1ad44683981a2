using System.Text.Json;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What a form may be, of labels around text inputs alone. Discord, Receiving and Responding, Modal; Component Reference, Label, Text Input.</summary>
internal static class ModalRules
{
    private const int ActionRow = 1, Label = 18, TextInput = 4;

    public static void Check(FormErrors errors, JsonElement data)
    {
        errors.Length("data.custom_id", MessageRules.Text(data, "custom_id"), 1, 100);
        errors.Length("data.title", MessageRules.Text(data, "title"), 1, 45);
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("components", out var components) || components.ValueKind != JsonValueKind.Array || components.GetArrayLength() is 0 or > 5)
        {
            errors.Add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
            return;
        }

        var ids = new HashSet<string>();
        var i = 0;
        foreach (var component in components.EnumerateArray())
        {
            var at = $"data.components.{i++}";
            if (Number(component, "type") == ActionRow)
            {
                CheckRow(errors, component, at, ids);
                continue;
            }

            if (Number(component, "type") != Label || !component.TryGetProperty("component", out var input) || Number(input, "type") != TextInput)
            {
                errors.Add(at + ".type", "UNION_TYPE_CHOICES", "Labels around text inputs are what this emulator knows.");
                continue;
            }

            errors.Length(at + ".label", MessageRules.Text(component, "label"), 1, 45);
            if (component.TryGetProperty("description", out _)) errors.Length(at + ".description", MessageRules.Text(component, "description"), 1, 100);
            CheckInput(errors, input, at + ".component", ids);
        }
    }

    // Discord, Component Reference, Text Input: in a row it has a label of its own. Deprecated, and still taken.
    private static void CheckRow(FormErrors errors, JsonElement row, string at, HashSet<string> ids)
    {
        if (!row.TryGetProperty("components", out var inputs) || inputs.ValueKind != JsonValueKind.Array || inputs.GetArrayLength() != 1 || Number(inputs[0], "type") != TextInput)
        {
            errors.Add(at + ".components", "BASE_TYPE_BAD_LENGTH", "One text input is what a row of a form has.");
            return;
        }

        errors.Length(at + ".components.0.label", MessageRules.Text(inputs[0], "label"), 1, 45);
        if (inputs[0].TryGetProperty("placeholder", out _)) errors.Length(at + ".components.0.placeholder", MessageRules.Text(inputs[0], "placeholder"), 0, 100);
        CheckInput(errors, inputs[0], at + ".components.0", ids, isInRow: true);
    }

    private static void CheckInput(FormErrors errors, JsonElement input, string at, HashSet<string> ids, bool isInRow = false)
    {
        var id = MessageRules.Text(input, "custom_id");
        errors.Length(at + ".custom_id", id, 1, 100);
        if (id is not null && !ids.Add(id)) errors.Add(at + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        if (Number(input, "style") is not (1 or 2)) errors.Add(at + ".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
        var most = Number(input, "max_length") ?? 4000;
        if (most is < 1 or > 4000) errors.Add(at + ".max_length", "NUMBER_TYPE_MAX", "Must be between 1 and 4000.");
        if (input.TryGetProperty("value", out _)) errors.Length(at + ".value", MessageRules.Text(input, "value"), 0, most);
        if (!isInRow && input.TryGetProperty("label", out _)) errors.Add(at + ".label", "BASE_TYPE_UNKNOWN", "The label belongs to the label around it.");
    }

    private static int? Number(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : null;
}
