using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Wire;

/// <summary>Every shape of JSON that is exchanged with Discord.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>))]
[JsonSerializable(typeof(GatewayInfo))]
[JsonSerializable(typeof(ApplicationInfo))]
[JsonSerializable(typeof(ChannelInfo))]
[JsonSerializable(typeof(GuildInfo))]
[JsonSerializable(typeof(MemberInfo))]
[JsonSerializable(typeof(MessageInfo))]
[JsonSerializable(typeof(MessageInfo[]))]
[JsonSerializable(typeof(WithId))]
[JsonSerializable(typeof(WithId[]))]
[JsonSerializable(typeof(DirectMessageBody))]
internal sealed partial class DiscordJson : JsonSerializerContext;

/// <summary>JSON as it is sent.</summary>
internal static class SentJson
{
    // Letters of all languages go out as they are, which makes a Russian text a third as long as escapes would.
    private static readonly DiscordJson Readable =
        new(new JsonSerializerOptions(DiscordJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A first answer as UTF-8.</summary>
    public static byte[] Bytes(InteractionResponse response) => JsonSerializer.SerializeToUtf8Bytes(response, Readable.InteractionResponse);

    /// <summary>A message as UTF-8.</summary>
    public static byte[] Bytes(MessageBody message) => JsonSerializer.SerializeToUtf8Bytes(message, Readable.MessageBody);

    /// <summary>Whom a direct message is for, as UTF-8.</summary>
    public static byte[] Bytes(DirectMessageBody body) => JsonSerializer.SerializeToUtf8Bytes(body, Readable.DirectMessageBody);

    /// <summary>A body: the JSON alone, or with files as Discord takes them (Discord, Reference, Uploading Files).</summary>
    public static HttpContent Content(ReadOnlyMemory<byte> json, IReadOnlyList<SentFile> files)
    {
        var payload = new ReadOnlyMemoryContent(json);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (files.Count == 0) return payload;

        var parts = new MultipartFormDataContent { { payload, "payload_json" } };
        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(files[i].MediaType);
            parts.Add(file, $"files[{i}]", files[i].FileName);
        }

        return parts;
    }

    /// <summary>Commands as UTF-8.</summary>
    public static byte[] Bytes(IReadOnlyList<CommandBody> commands) => JsonSerializer.SerializeToUtf8Bytes(commands, Readable.IReadOnlyListCommandBody);
}
