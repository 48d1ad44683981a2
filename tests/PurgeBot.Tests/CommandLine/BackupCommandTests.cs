using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.CommandLine;

namespace PurgeBot.Tests.CommandLine;

public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-tests-");

    private string File => Path.Combine(_folder.FullName, "backup.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_backed_up_from_one_data_folder_is_restored_into_another()
    {
        await using (var database = Database.Of(new StorageOptions { DataPath = Data("old") }))
            await new FactDesk(database, TimeProvider.System).AddAsync(1, new GuildFactText("A fact.", "A book", null), 2, TestContext.Current.CancellationToken);

        Assert.Equal((0, "3 rows are backed up.\n", ""), await RunAsync("backup", File, "--Data:Path", Data("old")));
        Assert.Equal((0, "3 rows are restored.\n", ""), await RunAsync("restore", File, "--Data:Path", Data("new")));

        await using var restored = Database.Of(new StorageOptions { DataPath = Data("new") });
        Assert.Single(await new FactDesk(restored, TimeProvider.System).FactsAsync(1, 0, 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten_and_one_that_is_not_there_is_not_restored()
    {
        await RunAsync("backup", File, "--Data:Path", Data("old"));
        var (exit, output, error) = await RunAsync("backup", File, "--Data:Path", Data("old"));
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("restore", File + "x", "--Data:Path", Data("old"))).Exit);
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Sqlite or PostgreSql")]
    [InlineData("Storage:Provider", "7", "Sqlite or PostgreSql")]
    [InlineData("Storage:Provider", "postgresql", "Storage:ConnectionString is missing")]
    public async Task A_setting_of_the_storage_that_cannot_be_right_is_said_in_one_line(string key, string value, string said)
    {
        var (exit, _, error) = await RunAsync("backup", File, $"--{key}", value);
        Assert.Equal(1, exit);
        Assert.Contains(said, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private string Data(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (await PurgeBotCommandLine.RunAsync(arguments, output, error), output.ToString(), error.ToString());
    }
}
