using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Storage;
using PurgeBot.CommandLine;

namespace PurgeBot.Doctor;

/// <summary>What can be looked at without asking Discord: the corpus, its index, and the database.</summary>
/// <param name="session">Settings and outputs.</param>
internal sealed class LocalChecks(Session session)
{
    /// <summary>Looks.</summary>
    public async IAsyncEnumerable<Finding> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        yield return Corpus(ct);
        yield return await IndexAsync(ct);
        yield return await DatabaseAsync(ct);
    }

    private Finding Corpus(CancellationToken ct)
    {
        try
        {
            var folder = CorpusFolder.Open(session.Settings.CorpusPath);
            var faults = CorpusCheck.Run(folder, new DocumentReader(), text => EdtfDate.TryParse(text, out _), ct).Count;
            var documents = $"{folder.Files.Length:N0} {(folder.Files.Length == 1 ? "document" : "documents")} in {folder.FullPath}";
            if (folder.Files.Length == 0) return new Finding(Verdict.Broken, "corpus", $"No documents in {folder.FullPath}: put *.md or *.txt there, or set Corpus:Path to where they are.");
            return faults == 0
                ? new Finding(Verdict.Fine, "corpus", $"{documents}, without faults.")
                : new Finding(Verdict.Notice, "corpus", $"{documents}, with {faults:N0} {(faults == 1 ? "fault" : "faults")}: purgebot corpus check lists them.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Finding(Verdict.Broken, "corpus", $"{error.Message} Corpus:Path says where the documents are.");
        }
    }

    private async Task<Finding> IndexAsync(CancellationToken ct)
    {
        try
        {
            using var library = await session.OpenLibraryAsync(ct);
            return library.Index.Count > 0
                ? new Finding(Verdict.Fine, "index", $"{library.Index.Count:N0} passages, up to date, in {Path.GetFullPath(session.Settings.IndexPath)}.")
                : new Finding(Verdict.Broken, "index", "It is empty, since the corpus is.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Finding(Verdict.Broken, "index", $"{error.Message} Index:Path says where it is; the bot must be able to write there.");
        }
    }

    private Finding Found(DatabaseLook look)
    {
        var engine = session.Settings.Storage.Provider;
        return look switch
        {
            DatabaseLook.Unusable unusable => new Finding(Verdict.Broken, "database", unusable.Sentence),
            DatabaseLook.Usable { Version: 0 } => new Finding(Verdict.Fine, "database", $"{engine}, can be written, empty; the tables are made when somebody first needs them."),
            DatabaseLook.Usable usable when usable.Version < usable.Wanted => new Finding(
                Verdict.Notice,
                "database",
                $"{engine}, can be written, of version {usable.Version}; the next start brings it to {usable.Wanted}, which an earlier build refuses. If you may want to go back, purgebot backup FILE by the earlier build first."),
            DatabaseLook.Usable => new Finding(Verdict.Fine, "database", $"{engine}, can be written, of the version of this build."),
            _ => throw new NotSupportedException($"{look.GetType().Name} is not known."),
        };
    }

    private async Task<Finding> DatabaseAsync(CancellationToken ct)
    {
        try
        {
            await using var database = Database.Of(session.Settings.Storage);
            if (!database.IsThere) return new Finding(Verdict.Fine, "database", $"There is none yet in {Path.GetFullPath(session.Settings.DataPath)}; it is made when somebody first needs it.");
            return Found(await database.LookAsync(ct));
        }
        catch (StorageException error)
        {
            return new Finding(Verdict.Broken, "database", error.Message);
        }
    }
}
