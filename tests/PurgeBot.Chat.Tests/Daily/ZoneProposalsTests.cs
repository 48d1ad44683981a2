using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class ZoneProposalsTests
{
    [Theory]
    [InlineData("berlin", "en-US", "Europe/Berlin")]
    [InlineData("Ber", "de", "Europe/Berlin")]
    [InlineData("Berlim", "de", "Europe/Berlin")]
    [InlineData("new york", "de", "America/New_York")]
    [InlineData("America/New", "de", "America/New_York")]
    [InlineData("Moskow", "en-GB", "Europe/Moscow")]
    [InlineData("São Pau", "pt-BR", "America/Sao_Paulo")]
    [InlineData("utc", "en-US", "UTC")]
    [InlineData("germany", "en-US", "Europe/Berlin")]
    [InlineData("Kiev", "uk", "Europe/Kiev")]
    [InlineData("", "de", "Europe/Berlin")]
    [InlineData("", "en-GB", "Europe/London")]
    [InlineData("", "en-US", "America/New_York")]
    [InlineData("", "es-ES", "Europe/Madrid")]
    [InlineData("", "es-419", "America/Mexico_City")]
    [InlineData("", "ru", "Europe/Moscow")]
    [InlineData("europe", "pl", "Europe/Warsaw")]
    public void The_zone_that_is_meant_comes_first(string typed, string locale, string zone) => Assert.Equal(zone, ZoneProposals.Of(typed, locale, 25)[0]);

    [Theory]
    [InlineData("Zorblax", "en-US")]
    [InlineData("berlin zorblax", "de")]
    public void What_is_no_place_proposes_nothing(string typed, string locale) => Assert.Empty(ZoneProposals.Of(typed, locale, 25));

    [Theory]
    [InlineData("'")]
    [InlineData("\ud83d")]
    [InlineData("!!!!")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Anything_can_be_typed(string typed) => Assert.InRange(ZoneProposals.Of(typed, "xx", 25).Length, 0, 25);

    [Fact]
    public void Whatever_is_proposed_is_known_and_short_enough() => Assert.All(
        ZoneProposals.Of("", "en-US", 1000), zone => Assert.NotNull(DailyTime.FindZone(zone)));
}
