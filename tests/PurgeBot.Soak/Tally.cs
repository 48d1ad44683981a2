using System.Collections.Concurrent;

namespace PurgeBot.Soak;

/// <summary>What became of what people asked.</summary>
/// <remarks>
/// Discord's clock of 3 s starts when it has written the interaction to the connection: where that died, when it is written again after a
/// RESUME, or to the next session. Real Discord gives up what no session has taken; here it is kept, so that nothing can be lost unseen.
/// <list type="bullet">
/// <item><b>Late</b>: the first response came more than 3 s after that; Discord has shown "The application did not respond".</item>
/// <item><b>Lost</b>: nothing at all came within a minute of being asked, whatever went wrong meanwhile.</item>
/// <item><b>Doubled</b>: a second first response whose sender knew of the first, a second message, or a second daily post.</item>
/// </list>
/// Thread-safe.
/// </remarks>
internal sealed class Tally
{
    private ConcurrentQueue<double> _latencies = [];
    private int _lost, _late, _doubled, _busy, _apologies, _withoutDatabase;

    public int Lost => _lost;

    public int Late => _late;

    /// <summary>Messages beyond the one that was asked for.</summary>
    public int Doubled => _doubled;

    /// <summary>People told to come back since too many ask.</summary>
    public int Busy => _busy;

    /// <summary>Apologies for a fault where no database was needed.</summary>
    public int Apologies => _apologies;

    /// <summary>Apologies to those who wanted something of the database, which is not there at times.</summary>
    public int WithoutDatabase => _withoutDatabase;

    public void Add(double milliseconds) => _latencies.Enqueue(milliseconds);

    public void AddLost(string what)
    {
        Interlocked.Increment(ref _lost);
        Console.Error.WriteLine($"Lost at {TimeProvider.System.GetUtcNow():T}: {what}");
    }

    public void AddLate() => Interlocked.Increment(ref _late);

    public void AddDoubled() => Interlocked.Increment(ref _doubled);

    public void AddBusy() => Interlocked.Increment(ref _busy);

    public void AddApology(bool needsDatabase) => Interlocked.Increment(ref needsDatabase ? ref _withoutDatabase : ref _apologies);

    /// <summary>Milliseconds of what was answered since the last time, the shortest first.</summary>
    public double[] TakeLatencies()
    {
        var latencies = Interlocked.Exchange(ref _latencies, []).ToArray();
        Array.Sort(latencies);
        return latencies;
    }
}
