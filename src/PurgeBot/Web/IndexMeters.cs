using System.Diagnostics.Metrics;
using PurgeBot.Answers;

namespace PurgeBot.Web;

/// <summary>What is measured of the index, read off when somebody asks.</summary>
internal sealed class IndexMeters : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "PurgeBot.Answers";

    private readonly Meter _meter = new(Name);

    public IndexMeters(LiveLibrary live)
    {
        _meter.CreateObservableGauge("purgebot.index.passages", () => Read(live, library => library.Index.Count), "{passage}", "Passages that are answered from.");
        _meter.CreateObservableGauge("purgebot.index.documents", () => Read(live, library => library.Documents), "{document}", "Documents that they are from.");
        // The label tells one state of the corpus from every other: it changes when the index is exchanged.
        _meter.CreateObservableGauge(
            "purgebot.index.generation", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", live.Version)), null, "1, for the state of the corpus that is answered from.");
    }

    public void Dispose() => _meter.Dispose();

    // Nothing is measured any more once the last library has closed.
    private static IEnumerable<Measurement<int>> Read(LiveLibrary live, Func<Library, int> read)
    {
        try
        {
            using var lease = live.Acquire();
            return [new Measurement<int>(read(lease.Library))];
        }
        catch (ObjectDisposedException)
        {
            return [];
        }
    }
}
