using System.Reflection;

namespace PurgeBot.Chat.Storage;

/// <summary>The tables, by numbered migrations: each leads from the version before it to its own, and is never changed once released.</summary>
internal static class Schema
{
    private static readonly Assembly Home = typeof(Schema).Assembly;

    // "PurgeBot.Chat.Storage.Migrations.001-schedules.sql"
    private static readonly string[] Migrations =
        [.. Home.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The tables with rows of guilds.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "schedules", "claims", "guild_facts", "guild_fact_edits", "guild_fact_numbers", "quiz_rounds", "quiz_questions", "quiz_answers", "quiz_scores",
        "quiz_settings", "departures",
    ];

    /// <summary>The tables with rows of people, which are worth keeping as well, and stay when the bot leaves a guild.</summary>
    public static IReadOnlyList<string> PeoplesTables { get; } = ["notes"];

    /// <summary>The other tables: of no guild, and in no backup. A test compares the lists with the database.</summary>
    public static IReadOnlyList<string> PassingTables { get; } = ["schema_version", "processes", "session_turns"];

    /// <summary>The version that this build works with: the number of migrations.</summary>
    public static int Latest => Migrations.Length;

    /// <summary>Brings a database to a version; one that has it already stays as it is.</summary>
    /// <exception cref="StorageException">The database is of a later version than this build knows.</exception>
    public static async Task MigrateAsync(Database database, int version, CancellationToken ct)
    {
        var current = await database.TransactAsync(statements => StartAsync(database, statements), ct);
        while (current < version) current = await database.TransactAsync(statements => StepAsync(database, statements, version), ct);
    }

    /// <summary>The version of a database that can be written; the table of versions is made where there is none.</summary>
    /// <exception cref="StorageException">The database is of a later version than this build knows.</exception>
    public static async Task<int> StartAsync(Database database, Statements statements)
    {
        if (database.LockSchema.Length > 0) await statements.ChangeAsync(database.LockSchema);
        await statements.ChangeAsync("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY)");
        var current = await VersionAsync(statements);
        return current <= Latest ? current : throw Newer(current);
    }

    /// <summary>The version of a database.</summary>
    public static Task<int> VersionAsync(Statements statements) => statements.ValueAsync<int>("SELECT COALESCE(MAX(version), 0) FROM schema_version");

    // Another process may have been faster, so that the version is read again under the lock.
    private static async Task<int> StepAsync(Database database, Statements statements, int version)
    {
        if (database.LockSchema.Length > 0) await statements.ChangeAsync(database.LockSchema);
        var current = await VersionAsync(statements);
        if (current >= version) return current;
        await statements.ChangeAsync(Read(Migrations[current]));
        await statements.ChangeAsync("INSERT INTO schema_version (version) VALUES (@version)", new { version = current + 1L });
        return current + 1;
    }

    private static StorageException Newer(int version) => new(
        $"The database is of version {version} and was written by a newer PurgeBot; this one knows versions up to {Latest}.");

    private static string Read(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
