using System.Text.Json;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>Which callback may answer which interaction, and what it may carry. Discord, Receiving and Responding, Interaction Callback Type.</summary>
internal static class CallbackRules
{
    public static FormErrors Check(Interaction interaction, CallbackBody body)
    {
        var errors = new FormErrors();
        var isAllowed = interaction.Kind switch
        {
            InteractionKind.Autocomplete => body.Type is CallbackType.Choices,
            InteractionKind.Component => body.Type is CallbackType.Message or CallbackType.DeferredMessage or CallbackType.DeferredUpdate or CallbackType.Update or CallbackType.Modal,
            // No form answers a form; what a component opened can change the component's message.
            InteractionKind.ModalSubmit => body.Type is CallbackType.Message or CallbackType.DeferredMessage
                || (interaction.On is not null && body.Type is CallbackType.DeferredUpdate or CallbackType.Update),
            _ => body.Type is CallbackType.Message or CallbackType.DeferredMessage or CallbackType.Modal,
        };
        if (!isAllowed)
        {
            errors.Add("type", "INTERACTION_APPLICATION_COMMAND_INVALID_RESPONSE_TYPE", $"Type {body.Type} does not answer an interaction of type {(int)interaction.Kind}.");
            return errors;
        }

        switch (body.Type)
        {
            case CallbackType.Message:
                return MessageRules.Check(body.Data, prefix: "data.");
            case CallbackType.Update:
                return MessageRules.Check(body.Data, interaction.On!.Flags & MessageFlags.ComponentsV2, prefix: "data.");
            case CallbackType.DeferredMessage:
                if ((MessageRules.Flags(body.Data) & ~MessageFlags.Ephemeral) != 0)
                    errors.Add("data.flags", "BASE_TYPE_CHOICES", "EPHEMERAL is the only flag of a deferred message.");
                return errors;
            case CallbackType.Modal:
                ModalRules.Check(errors, body.Data);
                return errors;
            case CallbackType.Choices:
                CheckChoices(errors, body.Data);
                return errors;
            default:
                return errors;
        }
    }

    // Discord, Application Commands, Application Command Option Choice Structure.
    private static void CheckChoices(FormErrors errors, JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array)
        {
            errors.Add("data.choices", "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }

        if (choices.GetArrayLength() > 25) errors.Add("data.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        var i = 0;
        foreach (var choice in choices.EnumerateArray())
        {
            errors.Length($"data.choices.{i}.name", MessageRules.Text(choice, "name"), 1, 100);
            errors.Length($"data.choices.{i}.value", MessageRules.Text(choice, "value"), 1, 100);
            i++;
        }
    }
}
