using Discord;
using Discord.WebSocket;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;
using Flags = Discord.MessageFlags;
using Mentions = Discord.AllowedMentions;

namespace PurgeBot.DiscordNet;

/// <summary>Answers by Discord.Net's methods.</summary>
/// <param name="interaction">What is answered.</param>
internal sealed class LibraryAnswers(SocketInteraction interaction) : IInteractionAnswers
{
    /// <inheritdoc/>
    public Task RespondAsync(InteractionResponse response, CancellationToken ct) => (response.Data, interaction) switch
    {
        (ChoicesData proposed, SocketAutocompleteInteraction typing) => typing.RespondAsync(proposed.Choices.Select(one => new AutocompleteResult(one.Name, one.Value)), Until(ct)),
        (ModalData form, _) => interaction.RespondWithModalAsync(LibraryComponents.Of(form), Until(ct)),
        (MessageBody message, IComponentInteraction pressed) when response.Type == CallbackType.Update => pressed.UpdateAsync(Changes(message), Until(ct)),
        (MessageBody message, IModalInteraction submitted) when response.Type == CallbackType.Update => submitted.UpdateAsync(Changes(message), Until(ct)),
        (MessageBody { Files: [] } message, _) => interaction.RespondAsync(
            components: LibraryComponents.Of(message), flags: FlagsOf(message), allowedMentions: Nobody, options: Until(ct)),
        (MessageBody message, _) => interaction.RespondWithFilesAsync(
            LibraryComponents.FilesOf(message), components: LibraryComponents.Of(message), flags: FlagsOf(message), allowedMentions: Nobody, options: Until(ct)),
        (var flags, _) => PromiseAsync(response.Type, flags is DeferredFlags { Flags: var set } && set.HasFlag(PurgeBot.Discord.Wire.MessageFlags.Ephemeral), Until(ct)),
    };

    /// <inheritdoc/>
    public Task EditOriginalAsync(MessageBody message, CancellationToken ct) => interaction.ModifyOriginalResponseAsync(Changes(message), Until(ct));

    /// <inheritdoc/>
    public Task DeleteOriginalAsync(CancellationToken ct) => interaction.DeleteOriginalResponseAsync(Until(ct));

    /// <inheritdoc/>
    public Task FollowUpAsync(MessageBody message, CancellationToken ct) => message.Files is []
        ? interaction.FollowupAsync(components: LibraryComponents.Of(message), flags: FlagsOf(message), allowedMentions: Nobody, options: Until(ct))
        : interaction.FollowupWithFilesAsync(
            LibraryComponents.FilesOf(message), components: LibraryComponents.Of(message), flags: FlagsOf(message), allowedMentions: Nobody, options: Until(ct));

    // Of a component or a form, DeferAsync promises a change.
    private Task PromiseAsync(CallbackType type, bool isPrivate, RequestOptions until) => interaction switch
    {
        SocketMessageComponent pressed when type == CallbackType.DeferredMessage => pressed.DeferLoadingAsync(isPrivate, until),
        SocketModal submitted when type == CallbackType.DeferredMessage => submitted.DeferLoadingAsync(isPrivate, until),
        _ => interaction.DeferAsync(isPrivate, until),
    };

    private static Action<MessageProperties> Changes(MessageBody message) => changed =>
    {
        changed.Components = LibraryComponents.Of(message);
        changed.Flags = FlagsOf(message);
        changed.AllowedMentions = Nobody;
        if (message.Files is not []) changed.Attachments = LibraryComponents.FilesOf(message);
    };

    // What Discord.Net calls none says nothing of the kinds of mentions.
    private static Mentions Nobody => new(AllowedMentionTypes.None);

    private static Flags FlagsOf(MessageBody message) => (Flags)(int)message.Flags;

    private static RequestOptions Until(CancellationToken ct) => new() { CancelToken = ct };
}
