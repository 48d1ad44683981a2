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
    [InlineData(null, new int[0], true)]
    [InlineData(1, new[] { 0 }, true)]
    [InlineData(2, new int[0], false)]
    [InlineData(1, new[] { 1 }, false)]
    public void More_than_one_shard_is_refused_instead_of_being_passed_over(int? count, int[] ids, bool isValid)
    {
        var options = new DiscordOptions { Token = "a.b.c" };
        options.Shards.Count = count;
        foreach (var id in ids) options.Shards.Ids.Add(id);

        Assert.Equal(isValid, new DiscordOptionsValidator().Validate(null, options).Succeeded);
    }
}
