using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>Where files lie that people send along. Discord, Reference, Signed Attachment CDN URLs.</summary>
internal sealed class FileHost(SnowflakeSource ids, Violations violations)
{
    private readonly ConcurrentDictionary<string, GivenFile> _files = [];

    /// <summary>Address of the host, without a slash at its end.</summary>
    public string Address { get; set; } = "";

    public (string Id, string Url) Keep(GivenFile file)
    {
        var id = ids.Next().ToString();
        _files[id] = file;
        return (id, $"{Address}/ephemeral-attachments/1/{id}/{Uri.EscapeDataString(file.Name)}?ex=1&is=2&hm=3&");
    }

    public void Map(WebApplication web) => web.MapGet("/ephemeral-attachments/{channel}/{id}/{name}", async (HttpContext http, string id) =>
    {
        if (http.Request.Headers.Authorization.Count > 0) violations.Add("The token was sent to where files lie.");
        if (!_files.TryGetValue(id, out var file))
        {
            http.Response.StatusCode = 404;
            return;
        }

        http.Response.ContentType = "application/octet-stream";
        await Task.Delay(file.After, TimeProvider.System, http.RequestAborted);
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    });
}
