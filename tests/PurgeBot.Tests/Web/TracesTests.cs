using System.Diagnostics;
using System.Text;
using PurgeBot.Discord.Emulator;
using PurgeBot.Tests.CommandLine;

namespace PurgeBot.Tests.Web;

/// <summary>Traces on their way from Discord to a collector.</summary>
public sealed class TracesTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-tests-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task A_span_with_command_and_outcome_arrives_without_what_was_asked_and_by_whom(string protocol)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var collector = await OtlpCollector.StartAsync(protocol);
        using var bot = Start(discord, collector, protocol);
        await discord.Gateway.WhenLiveAsync();

        var reply = await discord.Person.Slash("who", ("name", "yezhov the poison dwarf"));
        var span = await collector.NextAsync();
        bot.Kill();

        Assert.Equal("who", span.Name);
        Assert.Equal("answered", Assert.Contains("purgebot.outcome", span.Attributes));
        Assert.Equal("purgebot", Assert.Contains("service.name", span.Resource));
        Assert.NotEmpty(Assert.Contains("service.version", span.Resource));
        var all = string.Concat(collector.Received.Select(Encoding.UTF8.GetString));
        string[] secrets = ["poison", "Yezhov", discord.Person.Id.ToString(), discord.Person.Name, discord.Person.Guild.ToString(), reply.Interaction.Id.ToString(), reply.Interaction.Token, discord.Token];
        Assert.DoesNotContain(secrets, secret => all.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private Process Start(DiscordEmulator discord, OtlpCollector collector, string protocol) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "purgebot.dll"), "run", "--corpus", DefaultCorpus.Folder, "--index", DefaultCorpus.Index])
        {
            Environment =
            {
                ["Discord__Token"] = discord.Token,
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
                ["Data__Path"] = _data.FullName,
                ["Urls"] = "http://127.0.0.1:0",
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol,
                ["OTEL_BSP_SCHEDULE_DELAY"] = "50",
            },
        })!;
}
