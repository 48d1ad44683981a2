using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Storage;

/// <summary>An empty database in one of the engines.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-tests-");

    private TestDatabase(StorageProvider engine) => Options = new StorageOptions { Provider = engine, DataPath = _folder.FullName };

    /// <summary>Both engines, for theories.</summary>
    public static TheoryData<StorageProvider> Engines => [StorageProvider.Sqlite, StorageProvider.PostgreSql];

    public StorageOptions Options { get; }

    public string Folder => _folder.FullName;

    public Database Database { get; private set; } = null!;

    /// <summary>Opens one; the test is skipped where the engine is not to be had.</summary>
    public static async Task<TestDatabase> NewAsync(StorageProvider engine)
    {
        var database = new TestDatabase(engine);
        if (engine == StorageProvider.PostgreSql)
        {
            var cluster = PostgresCluster.Find();
            Assert.SkipWhen(cluster is null, $"PostgreSQL is not installed, and {PostgresCluster.Variable} does not name a server.");
            database.Options.ConnectionString = await cluster.NewSchemaAsync();
        }

        database.Database = Database.Of(database.Options);
        return database;
    }

    /// <summary>The same data by another process's connection.</summary>
    public Database Another() => Database.Of(Options);

    public async ValueTask DisposeAsync()
    {
        if (Database is not null) await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
