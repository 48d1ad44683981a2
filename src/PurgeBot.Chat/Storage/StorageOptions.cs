namespace PurgeBot.Chat.Storage;

/// <summary>Where the state of the bot is kept: the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>Name of the SQLite file in the data folder, where no other place is configured.</summary>
    public const string FileName = "purgebot.db";

    /// <summary>The engine.</summary>
    /// <value>Default <see cref="StorageProvider.Sqlite"/>.</value>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>How to reach it, in the engine's own form. Required for PostgreSQL. A secret: it may hold a password, and nothing prints it.</summary>
    /// <value>Default: <see cref="FileName"/> in <see cref="DataPath"/>.</value>
    public string? ConnectionString { get; set; }

    /// <summary>The data folder: the key <c>Data:Path</c>. Made on first use.</summary>
    /// <value>Default <c>.data</c>.</value>
    public string DataPath { get; set; } = ".data";
}

/// <summary>An engine of databases.</summary>
public enum StorageProvider
{
    /// <summary>A file, for one machine.</summary>
    Sqlite,

    /// <summary>A server, for several processes on any number of machines.</summary>
    PostgreSql,
}
