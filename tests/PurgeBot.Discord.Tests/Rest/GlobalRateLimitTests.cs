using CsCheck;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Rest;

public sealed class GlobalRateLimitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void No_second_ever_sees_more_than_fifty_requests() => Gen.Int[0, 60].Array[1, 400].Sample(pauses =>
    {
        var time = new StillTime();
        var limit = new GlobalRateLimit(time);
        var sent = new List<DateTimeOffset>();
        foreach (var pause in pauses)
        {
            time.Advance(TimeSpan.FromMilliseconds(pause));
            var waiting = limit.WaitAsync(Ct).AsTask();
            while (!waiting.IsCompleted) time.Advance(time.Waits[^1]);
            sent.Add(time.GetUtcNow());
        }

        for (var i = GlobalRateLimit.PerSecond; i < sent.Count; i++)
            Assert.True(sent[i] - sent[i - GlobalRateLimit.PerSecond] >= TimeSpan.FromSeconds(1));
    }, iter: 200);

    [Fact]
    public async Task Fifty_requests_go_at_once()
    {
        var limit = new GlobalRateLimit(new StillTime());
        for (var i = 0; i < GlobalRateLimit.PerSecond; i++) await limit.WaitAsync(Ct);
        Assert.False(limit.WaitAsync(Ct).AsTask().IsCompleted);
    }
}
