using Microsoft.Extensions.Logging;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers;

/// <summary>Opens the corpus in a folder for questions, after bringing its index up to date.</summary>
/// <param name="corpusFolder">The folder of documents.</param>
/// <param name="indexes">Where its indexes lie.</param>
/// <param name="logger">Told when an older state has to serve.</param>
public sealed class LibraryStore(string corpusFolder, IndexStore indexes, ILogger<LibraryStore> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WaitStep = TimeSpan.FromMilliseconds(200);

    /// <summary>The folder of documents, as configured.</summary>
    public string CorpusFolder => corpusFolder;

    /// <summary>Opens the corpus as it is now.</summary>
    /// <param name="force">Whether to index every file anew.</param>
    /// <param name="progress">Told after each file that is indexed.</param>
    /// <param name="ct">Stops the work; the index stays as it was.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IndexBusyException">The index has to be written, and another process is writing it.</exception>
    /// <exception cref="IOException">The index could not be written.</exception>
    public LibraryUpdate Open(bool force, IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        var corpus = Corpus.CorpusFolder.Open(corpusFolder);
        // Neither needs the other, and each takes a good part of the time to a first answer.
        var catalogue = Task.Run(() => Catalogue.Read(corpus), CancellationToken.None);
        var update = indexes.BringUpToDate(corpus, force, progress, ct);
        return new LibraryUpdate(Opened(update.Index, catalogue.GetAwaiter().GetResult), update);
    }

    /// <summary>Opens the corpus as it is now, unless that is the state which <paramref name="version"/> tells.</summary>
    /// <returns>Null where nothing has changed.</returns>
    internal LibraryUpdate? OpenIfOtherThan(string version, CancellationToken ct)
    {
        var corpus = Corpus.CorpusFolder.Open(corpusFolder);
        return VersionOf(indexes.Look(corpus, ct).Hash, Catalogue.VersionOf(corpus)) == version ? null : Open(force: false, progress: null, ct);
    }

    /// <summary>
    /// Opens the corpus as it is now or, where its index cannot be written, as it was. While another process builds the
    /// same index, it waits.
    /// </summary>
    /// <exception cref="IOException">The index could not be written, and there is none from before.</exception>
    public async Task<Library> OpenForQuestionsAsync(IProgress<IndexingProgress>? progress, TimeProvider time, CancellationToken ct)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return OpenNowOrBefore(progress, ct);
            }
            catch (IndexBusyException) when (time.GetElapsedTime(start) < LongestWait)
            {
                await Task.Delay(WaitStep, time, ct);
            }
        }
    }

    private Library OpenNowOrBefore(IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        try
        {
            return Open(force: false, progress, ct).Library;
        }
        catch (IndexBusyException)
        {
            throw;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && error is not DirectoryNotFoundException)
        {
            var corpus = Corpus.CorpusFolder.Open(corpusFolder);
            if (indexes.OpenNewest(corpus) is not { } older) throw;
            logger.OlderIndexServes(error.Message);
            return Opened(older, () => Catalogue.Read(corpus));
        }
    }

    private static Library Opened(PassageIndex index, Func<Catalogue> read)
    {
        try
        {
            var catalogue = read();
            return new Library(VersionOf(Path.GetFileName(index.Folder), catalogue.Version), index, catalogue);
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    private static string VersionOf(string index, string catalogue) => $"{index}/{catalogue}";
}

/// <summary>The corpus opened, and what was done to its index.</summary>
public sealed record LibraryUpdate(Library Library, IndexUpdate Index);
