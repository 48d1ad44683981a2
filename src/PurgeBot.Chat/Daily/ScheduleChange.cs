using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>Which day's post is next when a schedule is made, changed or taken up again.</summary>
internal static class ScheduleChange
{
    /// <summary>
    /// The next day: today where its time is still to come and it has no claim. Where today's time has passed, and today's post was still to
    /// come before the change, it is made at once, so that a change drops none. Days with a claim are passed over, so that none is doubled.
    /// </summary>
    /// <param name="changed">The schedule as it is to be; its next day is worked out here.</param>
    /// <param name="before">As it was; null where there was none.</param>
    /// <param name="claimed">The days from yesterday on that have a claim.</param>
    /// <param name="now">The time.</param>
    public static Schedule Next(Schedule changed, Schedule? before, IReadOnlySet<LocalDate> claimed, Instant now)
    {
        var today = DailyTime.DayOf(now, changed.Zone);
        var isStillToCome = before is { State: ScheduleState.Active } && before.NextDay <= today;
        if (!claimed.Contains(today) && changed.At(today) <= now && isStillToCome) return changed with { NextDay = today, NextAt = now };
        return After(changed, today, claimed, now);
    }

    /// <summary>The next three days, or any number, as they are going to be posted.</summary>
    public static IEnumerable<Schedule> Coming(Schedule schedule, IReadOnlySet<LocalDate> claimed, Instant now)
    {
        // What is due and not yet claimed is going to be posted at once.
        if (!claimed.Contains(schedule.NextDay) && schedule.NextAt <= now) yield return schedule;
        for (var day = schedule.NextDay; ; day = day.PlusDays(1))
        {
            var next = After(schedule, day, claimed, now);
            yield return next;
            day = next.NextDay;
        }
    }

    private static Schedule After(Schedule schedule, LocalDate day, IReadOnlySet<LocalDate> claimed, Instant now)
    {
        while (!DailyTime.Has(day, schedule.Zone) || claimed.Contains(day) || schedule.At(day) <= now) day = day.PlusDays(1);
        return schedule.WithNext(day);
    }
}
