using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Load;

namespace PurgeBot.Benchmarks;

/// <summary>How long one process takes to claim the daily posts of many guilds that are due in the same minute. Nothing is posted.</summary>
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1)]
public class ClaimBenchmarks
{
    private readonly PostgresCluster? _cluster = PostgresCluster.FindDurable();
    private DirectoryInfo? _folder;
    private Database? _database;

    internal static int[] AllSizes { get; set; } = [10_000];

    /// <summary>Guilds.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Guilds { get; set; }

    /// <summary>The engine; a server is measured where there is one, on the same disk.</summary>
    [ParamsSource(nameof(Engines))]
    public StorageProvider Engine { get; set; }

    public static IEnumerable<int> Sizes => AllSizes;

    public IEnumerable<StorageProvider> Engines => _cluster is null ? [StorageProvider.Sqlite] : [StorageProvider.Sqlite, StorageProvider.PostgreSql];

    [IterationSetup]
    public void Fill()
    {
        _folder = Directory.CreateTempSubdirectory("purgebot-claims-");
        _database = Database.Of(new StorageOptions
        {
            Provider = Engine,
            DataPath = _folder.FullName,
            ConnectionString = Engine == StorageProvider.PostgreSql ? _cluster!.NewSchemaAsync().GetAwaiter().GetResult() : null,
        });
        var due = TimeProvider.System.GetUtcNow().ToInstant() - Duration.FromMinutes(1);
        DueSchedules.SaveAsync(_database, Guilds, due, _ => null, CancellationToken.None).GetAwaiter().GetResult();
    }

    [Benchmark]
    public void Claim()
    {
        using var posts = new DailyPosts(_database!, new NoChannels(), new GuildFacts(_database!, _ => []), "benchmark", TimeProvider.System, NullLogger<DailyPosts>.Instance);
        var claimed = posts.ClaimDueAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (claimed != Guilds) throw new InvalidOperationException($"{claimed} were claimed.");
    }

    [IterationCleanup]
    public void Delete()
    {
        _database!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder!.Delete(recursive: true);
    }

    [GlobalCleanup]
    public void Stop() => _cluster?.Dispose();

    /// <summary>Nothing is posted.</summary>
    private sealed class NoChannels : IAnnouncer
    {
        public Task<Announced> PostAsync(Announcement announcement, CancellationToken ct) => throw new NotSupportedException();

        public Task<Sighting> FindAsync(long channel, string marker, Instant since, CancellationToken ct) => throw new NotSupportedException();

        public Task<bool> TellModeratorsAsync(long guild, Card card, CancellationToken ct) => throw new NotSupportedException();

        public Task<ChannelAccess> AccessAsync(long guild, long channel, CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlySet<long>?> GuildsAsync(CancellationToken ct) => throw new NotSupportedException();
    }
}
