using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>What becomes of a schedule whose time has come.</summary>
/// <param name="Claimed">The day whose post is to be made; null where its time is over and the next one's has not come.</param>
/// <param name="Next">The schedule with its next day.</param>
internal readonly record struct DueDay(LocalDate? Claimed, Schedule Next)
{
    /// <summary>
    /// Decides: a post that comes late is made as long as its day lasts; whole days that have passed are not made up, but noted.
    /// </summary>
    /// <param name="schedule">A schedule whose <see cref="Schedule.NextAt"/> has come.</param>
    /// <param name="now">The time.</param>
    public static DueDay Of(Schedule schedule, Instant now)
    {
        var zone = schedule.Zone;
        if (now < DailyTime.EndOf(schedule.NextDay, schedule.Time, zone)) return Claim(schedule, schedule.NextDay);

        var today = DailyTime.DayOf(now, zone);
        // At least the day itself, which a gap in the local time may have moved into the next.
        var missed = schedule with { Missed = new DateInterval(schedule.NextDay, LocalDate.Max(schedule.NextDay, today.PlusDays(-1))) };
        if (today <= schedule.NextDay) return new DueDay(null, missed.WithNext(DailyTime.FirstFrom(schedule.NextDay.PlusDays(1), zone)));
        return schedule.At(today) <= now ? Claim(missed, today) : new DueDay(null, missed.WithNext(today));
    }

    private static DueDay Claim(Schedule schedule, LocalDate day) =>
        new(day, schedule.WithNext(DailyTime.FirstFrom(day.PlusDays(1), schedule.Zone)));
}
