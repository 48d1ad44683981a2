using System.ComponentModel.DataAnnotations;

namespace PurgeBot.Answers.Passages;

/// <summary>Limits on what is read.</summary>
public sealed class DocumentReaderOptions
{
    /// <summary>Size up to which a file is read, in bytes; a larger one is a fault. Default 16 MiB; allowed 1 KiB to 256 MiB.</summary>
    /// <remarks>A file is held in memory whole while it is read, several times over as text and as parsed Markdown.</remarks>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxFileBytes { get; set; } = 16 * 1024 * 1024;
}
