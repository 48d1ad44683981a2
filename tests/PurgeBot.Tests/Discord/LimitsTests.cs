namespace PurgeBot.Tests.Discord;

/// <summary>What happens to those who ask too much, with the limits that the bot comes with.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData(Transport.Gateway)]
    [InlineData(Transport.Http)]
    internal async Task Whoever_asks_without_a_pause_is_told_alone_when_to_go_on_and_others_are_answered(Transport transport)
    {
        await using var bot = await RunningBot.StartAsync(
            transport: transport, isLimited: true, settings: [("Limits:User:PerMinute", "30"), ("Limits:User:Burst", "15")]);

        var replies = new List<string>();
        for (var i = 0; i < 40 && !replies.Any(text => text.Contains("a lot at once", StringComparison.Ordinal)); i++)
            replies.Add((await bot.Person.Slash("who", ("name", "yezhov"))).Text);
        var other = await bot.Discord.Meet("boris").Slash("who", ("name", "yezhov"));

        Assert.InRange(replies.Count, 16, 39);
        Assert.Contains("Please try again in 2 seconds.", replies[^1], StringComparison.Ordinal);
        Assert.Contains("Nikolai Yezhov", other.Text, StringComparison.Ordinal);
        // The line comes after the reply.
        await bot.UntilAsync(() => bot.Log.Any(line => line.Contains("who: Limited", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log, line => line.Contains(bot.Person.Id.ToString(), StringComparison.Ordinal));
        bot.AssertAllIsWell();
    }
}
