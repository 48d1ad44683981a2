using System.Net;
using NodaTime;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Channels;

/// <summary>The way to Discord's channels.</summary>
/// <param name="api">Discord.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class DiscordAnnouncer(ChannelApi api) : IAnnouncer
{
    // Unknown channel; cannot send in a channel of this type, of this kind of thread, in an archived one (Discord, Opcodes and Status Codes).
    private const int UnknownChannel = 10003;
    private static readonly int[] NoPlaceForMessages = [50008, 50024, 50083];

    // The address is blocked by Cloudflare, which says nothing about the channel.
    private const int Blocked = 40333;

    // A hundred messages each. In a channel with more in the hours since, the post cannot be told from being there.
    private const int MostPages = 50;

    // What a channel is that the bot does not see, it is not told.
    private const ChannelPermissions InUnseenChannel = ChannelPermissions.ViewChannel | ChannelPermissions.SendMessages | ChannelPermissions.ReadMessageHistory;

    private WithId? _self;

    /// <inheritdoc/>
    public async Task<Announced> PostAsync(Announcement announcement, CancellationToken ct)
    {
        var body = CardMessage.Of(announcement.Card) with
        {
            Nonce = announcement.Nonce,
            AllowedMentions = announcement.Role is { } role ? AllowedMentions.Role(Snowflake.Of(role)) : AllowedMentions.None,
        };
        try
        {
            return new Announced.Posted((await api.PostAsync(Snowflake.Of(announcement.Channel), body, ct)).Id.ToInt64());
        }
        catch (DiscordApiException error)
        {
            return IsForbidden(error) ? new Announced.Forbidden() : IsGone(error) ? new Announced.ChannelGone() : new Announced.Unknown();
        }
    }

    /// <inheritdoc/>
    public async Task<Sighting> FindAsync(long channel, string marker, Instant since, CancellationToken ct)
    {
        var (place, first) = (Snowflake.Of(channel), Snowflake.Before(since.ToDateTimeOffset()));
        try
        {
            var after = first;
            for (var page = 0; page < MostPages; page++)
            {
                var messages = await api.MessagesAsync(place, after, ct);
                if (Array.Find(messages, message => message.Has(marker)) is { } found) return new Sighting.Found(found.Id.ToInt64());
                if (messages.Length == 0 && page == 0) return await EmptyAsync(place, first, ct);
                if (messages.Length < ChannelApi.MostMessages) return new Sighting.Nowhere();
                after = new Snowflake(messages.Max(message => message.Id.Value));
            }

            return new Sighting.Unreadable();
        }
        catch (DiscordApiException error)
        {
            return IsForbidden(error) ? new Sighting.Unreadable() : IsGone(error) ? new Sighting.ChannelGone() : new Sighting.Unknown();
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TellModeratorsAsync(long guild, Card card, CancellationToken ct)
    {
        try
        {
            var info = await api.GuildAsync(Snowflake.Of(guild), ct);
            if (info.PublicUpdatesChannelId is { } channel && await SaidAsync(channel, card, ct)) return true;
            return await SaidAsync((await api.DirectMessageAsync(info.OwnerId, ct)).Id, card, ct);
        }
        catch (DiscordApiException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<ChannelAccess> AccessAsync(long guild, long channel, CancellationToken ct)
    {
        try
        {
            var place = await api.ChannelAsync(Snowflake.Of(channel), ct);
            if (place.GuildId != Snowflake.Of(guild)) return new ChannelAccess.ChannelGone();
            if (!Enum.IsDefined(place.Type)) return new ChannelAccess.NoMessages();
            return new ChannelAccess.Lacks(PermissionReader.Lacking(PermissionReader.NeededIn(place), await PermissionsAsync(place, ct)));
        }
        catch (DiscordApiException error)
        {
            if (IsForbidden(error)) return new ChannelAccess.Lacks(PermissionReader.Lacking(InUnseenChannel, ChannelPermissions.None));
            return IsGone(error) ? new ChannelAccess.ChannelGone() : new ChannelAccess.Unknown();
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<long>?> GuildsAsync(CancellationToken ct)
    {
        try
        {
            var all = new HashSet<long>();
            for (var after = default(Snowflake); ;)
            {
                var page = await api.GuildsAsync(after, ct);
                all.UnionWith(page.Select(guild => guild.Id.ToInt64()));
                if (page.Length < ChannelApi.MostGuilds) return all;
                after = new Snowflake(page.Max(guild => guild.Id.Value));
            }
        }
        catch (DiscordApiException)
        {
            return null;
        }
    }

    // Without Read Message History the list is empty, too (Discord, Message, Get Channel Messages).
    private async Task<Sighting> EmptyAsync(Snowflake channel, Snowflake after, CancellationToken ct)
    {
        var place = await api.ChannelAsync(channel, ct);
        if (place.LastMessageId is null || place.LastMessageId.Value.Value <= after.Value) return new Sighting.Nowhere();
        var canRead = (await PermissionsAsync(place, ct) & ChannelPermissions.ReadMessageHistory) != 0;
        return canRead ? new Sighting.Nowhere() : new Sighting.Unreadable();
    }

    private async Task<ChannelPermissions> PermissionsAsync(ChannelInfo channel, CancellationToken ct)
    {
        // A direct message has neither guild nor permissions.
        if (channel.GuildId is not { } guild) return ChannelPermissions.ReadMessageHistory;
        var self = (_self ??= await api.SelfAsync(ct)).Id;
        var place = PermissionReader.IsThread(channel) && channel.ParentId is { } parent ? await api.ChannelAsync(parent, ct) : channel;
        return PermissionReader.Of(await api.GuildAsync(guild, ct), place, self, await api.MemberAsync(guild, self, ct));
    }

    private async Task<bool> SaidAsync(Snowflake channel, Card card, CancellationToken ct)
    {
        try
        {
            // The channel's id alone makes it one notice within the minutes in which a lost answer is asked for again.
            await api.PostAsync(channel, CardMessage.Of(card) with { Nonce = channel.ToString() }, ct);
            return true;
        }
        catch (DiscordApiException error) when (IsForbidden(error) || IsGone(error))
        {
            return false;
        }
    }

    private static bool IsForbidden(DiscordApiException error) =>
        (error.Status == HttpStatusCode.Forbidden && error.Code is not (0 or Blocked)) || NoPlaceForMessages.Contains(error.Code);

    private static bool IsGone(DiscordApiException error) => error.Status == HttpStatusCode.NotFound && error.Code == UnknownChannel;
}
