using System.Text;
using System.Text.Json;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Discord.Rest;

/// <summary>What Discord says of an error (Discord, Reference, Error Messages). Empty where the body is not JSON, as a proxy's page is not.</summary>
/// <param name="Code">Discord's number for the error, or zero.</param>
/// <param name="Message">What is wrong, in one line.</param>
/// <param name="RetryAfter">How long to wait.</param>
/// <param name="IsGlobal">Whether the bot's global limit was reached.</param>
internal readonly record struct ErrorBody(int Code, string? Message, TimeSpan? RetryAfter, bool IsGlobal)
{
    // Discord's errors are short; a proxy's page may be anything.
    private const int MostBytes = 64 * 1024;
    private const int LongestMessage = 300;

    /// <summary>Reads it; never throws for what is in it, nor where it breaks off: the status has said the most important.</summary>
    public static async Task<ErrorBody> ReadAsync(HttpContent content, CancellationToken ct)
    {
        try
        {
            var bytes = new byte[MostBytes];
            await using var stream = await content.ReadAsStreamAsync(ct);
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
            return Parse(bytes.AsMemory(0, length));
        }
        catch (Exception error) when (error is IOException or HttpRequestException)
        {
            return default;
        }
    }

    /// <summary>Reads it; never throws.</summary>
    public static ErrorBody Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return default;
            var message = new StringBuilder(Text(root, "message"));
            if (root.TryGetProperty("errors", out var errors)) AddFields(message, errors, "");
            return new ErrorBody(
                root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : 0,
                OneLine(message.ToString()),
                root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number && wait.TryGetDouble(out var seconds)
                    ? RateLimitHeaders.FromSeconds(seconds)
                    : null,
                root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    // The fields and what is wrong with each by its code, not Discord's sentence: that may repeat what somebody has written.
    private static void AddFields(StringBuilder message, JsonElement errors, string path)
    {
        if (errors.ValueKind != JsonValueKind.Object || message.Length > LongestMessage) return;
        foreach (var field in errors.EnumerateObject())
        {
            if (field.Name != "_errors")
                AddFields(message, field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
            else if (field.Value.ValueKind == JsonValueKind.Array)
                foreach (var fault in field.Value.EnumerateArray())
                    message.Append("; ").Append(path).Append(' ').Append(fault.ValueKind == JsonValueKind.Object ? Text(fault, "code") : null);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? OneLine(string text)
    {
        if (text.Length == 0) return null;
        var end = Math.Min(text.Length, LongestMessage);
        return string.Create(end, text, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) || UnseenCharacters.Contains(text[i]) ? ' ' : text[i];
        });
    }
}
