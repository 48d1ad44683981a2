namespace PurgeBot.Answers;

/// <summary>The library that questions are answered from at the moment. It can be exchanged while they are.</summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
public sealed class LiveLibrary : IDisposable
{
    private volatile Library _current;
    private volatile bool _disposed;

    /// <summary>Starts with a library, which it disposes in the end.</summary>
    public LiveLibrary(Library first) => _current = first;

    /// <summary>Tells which state of the corpus is served at the moment.</summary>
    public string Version => _current.Version;

    /// <summary>Takes the library of the moment; it stays open until the lease is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The last library has been closed.</exception>
    public Lease Acquire()
    {
        // A library that closes between the look and the grasp has been exchanged: the next look sees the new one.
        while (true)
        {
            var library = _current;
            if (library.TryAcquire()) return new Lease(library);
            ObjectDisposedException.ThrowIf(_disposed, this);
        }
    }

    /// <summary>Puts a newer library in the place of the old one, which closes when its last question is answered.</summary>
    public void Exchange(Library newer)
    {
        var older = Interlocked.Exchange(ref _current, newer);
        older.Dispose();
        // Too late: whoever disposed this has closed the older one only.
        if (_disposed) newer.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        _current.Dispose();
    }

    /// <summary>Holds a library open.</summary>
    public sealed class Lease : IDisposable
    {
        private int _disposed;

        internal Lease(Library library) => Library = library;

        /// <summary>The library.</summary>
        public Library Library { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0) Library.Release();
        }
    }
}
