using Microsoft.Extensions.Options;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Tests.Rest;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class AttachmentDownloadsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 100, true)]
    [InlineData(100, 100, true)]
    [InlineData(101, 100, false)]
    [InlineData(1_000_000, 1_000_000, true)]
    [InlineData(1_000_001, 1_000_000, false)]
    public async Task A_file_is_fetched_where_it_is_short_enough(int length, int most, bool isFetched)
    {
        await using var rig = await RestRig.StartAsync();
        var content = Enumerable.Range(0, length).Select(at => (byte)at).ToArray();
        var (_, url) = rig.Discord.Files.Keep(new GivenFile("a file.jsonl", content));

        var fetched = await rig.Downloads.FetchAsync(url, most, Ct);

        Assert.Equal(isFetched ? content : null, fetched?.ToArray());
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task What_is_not_there_gives_nothing()
    {
        await using var rig = await RestRig.StartAsync();
        Assert.Null(await rig.Downloads.FetchAsync($"{rig.Discord.ApiBaseUrl.GetLeftPart(UriPartial.Authority)}/ephemeral-attachments/1/2/none", 100, Ct));
    }

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData("http://cdn.discordapp.com/a")]
    [InlineData("https://cdn.discordapp.com:444/a")]
    [InlineData("https://cdn.discordapp.com@example.org/a")]
    [InlineData("https://cdn.discordapp.com.example.org/a")]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("ftp://cdn.discordapp.com/a")]
    [InlineData("//cdn.discordapp.com/a")]
    [InlineData("")]
    public async Task Nothing_is_asked_of_any_other_host(string url)
    {
        using var downloads = new AttachmentDownloads(Options.Create(new DiscordOptions()), TimeProvider.System);
        Assert.Null(await downloads.FetchAsync(url, 100, Ct));
    }
}
