using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PurgeBot.Page.Chat;

namespace PurgeBot.Page.Http;

/// <summary>
/// The page as it is sent first: with its style, its icon, the choice of colours and the commands in it, so that neither the first paint nor the
/// first key waits for a request of theirs. On a slow connection each takes as long as the page itself.
/// </summary>
internal static class StartPage
{
    private const string Style = "page.css", Script = "theme.js", Icon = "icon.svg", Commands = "commands";

    /// <summary>Whether a file is nowhere else than in the page itself.</summary>
    public static bool Holds(string name) => name is Style or Script;

    /// <summary>Makes it from its files.</summary>
    /// <param name="html">The page, with the names of what belongs into it in double braces.</param>
    /// <param name="read">Reads a file by its name.</param>
    /// <returns>The page, and the content security policy that lets its own script and style be.</returns>
    public static (string Html, string Policy) Compose(string html, Func<string, string> read)
    {
        var (style, script) = (read(Style), read(Script));
        // As JSON inside HTML, its angle brackets are escaped: nothing in it ends the element that it stands in.
        var commands = JsonSerializer.Serialize(CommandShape.Offered, PageJson.Default.IReadOnlyListCommandShape);
        var whole = html.Replace(Place(Style), style, StringComparison.Ordinal)
            .Replace(Place(Script), script, StringComparison.Ordinal)
            .Replace(Place(Icon), read(Icon).TrimEnd(), StringComparison.Ordinal)
            .Replace(Place(Commands), commands, StringComparison.Ordinal);
        return (whole, PageResponse.PolicyFor($"'sha256-{HashOf(script)}'", $"'sha256-{HashOf(style)}'"));
    }

    private static string Place(string name) => $"{{{{{name}}}}}";

    private static string HashOf(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
