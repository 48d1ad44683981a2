using System.Text;

namespace PurgeBot.Answers.Indexing;

/// <summary>What the end of a link quotes for a browser to find a place in a page: <c>text=[prefix-,]start[,end][,-suffix]</c>.</summary>
/// <remarks>Syntax: WICG, "URL Fragment Text Directives", sections 3.2 and 3.3.3.</remarks>
/// <param name="Start">The first words of the place, or all of them where there is no <paramref name="End"/>.</param>
/// <param name="End">Its last words; the place ends where they come first after <paramref name="Start"/>.</param>
/// <param name="Prefix">The words right before it, where the place cannot be told without.</param>
/// <param name="Suffix">The words right after it, likewise.</param>
internal sealed record TextDirective(string Start, string? End = null, string? Prefix = null, string? Suffix = null)
{
    /// <summary>The directive, percent-encoded.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("text=");
        if (Prefix is not null) text.Append(Encoded(Prefix)).Append("-,");
        text.Append(Encoded(Start));
        if (End is not null) text.Append(',').Append(Encoded(End));
        if (Suffix is not null) text.Append(",-").Append(Encoded(Suffix));
        return text.ToString();
    }

    // A hyphen, a comma or an ampersand would be read as the directive's own; EscapeDataString leaves the hyphen alone.
    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
