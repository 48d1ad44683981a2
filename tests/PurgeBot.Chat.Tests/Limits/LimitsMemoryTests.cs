using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Limits;

namespace PurgeBot.Chat.Tests.Limits;

/// <summary>What the memory of the whole process is measured by runs while nothing else does.</summary>
[CollectionDefinition(nameof(LimitsMemoryTests), DisableParallelization = true)]
[Collection(nameof(LimitsMemoryTests))]
public sealed class LimitsMemoryTests
{
    [Fact]
    public void A_million_people_take_no_more_memory_than_some_do()
    {
        using var limits = new RequestLimits(new LimitOptions());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 1_000_000; i++) limits.Count(Asked($"7{i:D17}", guild: i));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(grown, 0, 6_000_000);
    }

    private static ChatRequest.Press Asked(string user, long guild) =>
        new(new RequestOrigin(user, "en-GB", 0) { Membership = new Membership(guild, 1, MayManage: false) }, "1b:0", [], IsOnPrivateReply: false);
}
