using System.Globalization;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Channels;

/// <summary>The endpoints of guilds and channels that the bot uses. All throw <see cref="DiscordApiException"/> where Discord refuses or cannot be reached.</summary>
/// <param name="sender">What sends them.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class ChannelApi(RestSender sender)
{
    /// <summary>Most messages at once.</summary>
    public const int MostMessages = 100;

    /// <summary>Most guilds at once.</summary>
    public const int MostGuilds = 200;

    // Nobody waits, and a queue of posts waits for its turn under the limits.
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    /// <summary>Posts a message; one with its nonce that was posted in the last minutes comes back instead.</summary>
    public Task<MessageInfo> PostAsync(Snowflake channel, MessageBody message, CancellationToken ct) => sender.ReadAsync(
        Request(RestRoute.CreateMessage, $"/channels/{channel}/messages", channel) with { Json = SentJson.Bytes(message) }, DiscordJson.Default.MessageInfo, ct);

    /// <summary>The first messages after one, in no order that could be relied on.</summary>
    public Task<MessageInfo[]> MessagesAsync(Snowflake channel, Snowflake after, CancellationToken ct) => sender.ReadAsync(
        Request(RestRoute.Messages, Invariant($"/channels/{channel}/messages?after={after}&limit={MostMessages}"), channel), DiscordJson.Default.MessageInfoArray, ct);

    /// <summary>A channel.</summary>
    public Task<ChannelInfo> ChannelAsync(Snowflake channel, CancellationToken ct) =>
        sender.ReadAsync(Request(RestRoute.Channel, $"/channels/{channel}", channel), DiscordJson.Default.ChannelInfo, ct);

    /// <summary>A guild.</summary>
    public Task<GuildInfo> GuildAsync(Snowflake guild, CancellationToken ct) =>
        sender.ReadAsync(Request(RestRoute.Guild, $"/guilds/{guild}", guild), DiscordJson.Default.GuildInfo, ct);

    /// <summary>A member of a guild.</summary>
    public Task<MemberInfo> MemberAsync(Snowflake guild, Snowflake user, CancellationToken ct) =>
        sender.ReadAsync(Request(RestRoute.Member, $"/guilds/{guild}/members/{user}", guild), DiscordJson.Default.MemberInfo, ct);

    /// <summary>The bot's own user.</summary>
    public Task<WithId> SelfAsync(CancellationToken ct) => sender.ReadAsync(new RestRequest(RestRoute.Self, "/users/@me", Within), DiscordJson.Default.WithId, ct);

    /// <summary>The bot's guilds after one, in the order of their ids.</summary>
    public Task<WithId[]> GuildsAsync(Snowflake after, CancellationToken ct) => sender.ReadAsync(
        new RestRequest(RestRoute.Guilds, Invariant($"/users/@me/guilds?after={after}&limit={MostGuilds}"), Within), DiscordJson.Default.WithIdArray, ct);

    /// <summary>The channel of direct messages with somebody.</summary>
    public Task<WithId> DirectMessageAsync(Snowflake user, CancellationToken ct) => sender.ReadAsync(
        new RestRequest(RestRoute.DirectMessage, "/users/@me/channels", Within) { Json = SentJson.Bytes(new DirectMessageBody(user)) }, DiscordJson.Default.WithId, ct);

    private static RestRequest Request(RestRoute route, string path, Snowflake major) => new(route, path, Within) { Major = major.ToString() };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
