using System.Diagnostics;
using Npgsql;

namespace PurgeBot.Chat.Tests.Storage;

/// <summary>
/// A PostgreSQL server of the tests' own: Debian's binaries, a data folder under the temporary one, a socket in it and no port. Or the one that
/// the environment names in <see cref="Variable"/>.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    public const string Variable = "PURGEBOT_TEST_POSTGRES";

    // PostgreSQL refuses to run as root.
    private const string User = "nobody";

    private static readonly Lazy<PostgresCluster> Shared = new(() => new PostgresCluster(flushes: false));

    private readonly DirectoryInfo? _folder;
    private readonly string? _binaries;
    private readonly string? _connectionString;
    private readonly bool _flushes;

    private PostgresCluster(bool flushes)
    {
        _connectionString = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(_connectionString)) return;
        _binaries = !OperatingSystem.IsLinux() || !Directory.Exists("/usr/lib/postgresql")
            ? null
            : Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
        if (_binaries is null) return;

        _folder = Directory.CreateTempSubdirectory("purgebot-postgres-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        if (Environment.UserName == "root") Run("chown", User, _folder.FullName);
        RunAsUser("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        _flushes = flushes;
        Start();
        _connectionString = $"Host={_folder.FullName};Username=postgres;Database=postgres";
    }

    /// <summary>A server that all tests of this process share; null where there is none to be had on this machine.</summary>
    /// <remarks>It keeps nothing when the power goes, which no test is about.</remarks>
    public static PostgresCluster? Find() => Shared.Value._connectionString is null ? null : Shared.Value;

    /// <summary>A server as people run it, to be measured; null where there is none to be had.</summary>
    public static PostgresCluster? FindDurable()
    {
        var cluster = new PostgresCluster(flushes: true);
        return cluster._connectionString is null ? null : cluster;
    }

    /// <summary>A schema that nobody else uses, as a connection string.</summary>
    public async Task<string> NewSchemaAsync()
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE SCHEMA {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_connectionString) { SearchPath = name }.ToString();
    }

    /// <summary>Starts it again after <see cref="Stop"/>, and waits until it takes connections.</summary>
    public void Start() => RunAsUser(
        "pg_ctl", "-D", Data, "-w", "-s", "-l", Path.Combine(_folder!.FullName, "log"), "-o", $"-k {_folder.FullName} -c listen_addresses='' -c max_connections=200 -c fsync={(_flushes ? "on" : "off")}", "start");

    /// <summary>Ends it as a machine does that is switched off: nothing is written down, and it recovers when it starts.</summary>
    public void Stop() => RunAsUser("pg_ctl", "-D", Data, "-m", "immediate", "-s", "stop");

    public void Dispose()
    {
        if (_folder is null || !Directory.Exists(_folder.FullName)) return;
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) Stop();
        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder!.FullName, "data");

    private void RunAsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        if (Environment.UserName == "root") Run("setpriv", ["--reuid", User, "--regid", "nogroup", "--clear-groups", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private void Run(string program, params string[] arguments)
    {
        // Through no pipe, which the server would inherit and keep open.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = _folder!.FullName };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
