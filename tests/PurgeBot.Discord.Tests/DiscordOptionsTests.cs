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
}
