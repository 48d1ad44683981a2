using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Reading;

namespace PurgeBot.Terminal;

/// <summary>Completes the document and the heading of <c>/read</c>.</summary>
internal static class ReadingCompletion
{
    /// <summary>What the line begins with.</summary>
    public const string Command = "/read ";

    /// <summary>Headings of the document that is named, else documents; where there is only one document, both.</summary>
    /// <param name="typed">The line up to the cursor, with the command.</param>
    /// <param name="shelf">The documents.</param>
    public static IEnumerable<CompletionItem> Complete(string typed, Bookshelf shelf)
    {
        var start = Command.Length;
        while (start < typed.Length && typed[start] == ' ') start++;
        // The longest name: one document's may begin with another's.
        for (var space = typed.LastIndexOf(' '); space > start; space = typed.LastIndexOf(' ', space - 1))
        {
            var name = typed[start..space].Trim();
            if (shelf.Documents.Where(document => document.IsCalled(name)).ToList() is [var only]) return Headings(typed, space + 1, shelf, only);
        }

        var documents = Fitting(typed[start..], shelf.Documents.Select(document => document.Label))
            .Select(label => new CompletionItem(TextSpan.FromBounds(start, typed.Length), label + " ", label));
        return shelf.Documents is [var one] ? documents.Concat(Headings(typed, start, shelf, one)) : documents;
    }

    private static IEnumerable<CompletionItem> Headings(string typed, int start, Bookshelf shelf, ShelvedDocument document)
    {
        while (start < typed.Length && typed[start] == ' ') start++;
        if (shelf.OutlineOf(document.Key) is not { } outline) return [];
        var titles = outline.Sections.Select(section => outline.Sections.Count(other => other.Title == section.Title) > 1 ? section.Path : section.Title);
        return Fitting(typed[start..], titles).Select(title => new CompletionItem(TextSpan.FromBounds(start, typed.Length), title));
    }

    // Those that begin so, as in a shell; else those that have it in them.
    private static List<string> Fitting(string typed, IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var beginning = all.FindAll(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return beginning.Count > 0 ? beginning : all.FindAll(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase));
    }
}
