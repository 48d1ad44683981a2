using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>The first answer to an interaction (Discord, Receiving and Responding, Interaction Response Object).</summary>
/// <param name="Type">What it does.</param>
/// <param name="Data">A message, proposals, a form, or nothing.</param>
internal sealed record InteractionResponse(CallbackType Type, CallbackData? Data = null)
{
    /// <summary>Posts a message.</summary>
    public static InteractionResponse Post(MessageBody message) => new(CallbackType.Message, message);

    /// <summary>Promises a message; only <see cref="MessageFlags.Ephemeral"/> may be set with it.</summary>
    public static InteractionResponse PromisePost(bool isPrivate) =>
        new(CallbackType.DeferredMessage, isPrivate ? new DeferredFlags(MessageFlags.Ephemeral) : null);

    /// <summary>Promises a change to the message that the component is on; nothing is seen of it.</summary>
    public static InteractionResponse PromiseChange { get; } = new(CallbackType.DeferredUpdate);

    /// <summary>Changes the message that the component is on.</summary>
    public static InteractionResponse Change(MessageBody message) => new(CallbackType.Update, message);

    /// <summary>Proposes values for the option being typed.</summary>
    public static InteractionResponse Propose(IReadOnlyList<CommandChoice> choices) => new(CallbackType.Choices, new ChoicesData(choices));

    /// <summary>Opens a form.</summary>
    public static InteractionResponse Ask(ModalData form) => new(CallbackType.Modal, form);
}

/// <summary>What a first answer does (Discord, Receiving and Responding, Interaction Callback Type).</summary>
internal enum CallbackType
{
    /// <summary>A message.</summary>
    Message = 4,

    /// <summary>A message follows; people see that the bot thinks.</summary>
    DeferredMessage = 5,

    /// <summary>A change follows; people see nothing.</summary>
    DeferredUpdate = 6,

    /// <summary>A change to the message.</summary>
    Update = 7,

    /// <summary>Proposals for an option.</summary>
    Choices = 8,

    /// <summary>A form. Not as an answer to one.</summary>
    Modal = 9,
}

/// <summary>What a first answer holds: one of four kinds.</summary>
[JsonDerivedType(typeof(MessageBody))]
[JsonDerivedType(typeof(DeferredFlags))]
[JsonDerivedType(typeof(ChoicesData))]
[JsonDerivedType(typeof(ModalData))]
internal abstract record CallbackData;

/// <summary>What can be said of a message before there is one.</summary>
/// <param name="Flags">Only <see cref="MessageFlags.Ephemeral"/>.</param>
internal sealed record DeferredFlags(MessageFlags Flags) : CallbackData;

/// <summary>Proposals for an option.</summary>
/// <param name="Choices">At most 25.</param>
internal sealed record ChoicesData(IReadOnlyList<CommandChoice> Choices) : CallbackData;

/// <summary>A form (Discord, Receiving and Responding, Modal).</summary>
/// <param name="CustomId">1 to 100 characters.</param>
/// <param name="Title">Up to 45 characters.</param>
/// <param name="Components">1 to 5 labels.</param>
internal sealed record ModalData(string CustomId, string Title, IReadOnlyList<Component> Components) : CallbackData;

/// <summary>A proposal (Discord, Application Commands, Application Command Option Choice Structure).</summary>
/// <param name="Name">What is shown; 1 to 100 characters.</param>
/// <param name="Value">What is sent; up to 100 characters.</param>
internal sealed record CommandChoice(string Name, string Value);
