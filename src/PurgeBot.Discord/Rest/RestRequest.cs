using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Rest;

/// <summary>One request, to be sent once or, where it failed, several times.</summary>
/// <param name="Route">The endpoint.</param>
/// <param name="Path">The path with everything in it. May hold a token, so that it is in no text that anybody sees.</param>
/// <param name="Within">How long it may take in all, repetitions and waits included.</param>
internal sealed record RestRequest(RestRoute Route, string Path, TimeSpan Within)
{
    /// <summary>Major parameter, whose values have limits of their own (Discord, Rate Limits): an interaction's token, a channel's id.</summary>
    public string Major { get; init; } = "";

    /// <summary>JSON as UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Files sent along.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>The content, anew for every time that it is sent.</summary>
    public HttpContent? NewContent() => Json.IsEmpty ? null : SentJson.Content(Json, Files);

    public override string ToString() => Route.ToString();
}

/// <summary>A file that is sent with a message (Discord, Reference, Uploading Files).</summary>
/// <param name="FileName">ASCII letters, digits, dots and hyphens; components refer to it as <c>attachment://name</c>.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Description">Alternative text of a picture for those who do not see it, up to 1024 characters; null for other files.</param>
/// <param name="Bytes">At most 10 MiB.</param>
internal sealed record SentFile(string FileName, string MediaType, string? Description, ReadOnlyMemory<byte> Bytes);
