using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Page.Chat;
using PurgeBot.Page.Corpus;
using PurgeBot.Page.Http;

namespace PurgeBot.Page;

/// <summary>Every shape of JSON that is exchanged with the page.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, MaxDepth = 8)]
[JsonSerializable(typeof(AskedShape))]
[JsonSerializable(typeof(ReplyShape))]
[JsonSerializable(typeof(IReadOnlyList<CommandShape>))]
[JsonSerializable(typeof(RefusalShape))]
[JsonSerializable(typeof(DocumentsShape))]
[JsonSerializable(typeof(ContentsShape))]
[JsonSerializable(typeof(ParagraphsShape))]
[JsonSerializable(typeof(DaysShape))]
[JsonSerializable(typeof(DayShape))]
[JsonSerializable(typeof(ReasonsShape))]
[JsonSerializable(typeof(TimelineShape))]
internal sealed partial class PageJson : JsonSerializerContext;

/// <summary>JSON as it is sent.</summary>
internal static class SentJson
{
    /// <summary>Letters of all languages go out as they are: it is JSON by its media type, never inside HTML.</summary>
    public static PageJson Shapes { get; } = new(new JsonSerializerOptions(PageJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
