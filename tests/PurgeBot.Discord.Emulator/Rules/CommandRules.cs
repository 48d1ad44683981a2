using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What a registration may be. Discord, Application Commands.</summary>
internal static partial class CommandRules
{
    // Slash commands, message and user commands an application may have, and characters of a command in all.
    private const int MostSlash = 100;
    private const int MostOnMessages = 15;
    private const int MostText = 8000;

    // Discord, Reference, Locales.
    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static FormErrors Check(JsonArray commands)
    {
        var errors = new FormErrors();
        var names = new HashSet<(int, string)>();
        for (var i = 0; i < commands.Count; i++)
        {
            if (commands[i] is not JsonObject command)
            {
                errors.Add($"{i}", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
                continue;
            }

            var type = Number(command["type"]) ?? 1;
            CheckCommand(errors, command, type, $"{i}");
            if (Text(command["name"]) is { } name && !names.Add((type, name))) errors.Add($"{i}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        if (names.Count(command => command.Item1 == 1) > MostSlash) errors.Add("0", "APPLICATION_COMMAND_TOO_MANY", $"At most {MostSlash} slash commands.");
        if (names.Count(command => command.Item1 == 3) > MostOnMessages) errors.Add("0", "APPLICATION_COMMAND_TOO_MANY", $"At most {MostOnMessages} message commands.");
        return errors;
    }

    private static void CheckCommand(FormErrors errors, JsonObject command, int type, string path)
    {
        if (type is < 1 or > 4) errors.Add(path + ".type", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4).");
        Action<string, string?> checkName = type == 1 ? (at, name) => CheckSlashName(errors, at, name) : (at, name) => errors.Length(at, name, 1, 32);
        checkName(path + ".name", Text(command["name"]));
        CheckTranslations(errors, command["name_localizations"], path + ".name_localizations", checkName);
        if (type == 1)
        {
            errors.Length(path + ".description", Text(command["description"]), 1, 100);
            CheckTranslations(errors, command["description_localizations"], path + ".description_localizations", (at, text) => errors.Length(at, text, 1, 100));
            OptionRules.Check(errors, command["options"], path + ".options", isInSubcommand: false);
        }
        else
        {
            if (Text(command["description"]) is { Length: > 0 }) errors.Add(path + ".description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_FORBIDDEN", "Context menu commands cannot have description");
            if (command["options"] is JsonArray { Count: > 0 }) errors.Add(path + ".options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_FORBIDDEN", "Context menu commands cannot have options");
        }

        if (command["default_member_permissions"] is { } permissions && !ulong.TryParse(Text(permissions), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            errors.Add(path + ".default_member_permissions", "NUMBER_TYPE_COERCE", "Permissions are a string of decimal digits.");
        CheckNumbers(errors, command["integration_types"], path + ".integration_types", 1);
        CheckNumbers(errors, command["contexts"], path + ".contexts", 2);
        var size = Size(command);
        if (size > MostText) errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MostText}): {size}");
    }

    internal static void CheckSlashName(FormErrors errors, string path, string? name)
    {
        errors.Length(path, name, 1, 32);
        if (name is null) return;
        if (!SlashName().IsMatch(name)) errors.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        if (name.Any(char.IsUpper)) errors.Add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name must be lower case");
    }

    internal static void CheckTranslations(FormErrors errors, JsonNode? node, string path, Action<string, string?> check)
    {
        if (node is not JsonObject translations) return;
        foreach (var (locale, text) in translations)
        {
            if (!Locales.Contains(locale)) errors.Add($"{path}.{locale}", "BASE_TYPE_CHOICES", $"'{locale}' is no locale of Discord.");
            check($"{path}.{locale}", Text(text));
        }
    }

    private static void CheckNumbers(FormErrors errors, JsonNode? node, string path, int most)
    {
        if (node is null) return;
        if (node is not JsonArray { Count: > 0 } array || array.Any(number => Number(number) is not { } value || value < 0 || value > most)) errors.Add(path, "BASE_TYPE_CHOICES", $"Values from 0 to {most}.");
    }

    // Names, descriptions and values; of translations only the longest, Discord, Application Commands, Limits.
    private static int Size(JsonObject part) =>
        Longest(part, "name") + Longest(part, "description")
        + (part["options"] as JsonArray ?? []).OfType<JsonObject>().Sum(Size)
        + (part["choices"] as JsonArray ?? []).OfType<JsonObject>().Sum(choice => Longest(choice, "name") + (choice["value"]?.ToString().Length ?? 0));

    private static int Longest(JsonObject part, string name) =>
        Math.Max(Text(part[name])?.Length ?? 0, (part[name + "_localizations"] as JsonObject)?.Max(translation => Text(translation.Value)?.Length ?? 0) ?? 0);

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    internal static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    // Discord, Application Commands, Application Command Naming.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex SlashName();
}
