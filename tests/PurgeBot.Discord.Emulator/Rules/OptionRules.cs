using System.Text.Json.Nodes;
using static PurgeBot.Discord.Emulator.Rules.CommandRules;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What the options of a command may be, and its subcommands. Discord, Application Commands, Application Command Option Structure.</summary>
internal static class OptionRules
{
    private const int Subcommand = 1, Channel = 7, Longest = 11;

    public static void Check(FormErrors errors, JsonNode? node, string path, bool isInSubcommand)
    {
        if (node is not JsonArray options) return;
        if (options.Count > 25) errors.Add(path, "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        var isOptionalSeen = false;
        var names = new HashSet<string>();
        for (var i = 0; i < options.Count; i++)
        {
            var at = $"{path}.{i}";
            if (options[i] is not JsonObject option) continue;
            CheckTexts(errors, option, at);
            if (Text(option["name"]) is { } name && !names.Add(name)) errors.Add(at + ".name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option name is used twice");
            CheckType(errors, option, at, isInSubcommand);
            var isRequired = option["required"]?.GetValue<bool>() == true;
            if (isRequired && isOptionalSeen) errors.Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            isOptionalSeen |= !isRequired;
        }

        var subcommands = options.OfType<JsonObject>().Count(option => Number(option["type"]) == Subcommand);
        if (subcommands > 0 && subcommands < options.Count) errors.Add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }

    private static void CheckTexts(FormErrors errors, JsonObject option, string at)
    {
        CheckSlashName(errors, at + ".name", Text(option["name"]));
        CheckTranslations(errors, option["name_localizations"], at + ".name_localizations", (place, name) => CheckSlashName(errors, place, name));
        errors.Length(at + ".description", Text(option["description"]), 1, 100);
        CheckTranslations(errors, option["description_localizations"], at + ".description_localizations", (place, text) => errors.Length(place, text, 1, 100));
    }

    private static void CheckType(FormErrors errors, JsonObject option, string at, bool isInSubcommand)
    {
        var type = Number(option["type"]);
        if (type is not (>= Subcommand and <= Longest)) errors.Add(at + ".type", "BASE_TYPE_CHOICES", $"{type} is no type of option.");
        if (option["max_length"] is { } most && (type != 3 || Number(most) is not (>= 1 and <= 6000))) errors.Add(at + ".max_length", "NUMBER_TYPE_MAX", "Must be between 1 and 6000, for texts.");
        if (option["autocomplete"]?.GetValue<bool>() == true && (type is not (3 or 4 or 10) || option["choices"] is JsonArray { Count: > 0 })) errors.Add(at + ".autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE", "Autocomplete is for texts and numbers without choices.");
        if (option["channel_types"] is { } channels && (type != Channel || channels is not JsonArray { Count: > 0 })) errors.Add(at + ".channel_types", "APPLICATION_COMMAND_OPTIONS_CHANNEL_TYPES", "Channel types are for channels.");
        if (type is not (Subcommand or 2))
        {
            if (option["options"] is JsonArray { Count: > 0 }) errors.Add(at + ".options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only subcommands have options.");
            return;
        }

        if (option["required"] is not null) errors.Add(at + ".required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "A subcommand is not required.");
        if (isInSubcommand) errors.Add(at + ".type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Subcommands cannot be nested.");
        Check(errors, option["options"], at + ".options", isInSubcommand: true);
    }
}
