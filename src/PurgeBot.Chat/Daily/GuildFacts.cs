using NodaTime;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>What can be posted in a guild, and which of it is next: the corpus and the guild's own facts.</summary>
/// <param name="database">The state.</param>
/// <param name="corpus">The facts of the corpus.</param>
/// <remarks>Safe for use by any number of threads at once.</remarks>
public sealed class GuildFacts(Database database, CorpusFacts corpus)
{
    /// <summary>The facts of the corpus; while somebody holds on to the list, it is not made anew.</summary>
    internal IReadOnlyList<DailyFact> OfCorpus() => corpus(null);

    /// <summary>The fact for a day's post; null where there is none at all.</summary>
    /// <remarks>A topic chooses from the corpus; a guild's own facts are always among the choice, since somebody wanted them.</remarks>
    /// <param name="schedule">The guild's schedule.</param>
    /// <param name="day">The local date.</param>
    /// <param name="ofCorpus">What <see cref="OfCorpus"/> gives: what there is to choose from without a topic.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<DailyFact?> ChooseAsync(Schedule schedule, LocalDate day, IReadOnlyList<DailyFact> ofCorpus, CancellationToken ct)
    {
        var (own, posted) = await database.ReadAsync(
            async statements => (
                await statements.FactsAsync(schedule.Guild, accepted: true, after: 0, FactDesk.MostFacts), await statements.PostedFactsAsync(schedule.Guild)),
            ct);
        return Rotation.Choose([.. own.Select(fact => fact.ToDailyFact()), .. schedule.Topic is null ? ofCorpus : corpus(schedule.Topic)], day, posted, schedule.Guild);
    }

    /// <summary>A fact by its id; null where it is no longer there.</summary>
    public async Task<DailyFact?> FindAsync(long guild, string id, CancellationToken ct) => GuildFact.ParseId(id) is { } number
        ? (await database.ReadAsync(statements => statements.FactAsync(guild, number), ct))?.ToDailyFact()
        : corpus(null).FirstOrDefault(fact => fact.Id == id);
}
