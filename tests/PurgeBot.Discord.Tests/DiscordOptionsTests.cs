namespace PurgeBot.Discord.Tests;

public sealed class DiscordOptionsTests
{
    [Theory]
    [InlineData("a.b.c", "https://discord.com/api/v10", true)]
    [InlineData("a.b.c", "http://127.0.0.1:5000/api/v10", true)]
    [InlineData("a.b.c", "http://example.org/api/v10", false)]
    [InlineData("", "https://discord.com/api/v10", false)]
    [InlineData("Bot a.b.c", "https://discord.com/api/v10", false)]
    [InlineData("a.b.c\n", "https://discord.com/api/v10", false)]
    public void What_could_not_work_stops_the_start_without_repeating_the_token(string token, string address, bool isValid)
    {
        var result = new DiscordOptionsValidator().Validate(null, new DiscordOptions { Token = token, ApiBaseUrl = new Uri(address) });

        Assert.Equal(isValid, result.Succeeded);
        if (token.Length > 0) Assert.DoesNotContain(token.Trim(), result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", true)]
    [InlineData("D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A", "a.b.c", true)]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511", "a.b.c", false)]
    [InlineData("the key", "", false)]
    public void A_public_key_is_read_at_the_start_and_does_without_a_token(string key, string token, bool isValid)
    {
        var result = new DiscordOptionsValidator().Validate(null, new DiscordOptions { Token = token, PublicKey = key });

        Assert.Equal(isValid, result.Succeeded);
        if (!isValid) Assert.StartsWith("Discord:PublicKey ", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", null, "Discord:Shards:Count is a number from 1 to 4096, not '0'")]
    [InlineData("four", null, "Discord:Shards:Count is a number")]
    [InlineData("-2", null, "Discord:Shards:Count is a number")]
    [InlineData("4", "4", "Discord:Shards:Ids names shard 4, but Discord:Shards:Count is 4: they are numbered from 0 to 3.")]
    [InlineData("4", "3-1", "Discord:Shards:Ids is a list of numbers")]
    [InlineData("4", "0,,1", "Discord:Shards:Ids is a list of numbers")]
    [InlineData("4", "0-", "Discord:Shards:Ids is a list of numbers")]
    [InlineData("4", "all", "Discord:Shards:Ids is a list of numbers")]
    [InlineData(null, "0-99999999", "Discord:Shards:Ids is a list of numbers")]
    [InlineData("129", null, "This process would run 129 shards, and 128 are the most")]
    public void Shards_that_could_not_be_stop_the_start_with_one_sentence(string? count, string? ids, string sentence)
    {
        var options = new DiscordOptions { Token = "a.b.c", Shards = { Count = count, Ids = ids } };

        Assert.StartsWith(sentence, new DiscordOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }
}
