using System.Text;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Rest;

public sealed class RestRequestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_say_who_they_are_and_send_the_bots_token_only_where_it_belongs()
    {
        await using var rig = await RestRig.StartAsync();
        await rig.Api.GetApplicationAsync(Ct);
        await rig.RespondAsync(rig.Use());

        var (bot, interaction) = (rig.Discord.Rest.Requests.First(), rig.Discord.Rest.Requests.Last());
        Assert.Equal(RestClient.UserAgent, bot.Headers["User-Agent"]);
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+(-[\w.-]+)?\)$", RestClient.UserAgent);
        Assert.Equal($"Bot {rig.Discord.Token}", bot.Headers["Authorization"]);
        Assert.False(interaction.Headers.ContainsKey("Authorization"));
        Assert.Equal("application/json", interaction.Headers["Content-Type"]);
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData("https://history.example/bot", "https://history.example/bot")]
    [InlineData("HTTP://history.example", "http://history.example/")]
    [InlineData(null, "https://discord.com/developers/applications")]
    [InlineData("", "https://discord.com/developers/applications")]
    [InlineData("git@history.example:bot.git", "https://discord.com/developers/applications")]
    [InlineData("ssh://git@history.example/bot", "https://discord.com/developers/applications")]
    [InlineData("https://history.example/a,b", "https://discord.com/developers/applications")]
    [InlineData("https://пример.example", "https://discord.com/developers/applications")]
    [InlineData("https://history.example/a) b", "https://discord.com/developers/applications")]
    public void The_address_in_the_user_agent_is_the_repositorys_where_it_fits_and_else_the_page_of_all_applications(string? repository, string address)
    {
        var agent = RestClient.UserAgentOf(repository, "1.2.3-alpha.0.4");

        Assert.Equal($"DiscordBot ({address}, 1.2.3-alpha.0.4)", agent);
        using var message = new HttpRequestMessage();
        message.Headers.UserAgent.ParseAdd(agent);
        Assert.Equal(agent, message.Headers.UserAgent.ToString());
    }

    [Fact]
    public async Task Pictures_are_sent_beside_the_message_with_their_descriptions()
    {
        var picture = new SentFile("map.png", "image/png", "A map of the camps", new byte[] { 0x89, 0x50, 0x4E, 0x47 });
        var content = new RestRequest(RestRoute.FollowUp, "/", TimeSpan.FromSeconds(1)) { Json = "{}"u8.ToArray(), Files = [picture] }.NewContent();

        var text = Encoding.Latin1.GetString(await content!.ReadAsByteArrayAsync(Ct));

        Assert.Contains("name=payload_json", text, StringComparison.Ordinal);
        Assert.Contains("""name="files[0]"; filename=map.png""", text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: image/png", text, StringComparison.Ordinal);
        Assert.Contains("\u0089PNG", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_none_leads_to_no_other_path()
    {
        await using var rig = await RestRig.StartAsync();

        await Assert.ThrowsAsync<DiscordApiException>(() => rig.Api.DeleteOriginalAsync(rig.Application, "../../applications/@me?x#", Ct));

        Assert.EndsWith("messages/@original", rig.Discord.Rest.Requests.Single().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_printed_holds_a_token()
    {
        var request = new RestRequest(RestRoute.Callback, "/interactions/1/secret/callback", TimeSpan.FromSeconds(1)) { Major = "secret" };
        Assert.DoesNotContain("secret", request.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new DiscordOptions { Token = "secret" }.ToString(), StringComparison.Ordinal);
    }
}
