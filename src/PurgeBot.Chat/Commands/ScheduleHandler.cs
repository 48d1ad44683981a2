using System.Globalization;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Commands;

/// <summary>Does what moderators decide about when and where there is a daily post, and shows them what came of it.</summary>
/// <param name="desk">Where it is decided.</param>
/// <param name="corpus">The facts that a topic has.</param>
internal sealed class ScheduleHandler(DailyDesk desk, CorpusFacts corpus)
{
    private const int MostHistory = 100;
    private const int ZonesNamed = 3;

    /// <summary>Does what one of its subcommands asks for; null where it is none of its own.</summary>
    public async Task<Handled?> HandleAsync(string subcommand, ChatRequest.Command command, Membership moderator, CancellationToken ct) => subcommand switch
    {
        DailyCatalogue.Schedule => await ScheduleAsync(command, moderator.Guild, ct),
        DailyCatalogue.Pause => await StatusAfterAsync(await desk.PauseAsync(moderator.Guild, ct), moderator.Guild, ct),
        DailyCatalogue.Resume => await StatusAfterAsync(await desk.ResumeAsync(moderator.Guild, ct), moderator.Guild, ct),
        DailyCatalogue.Off => await desk.OffAsync(moderator.Guild, ct) ? Done(DailyNotice.Ended) : NoSchedule,
        DailyCatalogue.Status => await desk.StatusAsync(moderator.Guild, ct) is { } status ? Shown(DailyStatusCard.Of(status)) : NoSchedule,
        DailyCatalogue.Preview => await PreviewAsync(moderator.Guild, ct),
        DailyCatalogue.Post => await desk.PostNowAsync(moderator.Guild, ct) is var (claim, isElsewhere) ? Done(DailyNotice.Posted(claim, isElsewhere)) : NoSchedule,
        DailyCatalogue.Skip => await desk.SkipAsync(moderator.Guild, ct) is var (skipped, next) ? Done(DailyNotice.Skipped(skipped, next)) : NoSchedule,
        DailyCatalogue.History => Shown(await HistoryAsync(moderator.Guild, 0, ct)),
        _ => null,
    };

    /// <summary>What came of the last days, a page at a time.</summary>
    public async Task<Card> HistoryAsync(long guild, int page, CancellationToken ct) =>
        DailyHistoryCard.Of(await desk.HistoryAsync(guild, MostHistory, ct), page);

    private static Handled NoSchedule => CommandHandler.Declined(DailyNotice.NoSchedule);

    private async Task<Handled> ScheduleAsync(ChatRequest.Command command, long guild, CancellationToken ct)
    {
        if (IdIn(command, DailyCatalogue.Channel) is not { } channel) return CommandHandler.Declined(DailyNotice.Incomplete);
        var typedTime = command.Options.GetValueOrDefault(DailyCatalogue.Time, "");
        if (!DailyTime.TryParse(typedTime, out var time)) return CommandHandler.Declined(DailyNotice.NoTime(typedTime));
        var typedZone = command.Options.GetValueOrDefault(DailyCatalogue.Zone, "");
        if (DailyTime.FindZone(typedZone) is not { } zone)
            return CommandHandler.Declined(DailyNotice.NoZone(typedZone, ZoneProposals.Of(typedZone, command.Origin.Locale, ZonesNamed)));
        var role = IdIn(command, DailyCatalogue.Role);
        if (role == guild) return CommandHandler.Declined(DailyNotice.Everyone);
        var topic = ShownText.Of(command.Options.GetValueOrDefault(CommandCatalogue.Topic, "")).Trim();
        if (topic.Length > Schedule.LongestTopic) return CommandHandler.Declined(NoticeCard.TooLong(Schedule.LongestTopic));
        if (topic.Length > 0 && corpus(topic).Count == 0) return CommandHandler.Declined(DailyNotice.NoFactsOn(topic));
        var wanted = new Schedule(guild, channel, zone, time, topic.Length > 0 ? topic : null, role);
        return await StatusAfterAsync(await desk.ScheduleAsync(wanted, ct), guild, ct);
    }

    private async Task<Handled> StatusAfterAsync(Schedule? changed, long guild, CancellationToken ct) =>
        changed is not null && await desk.StatusAsync(guild, ct) is { } status ? Done(DailyStatusCard.Of(status)) : NoSchedule;

    private async Task<Handled> PreviewAsync(long guild, CancellationToken ct)
    {
        if (await desk.PreviewAsync(guild, ct) is not var (next, fact)) return NoSchedule;
        return fact is null ? CommandHandler.Declined(DailyNotice.NothingToPost) : Shown(DailyPreviewCard.Of(next, fact));
    }

    private static long? IdIn(ChatRequest.Command command, string option) =>
        ulong.TryParse(command.Options.GetValueOrDefault(option), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? unchecked((long)id) : null;

    private static Handled Shown(Card card) => new(new Reply.Post(card, IsPrivate: true), card.Tone == CardTone.Declined ? Outcome.Declined : Outcome.Shown);

    private static Handled Done(Card card) => new(new Reply.Post(card, IsPrivate: true), Outcome.Done);
}
