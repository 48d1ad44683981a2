using System.Collections.Frozen;
using System.Text;

namespace PurgeBot.Page.Http;

/// <summary>The files of the page by their paths. Read when they are first asked for.</summary>
internal sealed class PageFiles
{
    private const string Start = "index.html";

    private const string Html = "text/html; charset=utf-8", Css = "text/css; charset=utf-8", Script = "text/javascript; charset=utf-8", Svg = "image/svg+xml";

    private readonly FrozenDictionary<string, Lazy<PageFile>> _files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => !StartPage.Holds(name))
        .Select(name => name == Start
            ? (Path: "/", File: new Lazy<PageFile>(ReadStart))
            : (Path: PageEndpoint.Below + name, File: new Lazy<PageFile>(() => Read(name))))
        .ToFrozenDictionary(file => file.Path, file => file.File, StringComparer.Ordinal);

    /// <summary>The file at a path; null where there is none.</summary>
    public PageFile? Find(string path) => _files.TryGetValue(path, out var file) ? file.Value : null;

    private static PageFile ReadStart()
    {
        var (html, policy) = StartPage.Compose(TextOf(Start), TextOf);
        return new PageFile(Html, Encoding.UTF8.GetBytes(html), policy);
    }

    private static PageFile Read(string name) =>
        new(Path.GetExtension(name) switch { ".css" => Css, ".svg" => Svg, _ => Script }, Encoding.UTF8.GetBytes(TextOf(name)));

    // A browser reads all ends of lines in HTML as this one, and then hashes what stands in it.
    private static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(PageFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
