using System.Diagnostics;

namespace PurgeBot.Tests.SupplyChain;

/// <summary>What <c>.ci/secrets</c> finds. The secrets are put together when the test runs, so that it does not find them here.</summary>
public sealed class SecretScanTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-secrets-");

    public static TheoryData<string, string> Secrets => new()
    {
        { "Discord bot token", "\"Token\": \"MTI3MDAwMDAwMDAwMDAwMDAx" + ".GxYz12." + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9\"" },
        { "Discord webhook", "https://discord.com/api/" + "webhooks/127000000000000001/" + new string('a', 68) },
        { "private key", "-----BEGIN " + "RSA PRIVATE KEY-----" },
        { "private key", "-----BEGIN " + "PRIVATE KEY-----" },
        { "password in a connection string", "Host=db;Username=bot;" + "Password=hunter22" },
        { "password in an address", "postgres://bot:" + "hunter22@db.example/purgebot" },
        { "key of a cloud or forge", "AKIA" + "ABCDEFGHIJKLMNOP" },
        { "random value of something secret by its name", "api_key = \"" + "q8Zt3LwX0vB7nR5kYc2HdJ9mUe4Gs6Pa\"" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_secret_is_found_where_it_lies_and_not_repeated(string name, string planted)
    {
        await WriteAsync("settings.txt", $"first\n  {planted}\n");

        var (exit, output) = await ScanAsync();

        Assert.Equal(1, exit);
        Assert.Contains($"settings.txt:2: {name}", output, StringComparison.Ordinal);
        Assert.DoesNotContain(planted, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord__Token=TOKEN dotnet run")]
    [InlineData("\"ConnectionString\": null")]
    [InlineData("Host=db;Username=bot;Password={password}")]
    [InlineData("var token = interaction.GetProperty(\"token\").GetString()")]
    [InlineData("CancellationToken = TestContext.Current.CancellationToken;")]
    [InlineData("\"publicKeyToken\": \"src/PurgeBot.Discord/Endpoint/Token\"")]
    [InlineData("https://discord.com/api/webhooks/{application}/{token}")]
    [InlineData("token = \"MTI3MDAwMDAwMDAwMDAwMDAx.Emulat.this-one-opens-nothing-at-all\"")]
    public async Task What_only_speaks_of_secrets_passes(string line)
    {
        await WriteAsync("code.txt", line + "\n");

        Assert.Equal(0, (await ScanAsync()).Exit);
    }

    [Fact]
    public async Task What_was_taken_out_of_a_repository_is_found_in_its_history()
    {
        await GitAsync("init", "--quiet");
        await WriteAsync("settings.txt", "-----BEGIN " + "PRIVATE KEY-----\n");
        await CommitAsync();
        await WriteAsync("settings.txt", "nothing\n");
        await CommitAsync();

        var (exit, output) = await ScanAsync();

        Assert.Equal(1, exit);
        Assert.Contains(":settings.txt: private key", output, StringComparison.Ordinal);
        Assert.DoesNotContain("settings.txt:1: private key", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_Git_does_not_have_are_nobodys_business()
    {
        await GitAsync("init", "--quiet");
        await WriteAsync("readme.txt", "nothing\n");
        await CommitAsync();
        await WriteAsync(".env", "-----BEGIN " + "PRIVATE KEY-----\n");

        Assert.Equal(0, (await ScanAsync()).Exit);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);

    private async Task CommitAsync()
    {
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@test.example", "commit", "--quiet", "-m", "A change");
    }

    private async Task GitAsync(params string[] arguments) => Assert.Equal(0, (await RunAsync("git", ["-C", _folder.FullName, .. arguments])).Exit);

    private Task<(int Exit, string Output)> ScanAsync() => RunAsync(Path.Combine(SourceTree.Root, ".ci", "secrets"), [_folder.FullName]);

    private static async Task<(int Exit, string Output)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
