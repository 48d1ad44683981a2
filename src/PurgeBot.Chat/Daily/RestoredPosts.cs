using NodaTime;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>
/// What a restored state does not know: which posts were made after the backup. Those that may be are claimed as begun, so that they are looked
/// for before anything is posted.
/// </summary>
internal static class RestoredPosts
{
    private const int AtOnce = 1000;

    /// <summary>Claims them, in the transaction of the restoration.</summary>
    public static async Task LookFirstAsync(Statements statements, Database database, Instant now)
    {
        for (var read = AtOnce; read == AtOnce;)
        {
            var due = (await statements.DueAsync(database, now, AtOnce)).Select(schedule => (Was: schedule, Due: DueDay.Of(schedule, now))).ToArray();
            read = due.Length;
            await statements.ClaimAsync(database, due.Where(one => one.Due.Claimed is not null).Select(one => DailyPosts.ClaimOf(one.Was, one.Due)));
            // Those days were not missed; they are not known.
            await statements.AdvanceAsync(database, due.Select(one => one.Due.Next with { Missed = one.Was.Missed }));
        }

        await statements.BeginAllAsync();
    }
}
