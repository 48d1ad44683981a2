using CsCheck;
using NodaTime;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class ScheduleChangeTests
{
    private static readonly string[] Zones =
        ["UTC", "Europe/Moscow", "Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "Pacific/Apia", "Australia/Lord_Howe", "America/Santiago", "Asia/Kathmandu"];

    private sealed record Change(int AfterMinutes, int Minute, string Zone, bool KeepsZone);

    private static readonly Gen<Change[]> Changes = Gen.Select(
        Gen.Int[1, 4000], Gen.Int[0, 1439], Gen.Int[0, Zones.Length - 1].Select(at => Zones[at]), Gen.Bool, (after, minute, zone, keeps) => new Change(after, minute, zone, keeps)).Array[1, 12];

    [Fact]
    public async Task However_time_and_zone_are_changed_no_day_is_doubled_and_none_is_dropped_that_had_one_zone_from_beginning_to_end()
    {
        await using var rig = await DailyRig.NewAsync(StorageProvider.Sqlite);
        var guild = 0;
        // One database, and one clock that only goes on; each sample is another guild.
        await Gen.Select(Changes, Gen.Int[0, 400]).SampleAsync(
            async sample =>
            {
                rig.Time.Advance(TimeSpan.FromDays(sample.Item2));
                try
                {
                    await CheckAsync(rig, Interlocked.Increment(ref guild), sample.Item1);
                }
                finally
                {
                    // Else a sample that fails would make the smaller ones fail that are tried after it.
                    rig.Channels.Messages.Clear();
                    await rig.Desk.OffAsync(guild, DailyRig.Stop);
                }
            },
            iter: 60,
            threads: 1);
    }

    private static async Task CheckAsync(DailyRig rig, int guild, Change[] changes)
    {
        var schedule = await ScheduleAsync(rig, guild, "UTC", 540);
        var zones = new List<(Instant Since, DateTimeZone Zone)> { (rig.Now, schedule.Zone) };
        foreach (var change in changes)
        {
            await LiveAsync(rig, guild, rig.Now + Duration.FromMinutes(change.AfterMinutes));
            var zone = change.KeepsZone ? zones[^1].Zone : DailyTime.Zones[change.Zone];
            await ScheduleAsync(rig, guild, zone.Id, change.Minute);
            if (zone != zones[^1].Zone) zones.Add((rig.Now, zone));
        }

        await LiveAsync(rig, guild, rig.Now + Duration.FromDays(3));
        AssertOncePerDay(rig, guild, zones);
    }

    private static Task<Schedule> ScheduleAsync(DailyRig rig, int guild, string zone, int minute) => rig.Desk.ScheduleAsync(
        new Schedule(guild, DailyRig.Channel, DailyTime.Zones[zone], LocalTime.FromMinutesSinceMidnight(minute), null, null), DailyRig.Stop);

    // A bot that runs all the time, up to a moment.
    private static async Task LiveAsync(DailyRig rig, int guild, Instant until)
    {
        await rig.RunAsync();
        while ((await rig.StatusAsync(guild)).Schedule.NextAt is var next && next <= until)
        {
            if (next > rig.Now) rig.Time.SetUtcNow(next.ToDateTimeOffset());
            await rig.RunAsync();
        }

        rig.Time.SetUtcNow(until.ToDateTimeOffset());
    }

    private static void AssertOncePerDay(DailyRig rig, int guild, List<(Instant Since, DateTimeZone Zone)> zones)
    {
        var posts = rig.Channels.Messages.Select(message => (ClaimKey.ParseMarker(message.Marker)!.Value.Day, message.At)).ToArray();
        Assert.Equal(posts.Length, posts.DistinctBy(post => post.Day).Count());
        // At the very moment of a change, a post may have been made before it or after it.
        foreach (var (day, at) in posts)
        {
            LocalDate[] today = [at.InZone(zones.Last(zone => zone.Since <= at).Zone).Date, at.InZone(zones.Last(zone => zone.Since < at || zone == zones[0]).Zone).Date];
            Assert.Contains(day, today);
        }

        for (var i = 0; i < zones.Count; i++)
        {
            var end = i + 1 < zones.Count ? zones[i + 1].Since : rig.Now;
            var zone = zones[i].Zone;
            for (var day = zones[i].Since.InZone(zone).Date.PlusDays(1); day.PlusDays(1).AtStartOfDayInZone(zone).ToInstant() <= end; day = day.PlusDays(1))
                Assert.True(posts.Any(post => post.Day == day), $"Guild {guild}: nothing on {day} in {zone.Id}, from {zones[i].Since} to {end}");
        }
    }
}
