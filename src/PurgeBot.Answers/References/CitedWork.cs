using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>A work, and what of it is cited.</summary>
/// <param name="Work">The work.</param>
/// <param name="Locator">Page, chapter or paragraph as written (<c>p. 12</c>), or null.</param>
public sealed record CitedWork(Work Work, string? Locator)
{
    /// <summary>In short form, as answers show it.</summary>
    public string Short => Locator is null ? Work.ShortCitation : $"{Work.ShortCitation}, {Locator}";
}
