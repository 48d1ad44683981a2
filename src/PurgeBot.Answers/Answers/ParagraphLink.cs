using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Answers;

/// <summary>Links to a paragraph inside a page by quoting it: <c>#:~:text=first words,last words</c>.</summary>
internal static class ParagraphLink
{
    // The part of an address from here on is for the browser, and no page sees it.
    internal const string Delimiter = ":~:";

    // Uri would decode "%2D" again, and the hyphen would be taken for the directive's own.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>The address of the passage; its page's where the passage cannot be quoted, null where the document has none.</summary>
    public static Uri? To(IndexedPassage indexed)
    {
        if (indexed.Passage.Document.Url is not { } page || indexed.TextDirective.Length == 0) return indexed.Passage.Document.Url;
        var address = page.GetLeftPart(UriPartial.Query);
        var anchor = page.Fragment.Split(Delimiter, 2)[0].TrimStart('#');
        return new Uri($"{address}#{anchor}{Delimiter}{indexed.TextDirective}", AsWritten);
    }
}
