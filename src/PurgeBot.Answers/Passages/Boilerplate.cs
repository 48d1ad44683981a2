namespace PurgeBot.Answers.Passages;

/// <summary>Tells the lines that a web page puts around an article from the article.</summary>
internal static class Boilerplate
{
    private const string BasedOn = "Based on Wikipedia:";

    private static readonly string[] NavigationLines =
    [
        "Home", "Menu", "Main menu", "Navigation", "Search", "Contents", "Table of contents", "Skip to content", "Skip to main content",
        "Jump to content", "Jump to navigation", "Previous", "Next", "Previous article", "Next article", "Previous page", "Next page",
        "Share", "Share this", "Share this article", "Share this page", "Print", "Print this page", "Log in", "Sign in", "Sign up",
        "Subscribe", "Read more", "Related articles", "Comments", "Leave a comment", "Top", "Advertisement", "Cookie settings",
    ];

    private static readonly string[] NavigationStarts =
        ["Back to ", "Next:", "Previous:", "Share on ", "Share via ", "Skip to ", "Jump to ", "Follow us", "Click here"];

    private static readonly string[] NoticeStarts =
    [
        BasedOn, "Based on the Wikipedia", "This article has been rewritten from", "This article is based on the Wikipedia",
        "This article uses material from", "This page was last edited", "Text is available under", "Content may have been condensed",
        "From Wikipedia, the free", "Retrieved from \"http", "Retrieved from “http", "Retrieved from http", "Source:", "Sources:",
        "Copyright ©", "Copyright (c)", "© ", "©1", "©2", "All rights reserved",
    ];

    /// <summary>Whether <paramref name="text"/>, one whole line or paragraph, is navigation or a notice about the text.</summary>
    public static bool Is(string text) => IsNavigation(text) || StartsWithAny(text, NoticeStarts);

    /// <summary>The article that a notice of the form "Based on Wikipedia: Great Purge" names, or null.</summary>
    public static string? NamedArticle(string text) =>
        text.StartsWith(BasedOn, StringComparison.OrdinalIgnoreCase) ? text[BasedOn.Length..].Trim() : null;

    private static bool IsNavigation(string text)
    {
        if (!PlainTextHeading.IsShort(text) || text.EndsWith('.'))
            return false;
        return text[0] is '←' or '→' or '↑' or '«' or '»' or '‹' or '›'
            || NavigationLines.Contains(text.TrimEnd(':', ' ', '→', '»', '›'), StringComparer.OrdinalIgnoreCase)
            || StartsWithAny(text, NavigationStarts);
    }

    private static bool StartsWithAny(string text, string[] starts)
    {
        foreach (var start in starts)
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
