using System.Text.Json;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator.Rules;

/// <summary>Whether files, what is said of them, and the components that show them fit together. Discord, Reference, Uploading Files; Component Reference, File.</summary>
internal static class FileRules
{
    private const int LongestFile = 10 * 1024 * 1024;

    public static void Check(FormErrors errors, JsonElement message, IReadOnlyList<(string Name, byte[] Content)> files, string prefix)
    {
        if (message.ValueKind != JsonValueKind.Object) return;
        var names = files.Select(file => file.Name).ToHashSet();
        if (files.Any(file => file.Content.Length > LongestFile)) errors.Add(prefix + "files", "FILE_TOO_LARGE", "A file is larger than 10 MiB.");
        string[] said = message.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array
            ? [.. attachments.EnumerateArray().Select(attachment => MessageRules.Text(attachment, "filename") ?? "")]
            : [];
        if (!names.SetEquals(said)) errors.Add(prefix + "attachments", "ATTACHMENT_NOT_FOUND", "attachments and files[n] differ.");
        var shown = Component.ReadAll(message).SelectMany(component => component.WithNested()).Where(component => component.Type is ComponentType.File or ComponentType.Thumbnail).Select(file => file.Url).ToHashSet();
        if (!shown.SetEquals(names.Select(name => $"attachment://{name}"))) errors.Add(prefix + "components", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "Components and files differ.");
    }
}
