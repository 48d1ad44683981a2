using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Configuration;
using PurgeBot.Discord;

namespace PurgeBot.Doctor;

/// <summary>What Discord has to be asked about: the clock, the token, the key, and permissions in the channels of daily posts.</summary>
/// <param name="settings">What is configured.</param>
/// <param name="services">The wire to Discord.</param>
internal sealed class DiscordChecks(Settings settings, IServiceProvider services)
{
    // As many requests as Discord takes without a wait, four a channel.
    private const int MostChannels = 10;

    // Signed requests are refused from five minutes on; daily posts are late by as much as the clock is.
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TooMuch = TimeSpan.FromMinutes(4);

    /// <summary>Looks.</summary>
    public async IAsyncEnumerable<Finding> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (!settings.HasDiscordToken && !settings.HasDiscordPublicKey)
        {
            yield return new Finding(Verdict.Notice, "discord", "Neither Discord:Token nor Discord:PublicKey is set: purgebot run serves this terminal, not Discord.");
            yield break;
        }

        if (Checkup(out var checkup) is { } fault)
        {
            yield return fault;
            yield break;
        }

        yield return Clock(await checkup!.ClockSkewAsync(ct));
        if (!settings.HasDiscordToken)
        {
            yield return new Finding(Verdict.Notice, "token", "There is none: commands cannot be registered, and this process makes no daily posts. Another one with Discord:Token has to.");
            yield break;
        }

        var token = await checkup.TokenAsync(ct);
        yield return Token(token);
        if (token is not CheckedToken.Valid) yield break;
        await foreach (var finding in ChannelsAsync(ct)) yield return finding;
    }

    private Finding? Checkup(out DiscordCheckup? checkup)
    {
        checkup = null;
        try
        {
            checkup = services.GetRequiredService<DiscordCheckup>();
            return null;
        }
        catch (OptionsValidationException error)
        {
            return new Finding(Verdict.Broken, "discord", error.Message);
        }
    }

    private static Finding Clock(TimeSpan? skew)
    {
        if (skew is not { } known) return new Finding(Verdict.Broken, "clock", "Discord cannot be reached, and so not be asked for the time. Is there a network, and is Discord:ApiBaseUrl right?");
        var text = $"{Math.Abs(known.TotalSeconds):F0} s {(known > TimeSpan.Zero ? "ahead of" : "behind")} Discord's";
        if (known.Duration() <= Bearable) return new Finding(Verdict.Fine, "clock", $"{text}.");
        return new Finding(known.Duration() < TooMuch ? Verdict.Notice : Verdict.Broken, "clock", $"{text}: let the machine keep the time by NTP, such as timedatectl set-ntp true.");
    }

    private Finding Token(CheckedToken token) => token switch
    {
        CheckedToken.Valid { HasEndpoint: true } valid when !settings.HasDiscordPublicKey => new Finding(
            Verdict.Broken,
            "token",
            $"Good, of the application {valid.Application}, whose interactions Discord sends to its Interactions Endpoint URL and not here: empty that field on the page General Information, or set Discord:PublicKey."),
        CheckedToken.Valid valid => new Finding(Verdict.Fine, "token", $"Good, of the application {valid.Application}."),
        CheckedToken.OtherKey other => new Finding(
            Verdict.Broken, "key", $"Discord:PublicKey is not that of {other.Application}, to which the token belongs: copy it from the page General Information of that application."),
        CheckedToken.Refused refused => new Finding(Verdict.Broken, "token", refused.Sentence),
        CheckedToken.Unknown unknown => new Finding(Verdict.Broken, "token", $"Discord could not be asked: {unknown.Reason}. Try again."),
        _ => throw new NotSupportedException($"{token.GetType().Name} is not known."),
    };

    private async IAsyncEnumerable<Finding> ChannelsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        // What is the case with the database has been said.
        if (await LookAsync(ct) is not { } channels) yield break;
        foreach (var channel in channels)
            if (Fault(channel) is { } fault) yield return fault;
        yield return new Finding(Verdict.Fine, "permissions", $"{channels.Count:N0} {(channels.Count == 1 ? "channel" : "channels")} of the next daily posts looked at.");
    }

    private async Task<IReadOnlyList<CheckedChannel>?> LookAsync(CancellationToken ct)
    {
        try
        {
            var database = services.GetRequiredService<Database>();
            if (!database.IsThere) return [];
            // Reading it would bring one of an earlier version up to date.
            if (await database.LookAsync(ct) is not DatabaseLook.Usable usable || usable.Version != usable.Wanted) return null;
            return await services.GetRequiredService<DailyCheckup>().LookAsync(MostChannels, ct);
        }
        catch (StorageException)
        {
            return null;
        }
    }

    private static Finding? Fault(CheckedChannel channel)
    {
        var where = $"channel {channel.Channel} of server {channel.Guild}";
        return channel.Access switch
        {
            ChannelAccess.Lacks { Permissions: [] } => null,
            ChannelAccess.Lacks lacks => new Finding(Verdict.Broken, "permissions", $"{string.Join(" and ", lacks.Permissions)} missing in {where}: grant it there to the bot's role."),
            ChannelAccess.ChannelGone => new Finding(Verdict.Broken, "permissions", $"There is no {where} any more: /daily schedule there names another."),
            _ => new Finding(Verdict.Notice, "permissions", $"What the bot may do in {where} cannot be told at the moment."),
        };
    }
}
