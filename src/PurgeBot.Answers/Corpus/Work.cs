using System.Collections.Immutable;
using NodaTime;

namespace PurgeBot.Answers.Corpus;

/// <summary>A work of the literature that paragraphs cite.</summary>
/// <param name="Key">What citations call it.</param>
/// <param name="Type">Kind of work in CSL's terms, for example <c>book</c> or <c>article-journal</c>.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Authors">Authors in order; may be empty.</param>
/// <param name="Editors">Editors in order; may be empty.</param>
/// <param name="Year">Year of publication, negative before the year 1; null where unknown.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="PublisherPlace">Where the publisher is, or null.</param>
/// <param name="ContainerTitle">Journal or collection that it appeared in, or null.</param>
/// <param name="Volume">Volume of the journal or work, or null.</param>
/// <param name="Issue">Issue of the journal, or null.</param>
/// <param name="Pages">Pages in the journal or collection, or null.</param>
/// <param name="Url">Where it can be read or found, or null.</param>
/// <param name="Doi">Digital object identifier, or null.</param>
/// <param name="ShortCitation">
/// Name and year: <c>Conquest 1968</c>, <c>Getty and Naumov 1999</c>, <c>Courtois et al. 1999</c> from three names on, <c>n.d.</c>
/// without a year. Editors stand for missing authors, the title for both. Works that would share it have <c>a</c>, <c>b</c>… after the year.
/// </param>
public sealed record Work(
    string Key,
    string? Type,
    string? Title,
    ImmutableArray<PersonName> Authors,
    ImmutableArray<PersonName> Editors,
    int? Year,
    string? Publisher,
    string? PublisherPlace,
    string? ContainerTitle,
    string? Volume,
    string? Issue,
    string? Pages,
    Uri? Url,
    string? Doi,
    string ShortCitation)
{
    /// <summary>Translators in order; may be empty.</summary>
    public ImmutableArray<PersonName> Translators { get; init; } = [];

    /// <summary>Edition as a number or in words, or null.</summary>
    public string? Edition { get; init; }

    /// <summary>Month of publication, 1 to 12; null where unknown.</summary>
    public int? Month { get; init; }

    /// <summary>Day of publication, 1 to 31; null where it or the month is unknown.</summary>
    public int? Day { get; init; }

    /// <summary>When somebody last read it at <see cref="Url"/>, or null.</summary>
    public LocalDate? Accessed { get; init; }
}

/// <summary>Name of an author, editor or translator.</summary>
/// <param name="Family">Family name with its particle (<c>van Ree</c>), or the whole name of an institution.</param>
/// <param name="Given">Given names, or null.</param>
public sealed record PersonName(string Family, string? Given)
{
    /// <summary>What follows the name: <c>Jr.</c>, <c>III</c>; or null.</summary>
    public string? Suffix { get; init; }

    /// <summary>Whether it is the name of an institution, which nobody may take apart.</summary>
    public bool IsInstitution { get; init; }
}
