using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace PurgeBot.Chat.Daily;

/// <summary>When a day's post is due: a wall time on a local date in an IANA zone, as an instant.</summary>
public static class DailyTime
{
    // An hour that does not exist ends where it would have begun: at the first instant after the gap. Of one that comes twice, the earlier.
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>The zones that can be chosen.</summary>
    public static IDateTimeZoneProvider Zones => DateTimeZoneProviders.Tzdb;

    /// <summary>Reads a time such as <c>9:30</c> or <c>18:00</c>.</summary>
    public static bool TryParse(string text, out LocalTime time) => Pattern.Parse(text.Trim()).TryGetValue(default, out time);

    /// <summary>Finds a zone by its id, in any case, or by a city alone.</summary>
    public static DateTimeZone? FindZone(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        var id = Zones.Ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Zones.Ids.FirstOrDefault(id => id.AsSpan(id.LastIndexOf('/') + 1).Equals(name, StringComparison.OrdinalIgnoreCase));
        return id is null ? null : Zones.GetZoneOrNull(id);
    }

    /// <summary>When the post of a day is due.</summary>
    /// <param name="day">A day that the zone has; see <see cref="Has"/>.</param>
    /// <param name="time">The wall time.</param>
    /// <param name="zone">The zone.</param>
    public static Instant At(LocalDate day, LocalTime time, DateTimeZone zone) => zone.ResolveLocal(day.At(time), Resolver).ToInstant();

    /// <summary>The local date.</summary>
    public static LocalDate DayOf(Instant instant, DateTimeZone zone) => instant.InZone(zone).Date;

    /// <summary>Whether a zone has a day: one that crossed the date line left out a whole one.</summary>
    public static bool Has(LocalDate day, DateTimeZone zone) => zone.ResolveLocal(day.AtMidnight(), Resolver).Date == day;

    /// <summary>The first day from a given one on that the zone has.</summary>
    public static LocalDate FirstFrom(LocalDate day, DateTimeZone zone)
    {
        while (!Has(day, zone)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>When a day's post is no longer made: at the day's end, or an hour after a time that a gap has moved beyond it.</summary>
    public static Instant EndOf(LocalDate day, LocalTime time, DateTimeZone zone)
    {
        var end = zone.ResolveLocal(day.PlusDays(1).AtMidnight(), Resolver).ToInstant();
        var at = At(day, time, zone);
        return at < end ? end : at + Duration.FromHours(1);
    }
}
