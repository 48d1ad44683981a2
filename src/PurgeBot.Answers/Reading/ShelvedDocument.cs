using System.Collections.Immutable;
using System.Text;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Reading;

/// <summary>A document as readers ask for it.</summary>
/// <param name="Key">The <see cref="ParagraphKey.Document"/> of its paragraphs.</param>
/// <param name="Info">What is known of it.</param>
/// <param name="Label">Its title; with its path where several share the title.</param>
public sealed record ShelvedDocument(ulong Key, DocumentInfo Info, string Label)
{
    /// <summary>Whether it goes by a name: label or title, with or without their article, or the file's name or path.</summary>
    public bool IsCalled(string name) =>
        Likeness.AreSame(Label, name) || Likeness.AreSame(Info.Title, name) || Likeness.AreSame(Info.Name, name) || Likeness.AreSame(Info.Path, name)
        || Likeness.AreSame(WithoutArticle(Label), name) || Likeness.AreSame(WithoutArticle(Info.Title), name);

    private static string WithoutArticle(string title) => title.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? title[4..].TrimStart() : title;

    internal static ImmutableArray<ShelvedDocument> All(Library library)
    {
        var documents = library.SomeDocuments(int.MaxValue);
        var shared = documents.GroupBy(document => document.Title, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).Select(group => group.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. documents
                .Select(document => new ShelvedDocument(
                    ParagraphKey.HashOf(Encoding.UTF8.GetBytes(document.Path)), document, shared.Contains(document.Title) ? $"{document.Title} ({document.Path})" : document.Title))
                .OrderBy(document => document.Label, StringComparer.OrdinalIgnoreCase)
                .ThenBy(document => document.Info.Path, StringComparer.Ordinal),
        ];
    }
}
