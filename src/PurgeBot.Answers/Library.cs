using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers;

/// <summary>One state of the corpus, opened for questions: its passages, its people, its works. It never changes.</summary>
/// <remarks>
/// Safe for use by any number of threads at once. Whoever asks holds it meanwhile by <see cref="TryAcquire"/>; the files are
/// closed when the last one has let go.
/// </remarks>
public sealed class Library : IDisposable
{
    private int _disposed;

    internal Library(string version, PassageIndex index, NameIndex people, Bibliography works) =>
        (Version, Index, People, Works) = (version, index, people, works);

    /// <summary>Tells this state of the corpus from every other.</summary>
    public string Version { get; }

    /// <summary>The passages.</summary>
    public PassageIndex Index { get; }

    /// <summary>The people whom <c>people.yaml</c> lists.</summary>
    public NameIndex People { get; }

    /// <summary>The works that <c>references.json</c> lists.</summary>
    public Bibliography Works { get; }

    internal bool TryAcquire() => Index.TryAcquire();

    internal void Release() => Index.Release();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) Release();
    }
}
