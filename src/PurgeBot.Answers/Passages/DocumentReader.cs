using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Passages;

/// <summary>Reads a document's file into passages.</summary>
/// <remarks>
/// What is wrong with a file is a <see cref="CorpusFault"/> of the reading, never an exception, so one file does not keep the others out.
/// Safe from any thread; several files may be read at a time.
/// </remarks>
public sealed class DocumentReader(DocumentReaderOptions options)
{
    /// <summary>A reader with the default limits.</summary>
    public DocumentReader()
        : this(new DocumentReaderOptions())
    {
    }

    /// <summary>Reads <paramref name="file"/>: Markdown where it is called <c>*.md</c>, else plain text.</summary>
    public DocumentReading Read(CorpusFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (text, fault) = CorpusFileText.Read(file.FullPath, file.Path, options.MaxFileBytes);
        return text is null ? new DocumentReading([], [], [fault!]) : Read(file, text);
    }

    /// <summary>Reads a document whose file holds <paramref name="text"/>.</summary>
    internal static DocumentReading Read(CorpusFile file, string text) =>
        file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? MarkdownReader.Read(file, text)
            : PlainTextReader.Read(file, text);
}
