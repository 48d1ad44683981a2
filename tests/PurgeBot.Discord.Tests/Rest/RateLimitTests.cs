using System.Net;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Discord.Rest;
using RateLimits = PurgeBot.Discord.Rest.RateLimits;

namespace PurgeBot.Discord.Tests.Rest;

public sealed class RateLimitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_interaction_that_is_limited_does_not_hold_up_another()
    {
        await using var rig = await RestRig.StartAsync();
        var (limited, other) = (rig.Use(), rig.Use());
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(2)), when: request => request.Path.Contains(limited.Token, StringComparison.Ordinal));

        var waiting = rig.RespondAsync(limited);
        await rig.RespondAsync(other);

        Assert.False(waiting.IsCompleted);
        await rig.Time.PassAsync(TimeSpan.FromSeconds(2));
        await waiting;
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task Sixty_four_interactions_at_once_are_answered_without_a_wait()
    {
        await using var rig = await RestRig.StartAsync();
        var interactions = Enumerable.Range(0, 64).Select(_ => rig.Use()).ToList();

        await Task.WhenAll(interactions.Select(rig.RespondAsync));

        Assert.Equal(64, rig.Statuses.Count(status => status == 204));
        Assert.DoesNotContain(rig.Time.Waits, wait => wait < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Retry_after_is_in_seconds_in_the_body()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(0.75)));

        var answering = rig.RespondAsync(rig.Use());
        await rig.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        await answering;

        Assert.Equal([429, 204], rig.Statuses);
    }

    [Fact]
    public async Task Retry_after_is_in_seconds_in_the_header_of_a_page_of_html()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooManyHtml(TimeSpan.FromSeconds(2)));

        var answering = rig.RespondAsync(rig.Use());
        await rig.Time.PassAsync(TimeSpan.FromSeconds(2));
        await answering;

        Assert.Equal([429, 204], rig.Statuses);
    }

    [Fact]
    public async Task A_limit_without_a_time_is_waited_for_longer_each_time_and_given_up()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooManyBare, times: 1000);

        var asking = rig.Api.GetApplicationAsync(Ct);
        foreach (var seconds in new[] { 1.2, 2.4, 4.8, 9.6 }) await rig.Time.PassAsync(TimeSpan.FromSeconds(seconds));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => asking);
        Assert.Equal(HttpStatusCode.TooManyRequests, error.Status);
        Assert.Equal(Repetition.MostTries, rig.Statuses.Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_callback_that_is_limited_for_ever_is_tried_as_long_as_it_can_be_in_time(bool isHtml)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(isHtml ? RestFault.TooManyHtml() : RestFault.TooManyBare, times: 1000);

        var answering = rig.RespondAsync(rig.Use());
        await rig.Time.PassAsync(TimeSpan.FromSeconds(1.2));
        await rig.Time.PassAsync(TimeSpan.FromSeconds(1.3));

        await Assert.ThrowsAsync<DiscordApiException>(() => answering);
        Assert.Equal(3, rig.Statuses.Count());
    }

    [Fact]
    public async Task A_limit_without_a_time_is_tried_again_before_the_time_of_a_callback_is_over()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooManyBare);
        var interaction = rig.Use();

        var answering = rig.RespondAsync(interaction, TimeSpan.FromSeconds(1.6));
        await rig.Time.PassAsync(TimeSpan.FromSeconds(1.1));
        await answering;

        Assert.Equal([429, 204], rig.Statuses);
    }

    [Fact]
    public async Task A_limit_that_lasts_longer_than_anybody_waits_fails_at_once_and_says_how_long()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromMinutes(5)));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rig.Api.GetApplicationAsync(Ct));
        Assert.Equal(TimeSpan.FromMinutes(5), error.RetryAfter);
        var second = await Assert.ThrowsAsync<DiscordApiException>(() => rig.Api.GetApplicationAsync(Ct));

        Assert.Equal(TimeSpan.FromMinutes(5), second.RetryAfter);
        Assert.Single(rig.Statuses);
    }

    [Fact]
    public async Task An_exhausted_bucket_is_waited_for_before_Discord_has_to_refuse()
    {
        await using var rig = await RestRig.StartAsync();

        // The emulator lets two through every 5 s.
        var asking = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => rig.Api.GetGatewayAsync(Ct)));
        await rig.Time.PassAsync(TimeSpan.FromSeconds(5));
        await asking;

        Assert.Equal([200, 200, 200], rig.Statuses);
    }

    [Fact]
    public async Task A_global_limit_holds_up_everything_but_interactions()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(7), "global"), when: request => request.Path.EndsWith("@me", StringComparison.Ordinal));

        var first = rig.Api.GetApplicationAsync(Ct);
        while (!rig.Log.Lines.Any(line => line.Contains("global", StringComparison.Ordinal))) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Ct);
        var second = rig.Api.GetGatewayAsync(Ct);
        await rig.RespondAsync(rig.Use());

        Assert.False(first.IsCompleted || second.IsCompleted);
        await rig.Time.PassAllAsync(Task.WhenAll(first, second), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task What_waits_in_a_bucket_goes_in_the_order_of_arrival()
    {
        var limits = new RateLimits(new StillTime());
        var first = await limits.EnterAsync(RestRoute.Gateway, "", Ct);
        var order = new List<int>();
        using var leaves = new CancellationTokenSource();
        var queue = Enumerable.Range(0, 10).Select(async number =>
        {
            using var turn = await limits.EnterAsync(RestRoute.Gateway, "", number == 4 ? leaves.Token : Ct);
            order.Add(number);
        }).ToList();

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue[4]);
        first.Dispose();
        await Task.WhenAll(queue.Where(task => task != queue[4]));

        Assert.Equal([0, 1, 2, 3, 5, 6, 7, 8, 9], order);
    }

    [Fact]
    public async Task Endpoints_that_share_a_limit_share_the_wait()
    {
        var limits = new RateLimits(new StillTime());
        foreach (var route in new[] { RestRoute.Gateway, RestRoute.Application })
            using (var turn = await limits.EnterAsync(route, "", Ct)) turn.Learn(new RateLimitHeaders("shared", 1, TimeSpan.FromSeconds(1), false, false));

        using (var turn = await limits.EnterAsync(RestRoute.Gateway, "", Ct)) turn.Learn(new RateLimitHeaders("shared", 0, TimeSpan.FromSeconds(3), false, false));

        using var other = await limits.EnterAsync(RestRoute.Application, "", Ct);
        Assert.Equal(TimeSpan.FromSeconds(3), other.Wait);
    }

    [Fact]
    public async Task The_buckets_of_interactions_are_forgotten()
    {
        var time = new StillTime();
        var limits = new RateLimits(time);
        for (var i = 0; i < 10_000; i++)
        {
            using var turn = await limits.EnterAsync(RestRoute.Callback, $"token {i}", Ct);
            turn.Learn(new RateLimitHeaders("callback", i % 2, TimeSpan.FromSeconds(1), false, false));
            time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(limits.Count, 0, 600);
    }
}
