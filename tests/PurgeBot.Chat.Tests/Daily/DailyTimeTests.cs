using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class DailyTimeTests
{
    // Spring and autumn in both hemispheres, half an hour (Lord Howe), at midnight (Cairo, Beirut, Havana, Santiago), the evening before
    // (Nuuk), far east and west, and none at all.
    public static TheoryData<string> SeveralZones =>
    [
        "Europe/Moscow", "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Havana", "America/Santiago", "America/Nuuk",
        "America/St_Johns", "Australia/Lord_Howe", "Australia/Sydney", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Asia/Gaza", "Asia/Kathmandu",
        "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham", "UTC",
    ];

    [Theory]
    [MemberData(nameof(SeveralZones))]
    public void In_ten_years_every_day_has_one_moment_at_every_time_and_they_come_in_order(string id)
    {
        var zone = DailyTime.Zones[id];
        foreach (var time in Enumerable.Range(0, 48).Select(half => new LocalTime(half / 2, 30 * (half % 2))))
        {
            var last = Instant.MinValue;
            for (var day = new LocalDate(2020, 1, 1); day < new LocalDate(2030, 1, 1); day = DailyTime.FirstFrom(day.PlusDays(1), zone))
            {
                var at = DailyTime.At(day, time, zone);
                Assert.True(at > last, $"{day} {time}");
                Assert.True(at < DailyTime.EndOf(day, time, zone), $"{day} {time}");
                var mapping = zone.MapLocal(day.At(time));
                var expected = mapping.Count switch
                {
                    0 => mapping.LateInterval.Start,
                    _ => mapping.First().ToInstant(),
                };
                Assert.Equal(expected, at);
                last = at;
            }
        }
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "2:30", "2026-03-29T01:00:00Z")] // 02:00–03:00 does not exist
    [InlineData("Europe/Berlin", "2026-10-25", "2:30", "2026-10-25T00:30:00Z")] // comes twice: the summer one
    [InlineData("Australia/Lord_Howe", "2026-10-04", "2:15", "2026-10-03T15:30:00Z")] // half an hour
    [InlineData("America/Santiago", "2026-09-06", "0:15", "2026-09-06T04:00:00Z")] // midnight does not exist
    [InlineData("America/Nuuk", "2024-03-30", "23:30", "2024-03-31T01:00:00Z")] // not before the next day
    [InlineData("Asia/Kathmandu", "2026-05-01", "9:00", "2026-05-01T03:15:00Z")]
    public void An_hour_that_does_not_exist_is_its_end_and_of_one_that_comes_twice_it_is_the_first(string zone, string day, string time, string expected)
    {
        Assert.True(DailyTime.TryParse(time, out var wallTime));
        var at = DailyTime.At(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, wallTime, DailyTime.Zones[zone]);
        Assert.Equal(expected, NodaTime.Text.InstantPattern.General.Format(at));
    }

    [Fact]
    public void A_day_that_a_zone_left_out_at_the_date_line_is_passed_over()
    {
        var apia = DailyTime.Zones["Pacific/Apia"];
        Assert.False(DailyTime.Has(new LocalDate(2011, 12, 30), apia));
        Assert.Equal(new LocalDate(2011, 12, 31), DailyTime.FirstFrom(new LocalDate(2011, 12, 30), apia));
    }

    [Theory]
    [InlineData("9:30", true)]
    [InlineData(" 18:05 ", true)]
    [InlineData("24:00", false)]
    [InlineData("9", false)]
    [InlineData("9:60", false)]
    [InlineData("", false)]
    public void A_time_is_hours_and_minutes(string text, bool isTime) => Assert.Equal(isTime, DailyTime.TryParse(text, out _));

    [Theory]
    [InlineData("europe/moscow", "Europe/Moscow")]
    [InlineData("Moscow", "Europe/Moscow")]
    [InlineData("new york", "America/New_York")]
    [InlineData("utc", "UTC")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void A_zone_is_found_by_its_id_in_any_case_or_by_its_city(string text, string? id) => Assert.Equal(id, DailyTime.FindZone(text)?.Id);
}
