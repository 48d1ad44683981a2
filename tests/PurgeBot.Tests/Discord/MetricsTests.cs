using System.Text.RegularExpressions;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Tests.Discord;

/// <summary>What /metrics tells, and what it does not.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Everything_that_can_go_wrong_can_be_watched()
    {
        await using var bot = await RunningBot.StartAsync(transport: Transport.HttpBesideGateway);
        using var http = new HttpClient { BaseAddress = await bot.WebAsync() };
        // Counting begins here.
        await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        bot.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(0.1)));

        await bot.Person.Slash("who", ("name", "Nikolai Yezhov"));
        await bot.Person.Slash("who", ("name", "Zorblax the moon pirate"));
        await bot.Discord.Moderator.Slash("daily schedule", ("channel", new GivenChannel(new Snowflake(820000000000000777))), ("time", "9:00"), ("zone", "Europe/Berlin"));
        await bot.Discord.Moderator.Slash("daily post");

        string[] series =
        [
            "purgebot_interactions_total{.*command=\"who\",outcome=\"answered\".*} [1-9]",
            "purgebot_interactions_total{.*command=\"who\",outcome=\"declined\".*} [1-9]",
            "purgebot_interaction_duration_seconds_bucket{.*command=\"who\",outcome=\"answered\",le=\"0.5\".*} [0-9]",
            "purgebot_interaction_duration_seconds_bucket{.*le=\"1.5\".*} [0-9]",
            "purgebot_daily_posts_total{.*outcome=\"posted\".*} [1-9]",
            "purgebot_gateway_state{.*state=\"live\".*} 1",
            "purgebot_gateway_state{.*state=\"resuming\".*} 0",
            "purgebot_gateway_identifies_left{?.*}? 999",
            "purgebot_gateway_identifies_total{?.*}? 1",
            "purgebot_gateway_resumes_total{?.*}? 0",
            "purgebot_rest_limited_requests_total{.*scope=\"own\".*} [1-9]|purgebot_rest_limited_total{.*scope=\"own\".*} [1-9]",
            "purgebot_queue_depth{?.*}? 0",
            "purgebot_index_passages{?.*}? [1-9]",
            "purgebot_index_generation{.*version=\".+\".*} 1",
            "purgebot_http_refused_total{?.*}? 1",
            "dotnet_process_memory_working_set_bytes{?.*}? [1-9]",
        ];
        var text = "";
        // A reply is there a moment before it is counted.
        for (var left = 100; left > 0; left--)
        {
            text = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
            if (series.All(pattern => Regex.IsMatch(text, Line(pattern)))) break;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.All(series, pattern => Assert.Matches(Line(pattern), text));
        Assert.DoesNotContain("Yezhov", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorblax", text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Person.Id.ToString(), text, StringComparison.Ordinal);
        bot.AssertAllIsWell();
    }

    private static string Line(string pattern) => $"(?m)^({pattern})";
}
