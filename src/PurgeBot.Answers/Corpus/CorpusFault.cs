using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Corpus;

/// <summary>Something in the corpus that its author should put right. The rest of the corpus is used all the same.</summary>
/// <param name="Path">The file, below the corpus folder, with <c>/</c> between folders.</param>
/// <param name="Line">1-based line; 1 where the fault is of the whole file.</param>
/// <param name="Message">What is wrong and, where not plain, what was wanted; one sentence.</param>
public sealed record CorpusFault(string Path, int Line, string Message)
{
    /// <summary>
    /// <c>file:line: message</c>, as compilers write it and editors follow it. It may quote the file, so what a terminal would obey, or a reader not
    /// see, is shown as U+FFFD.
    /// </summary>
    public override string ToString() =>
        string.Concat($"{Path}:{Line}: {Message}".Select(unit => char.IsControl(unit) || UnseenCharacters.Contains(unit) ? '\uFFFD' : unit));
}
