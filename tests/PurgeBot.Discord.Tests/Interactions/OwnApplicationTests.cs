using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class OwnApplicationTests
{
    private readonly OwnApplication _own = new();

    [Fact]
    public void What_Discord_says_counts()
    {
        _own.Learn(new Snowflake(12));
        Assert.True(_own.Is(new Snowflake(12)));
        Assert.False(_own.Is(new Snowflake(13)));
    }

    [Fact]
    public void Where_nobody_says_the_first_interaction_does()
    {
        Assert.False(_own.Is(default));
        Assert.True(_own.Is(new Snowflake(12)));
        Assert.False(_own.Is(new Snowflake(13)));
        Assert.True(_own.Is(new Snowflake(12)));
    }

    [Fact]
    public void What_is_meant_for_another_application_waits_for_no_answer()
    {
        _own.Learn(new Snowflake(12));
        var inbox = new InteractionInbox(_own, TimeProvider.System, NullLogger<InteractionInbox>.Instance);
        Assert.Equal(Posted.Foreign, inbox.Post(new InteractionPayload(new Snowflake(1), new Snowflake(13), InteractionType.Command, "t")));
        Assert.False(inbox.Waiting.TryPeek(out _));
        Assert.Equal(Posted.Taken, inbox.Post(new InteractionPayload(new Snowflake(1), new Snowflake(12), InteractionType.Command, "t")));
    }
}
