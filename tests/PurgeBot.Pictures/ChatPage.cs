using System.Globalization;
using System.Net;
using System.Text;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Pictures;

/// <summary>A message as a page that looks as it does in a chat: the components that the emulator was sent, from top to bottom.</summary>
internal static class ChatPage
{
    private const int MostOpen = 5;

    private static readonly string Style = ReadStyle();

    /// <summary>The page.</summary>
    /// <param name="scene">What was asked.</param>
    /// <param name="reply">What is seen of the reply.</param>
    public static string Of(Scene scene, Reply reply)
    {
        var person = reply.Interaction.Person.Name;
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <style>{Style}</style>
            <body>
            <article class="message{(reply.IsPrivate ? " private" : "")}">
            <div class="asked"><i class="spine"></i><b class="face small">{Encoded(person[..1].ToUpperInvariant())}</b><b>{Encoded(person)}</b> used <span class="command">/{scene.Command}</span></div>
            <b class="face">P</b>
            <div class="author"><b>PurgeBot</b><span class="app">APP</span><time>{reply.Message.Id.At.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</time></div>

            """);
        foreach (var component in reply.Message.Components) Write(html, component, reply.Message.Files);
        if (reply.IsPrivate) html.Append("<div class=\"only\">").Append(Eye).Append("Only you can see this · <span>Dismiss message</span></div>\n");
        return html.Append("</article>\n").ToString();
    }

    private static void Write(StringBuilder html, Component component, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        switch (component.Type)
        {
            case ComponentType.Container:
                html.Append(CultureInfo.InvariantCulture, $"<div class=\"container\" style=\"--accent: #{component.AccentColor ?? 0x3F4147:x6}\">\n");
                WriteAll(html, component.Children, files);
                html.Append("</div>\n");
                break;
            case ComponentType.Section:
                html.Append("<div class=\"section\"><div>\n");
                WriteAll(html, component.Children.SkipLast(1), files);
                html.Append("</div>");
                Write(html, component.Children[^1], files);
                html.Append("</div>\n");
                break;
            case ComponentType.TextDisplay:
                html.Append("<div class=\"text\">").Append(MarkdownHtml.Of(component.Text)).Append("</div>\n");
                break;
            case ComponentType.MediaGallery:
                WriteAll(html, component.Children, files);
                break;
            case ComponentType.Thumbnail:
                var content = files.First(file => component.Url == $"attachment://{file.Name}").Content;
                html.Append("<img alt=\"\" src=\"data:image/png;base64,").Append(Convert.ToBase64String(content)).Append("\">\n");
                break;
            case ComponentType.Separator:
                html.Append("<hr>\n");
                break;
            case ComponentType.ActionRow:
                html.Append("<div class=\"row\">");
                WriteAll(html, component.Children, files);
                html.Append("</div>\n");
                break;
            case ComponentType.Button:
                html.Append("<span class=\"button").Append(component.IsDisabled ? " off" : "").Append("\">").Append(Encoded(component.Text))
                    .Append(component.Url is null ? "" : Elsewhere).Append("</span>");
                break;
            case ComponentType.StringSelect:
                // Opened where all of it is seen at once.
                html.Append("<div class=\"menu\"><div class=\"closed\">").Append(Encoded(component.Text)).Append(Chevron).Append("</div>");
                if (component.Items.Count > MostOpen)
                {
                    html.Append("</div>");
                    break;
                }

                html.Append("<div class=\"open\">");
                foreach (var item in component.Items)
                {
                    html.Append("<div class=\"item\"><div>").Append(Encoded(item.Label)).Append("</div>");
                    if (item.Description is { } description) html.Append("<small>").Append(Encoded(description)).Append("</small>");
                    html.Append("</div>");
                }

                html.Append("</div></div>");
                break;
            default:
                throw new NotSupportedException($"{component.Type} is in no reply so far.");
        }
    }

    private static void WriteAll(StringBuilder html, IEnumerable<Component> components, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        foreach (var component in components) Write(html, component, files);
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(ChatPage).Assembly.GetManifestResourceStream("chat.css")!);
        return reader.ReadToEnd();
    }

    private const string Chevron = """<svg viewBox="0 0 24 24" width="20" height="20"><path d="M6 9.5l6 6 6-6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>""";
    private const string Elsewhere = """<svg viewBox="0 0 24 24" width="16" height="16"><path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>""";
    private const string Eye = """<svg viewBox="0 0 24 24" width="16" height="16"><path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z" fill="currentColor"/><circle cx="12" cy="12" r="3.4" fill="#31333c"/></svg>""";
}
