using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>What a work is a part of, which is what styles look at first.</summary>
internal enum WorkForm
{
    /// <summary>A book, or anything else that stands by itself.</summary>
    Whole,

    /// <summary>In a journal.</summary>
    Article,

    /// <summary>In a newspaper or a magazine, which are cited by their day.</summary>
    News,

    /// <summary>In a book.</summary>
    Chapter,

    /// <summary>On the web, and nowhere else.</summary>
    Page,
}

/// <summary>Tells the form of a work by its type in CSL's terms.</summary>
internal static class WorkForms
{
    /// <summary>The form; what has no type, or another one, is in a book where it says that it is in something.</summary>
    public static WorkForm FormOf(this Work work) => work.Type switch
    {
        "article-journal" or "review" or "review-book" => WorkForm.Article,
        "article-magazine" or "article-newspaper" => WorkForm.News,
        "chapter" or "entry" or "entry-dictionary" or "entry-encyclopedia" or "paper-conference" => WorkForm.Chapter,
        "webpage" or "post" or "post-weblog" => WorkForm.Page,
        "book" or "report" or "thesis" or "manuscript" or "document" => WorkForm.Whole,
        _ => work.ContainerTitle is null ? WorkForm.Whole : WorkForm.Chapter,
    };

    /// <summary>Whoever stands at the head of its reference: its authors, else its editors; those of a chapter belong to the book.</summary>
    public static IReadOnlyList<PersonName> HeadOf(this Work work) => work.IsHeadedByEditors() ? work.Editors : work.Authors;

    /// <summary>Whether it is its editors who stand there.</summary>
    public static bool IsHeadedByEditors(this Work work) => work.Authors.IsEmpty && !work.Editors.IsEmpty && work.FormOf() != WorkForm.Chapter;

    /// <summary>Where it can be read: its DOI as an address, else its address, else null.</summary>
    public static string? AddressOf(this Work work) => work.Doi is { Length: > 0 } doi ? $"https://doi.org/{DoiIn(doi)}" : work.Url?.OriginalString;

    /// <summary>A DOI without the address that some write before it.</summary>
    public static string DoiIn(string doi)
    {
        var at = doi.IndexOf("10.", StringComparison.Ordinal);
        return at > 0 && doi[..at].Contains("doi", StringComparison.OrdinalIgnoreCase) ? doi[at..] : doi;
    }

    /// <summary>Whether an institution is its only author, and its publisher too.</summary>
    public static bool IsPublishedByAuthor(this Work work) =>
        work.HeadOf() is [var only] && only.Given is null && string.Equals(only.Family, work.Publisher, StringComparison.OrdinalIgnoreCase);
}
