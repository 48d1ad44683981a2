using System.Text.Json;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>What a message may be. Discord, Message; Component Reference.</summary>
internal static class MessageRules
{
    // Those that an application may set. Discord, Receiving and Responding, Messages.
    private const int Settable = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;

    /// <summary>Looks at a message.</summary>
    /// <param name="message">The body of a message.</param>
    /// <param name="kept">Flags that the message already has.</param>
    /// <param name="prefix">Where in the request it stands.</param>
    public static FormErrors Check(JsonElement message, int kept = 0, string prefix = "")
    {
        var errors = CheckWithoutRoles(message, kept, prefix);
        if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty("allowed_mentions", out var mentions) && mentions.ValueKind == JsonValueKind.Object
            && mentions.TryGetProperty("roles", out var roles) && !(roles.ValueKind == JsonValueKind.Array && roles.GetArrayLength() == 0))
            errors.Add(prefix + "allowed_mentions", "PURGEBOT_NO_MENTIONS", "A reply notifies nobody.");
        return errors;
    }

    /// <summary>Looks at a message that is posted in a channel, which may notify roles and have a nonce. Discord, Message, Create Message.</summary>
    public static FormErrors CheckInChannel(JsonElement message)
    {
        var errors = CheckWithoutRoles(message, 0, "");
        if (message.ValueKind != JsonValueKind.Object) return errors;
        if ((Flags(message) & MessageFlags.Ephemeral) != 0) errors.Add("flags", "BASE_TYPE_CHOICES", "A message in a channel is for everybody.");
        if (message.TryGetProperty("nonce", out var nonce) && nonce.ValueKind == JsonValueKind.String) errors.Length("nonce", nonce.GetString(), 0, 25);
        if (message.TryGetProperty("allowed_mentions", out var mentions) && mentions.ValueKind == JsonValueKind.Object && mentions.TryGetProperty("roles", out var roles)
            && (roles.ValueKind != JsonValueKind.Array || roles.GetArrayLength() > 100 || roles.EnumerateArray().Any(role => !Snowflake.TryParse(role.GetString(), out _))))
            errors.Add("allowed_mentions.roles", "BASE_TYPE_BAD_LENGTH", "Up to 100 snowflakes.");
        return errors;
    }

    private static FormErrors CheckWithoutRoles(JsonElement message, int kept, string prefix)
    {
        var errors = new FormErrors();
        if (message.ValueKind != JsonValueKind.Object)
        {
            errors.Add(prefix + "components", "BASE_TYPE_REQUIRED", "This field is required");
            return errors;
        }

        var flags = Flags(message);
        if ((flags & ~Settable) != 0) errors.Add(prefix + "flags", "BASE_TYPE_CHOICES", $"Flags {flags & ~Settable} cannot be set.");
        CheckMentions(errors, message, prefix);
        if (((flags | kept) & MessageFlags.ComponentsV2) != 0) new ComponentRules(errors).CheckMessage(message, prefix);
        else CheckPlain(errors, message, prefix);
        return errors;
    }

    public static int Flags(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("flags", out var flags) && flags.TryGetInt32(out var number) ? number : 0;

    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Stricter than Discord, which pings without it: this bot pings nobody but a role that moderators have named.
    private static void CheckMentions(FormErrors errors, JsonElement message, string prefix)
    {
        if (!message.TryGetProperty("allowed_mentions", out var mentions) || mentions.ValueKind != JsonValueKind.Object
            || !mentions.TryGetProperty("parse", out var parse) || parse.ValueKind != JsonValueKind.Array || parse.GetArrayLength() != 0)
        {
            errors.Add(prefix + "allowed_mentions", "PURGEBOT_NO_MENTIONS", "{\"parse\": []} has to be there.");
        }
    }

    private static void CheckPlain(FormErrors errors, JsonElement message, string prefix)
    {
        var content = Text(message, "content");
        var hasOthers = message.TryGetProperty("embeds", out _) || message.TryGetProperty("components", out _) || message.TryGetProperty("attachments", out _);
        if (string.IsNullOrEmpty(content) && !hasOthers) errors.Add(prefix + "content", "BASE_TYPE_REQUIRED", "Cannot send an empty message");
        if (content is not null) errors.Length(prefix + "content", content, 0, 2000);
        if (!message.TryGetProperty("components", out var components)) return;
        if (components.EnumerateArray().Any(component => component.TryGetProperty("type", out var type) && type.GetInt32() != (int)ComponentType.ActionRow))
            errors.Add(prefix + "components", "UNION_TYPE_CHOICES", "Only action rows without the flag IS_COMPONENTS_V2.");
    }
}
