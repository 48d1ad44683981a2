using System.Diagnostics;
using System.Text.Json;

namespace PurgeBot.Tests.SupplyChain;

/// <summary>What the build would put into an image; to build one takes a registry with its base.</summary>
public sealed class ContainerImageTests
{
    [Fact]
    public async Task It_has_no_rights_one_port_and_its_data_where_its_user_may_write()
    {
        using var settings = JsonDocument.Parse(await EvaluateAsync("-getProperty:ContainerRepository,ContainerBaseImage,ContainerUser", "-getItem:ContainerPort,ContainerEnvironmentVariable"));
        var (properties, items) = (settings.RootElement.GetProperty("Properties"), settings.RootElement.GetProperty("Items"));

        Assert.Equal("purgebot", properties.GetProperty("ContainerRepository").GetString());
        // Without a shell, with ICU, and without a runtime, which comes along.
        Assert.EndsWith("-chiseled-extra", properties.GetProperty("ContainerBaseImage").GetString(), StringComparison.Ordinal);
        Assert.InRange(int.Parse(properties.GetProperty("ContainerUser").GetString()!, System.Globalization.CultureInfo.InvariantCulture), 1000, 65_000);
        Assert.Equal(["5080"], Values(items.GetProperty("ContainerPort"), "Identity"));
        Assert.Equal(["Data__Path", "Urls"], Values(items.GetProperty("ContainerEnvironmentVariable"), "Identity"));
        Assert.Equal(["/home/app", "http://0.0.0.0:5080"], Values(items.GetProperty("ContainerEnvironmentVariable"), "Value"));
    }

    private static string?[] Values(JsonElement items, string name) => [.. items.EnumerateArray().Select(item => item.GetProperty(name).GetString())];

    private static async Task<string> EvaluateAsync(params string[] asked)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(SourceTree.Root, "src", "PurgeBot", "PurgeBot.csproj"), .. asked]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
