using System.IO.Hashing;
using System.Runtime.InteropServices;
using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>Which fact is next in a guild.</summary>
/// <remarks>
/// What was posted longest ago comes first, and before it what was never posted. So a fact comes again only when all others that there are
/// have been posted since, also where facts come and go.
/// </remarks>
internal static class Rotation
{
    /// <summary>Chooses: a fact of that very day where there is one, else the next.</summary>
    /// <param name="facts">All that can be posted.</param>
    /// <param name="day">The local date of the post. What happened on 29 February is of that day alone.</param>
    /// <param name="posted">The last day on which each fact was posted.</param>
    /// <param name="guild">Makes the order another one in each guild.</param>
    /// <returns>Null where there are no facts.</returns>
    public static DailyFact? Choose(IReadOnlyList<DailyFact> facts, LocalDate day, IReadOnlyDictionary<string, LocalDate> posted, long guild)
    {
        var annual = new AnnualDate(day.Month, day.Day);
        return facts.Where(fact => fact.Day == annual).MinBy(Order) ?? facts.MinBy(Order);

        (LocalDate, ulong) Order(DailyFact fact) => (posted.GetValueOrDefault(fact.Id, LocalDate.MinIsoValue), Shuffled(fact.Id, guild));
    }

    private static ulong Shuffled(string id, long guild) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()), guild);
}
