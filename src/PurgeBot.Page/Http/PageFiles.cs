using System.Collections.Frozen;
using System.Text.Json;
using PurgeBot.Page.Chat;

namespace PurgeBot.Page.Http;

/// <summary>The files of the page by their paths, and the catalogue of commands as one of them. Read when they are first asked for.</summary>
internal sealed class PageFiles
{
    private const string Html = "text/html; charset=utf-8", Css = "text/css; charset=utf-8", Script = "text/javascript; charset=utf-8", Svg = "image/svg+xml";

    private readonly FrozenDictionary<string, Lazy<PageFile>> _files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Select(name => (Path: name == "index.html" ? "/" : PageEndpoint.Below + name, File: new Lazy<PageFile>(() => Read(name))))
        .Append((Path: PageEndpoint.Below + "commands", File: new Lazy<PageFile>(Commands)))
        .ToFrozenDictionary(file => file.Path, file => file.File, StringComparer.Ordinal);

    /// <summary>The file at a path; null where there is none.</summary>
    public PageFile? Find(string path) => _files.TryGetValue(path, out var file) ? file.Value : null;

    private static PageFile Commands() => new(PageResponse.Json, JsonSerializer.SerializeToUtf8Bytes(CommandShape.Offered, SentJson.Shapes.IReadOnlyListCommandShape));

    private static PageFile Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageFile(Path.GetExtension(name) switch { ".html" => Html, ".css" => Css, ".svg" => Svg, _ => Script }, content);
    }
}
