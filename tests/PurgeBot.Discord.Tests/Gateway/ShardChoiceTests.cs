using CsCheck;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class ShardChoiceTests
{
    [Theory]
    [InlineData(null, null, 3, new[] { 0, 1, 2 })]
    [InlineData("", " ", 1, new[] { 0 })]
    [InlineData("4", null, 4, new[] { 0, 1, 2, 3 })]
    [InlineData("16", "0-3", 16, new[] { 0, 1, 2, 3 })]
    [InlineData("16", "5, 0, 2", 16, new[] { 0, 2, 5 })]
    [InlineData("16", "8-9,15,9", 16, new[] { 8, 9, 15 })]
    [InlineData(null, "1", 2, new[] { 1 })]
    public void Numbers_and_ranges_are_read(string? count, string? ids, int inAll, int[] expected)
    {
        Assert.True(ShardChoice.TryRead(new ShardOptions { Count = count, Ids = ids }, out var choice, out _));

        Assert.Null(choice.Fault(inAll));
        Assert.Equal(expected, choice.Of(inAll));
        Assert.Equal(expected[0] == 0, choice.HasFirst);
    }

    [Fact]
    public void A_shard_beyond_those_that_Discord_recommends_is_named()
    {
        Assert.True(ShardChoice.TryRead(new ShardOptions { Ids = "2-3" }, out var choice, out _));

        Assert.Equal("Discord:Shards:Ids names shard 3, but Discord recommends 3 in all: they are numbered from 0 to 2.", choice.Fault(3));
    }

    [Fact]
    public void Whatever_is_written_is_read_or_refused_in_one_sentence() => Gen.Select(Gen.String[Gen.Char["0123456789-, x"], 0, 12], Gen.String[Gen.Char["0123456789-+ x"], 0, 6]).Sample((ids, count) =>
    {
        var isRead = ShardChoice.TryRead(new ShardOptions { Ids = ids, Count = count }, out var choice, out var fault);
        Assert.Equal(isRead, fault is null);
        if (choice is { Count: { } inAll } && isRead) Assert.All(choice.Of(inAll), id => Assert.InRange(id, 0, inAll - 1));
    });
}
