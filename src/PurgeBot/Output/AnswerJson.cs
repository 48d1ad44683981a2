using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Output;

/// <summary>Answers as JSON, for programs.</summary>
internal static class AnswerJson
{
    // Names in Cyrillic stay legible; the output is JSON on a terminal or in a file, never inside HTML.
    private static readonly OutputJson Json = new(new JsonSerializerOptions(OutputJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One answer on one line.</summary>
    public static string Write(Answer answer, RawJson? id, TimeSpan elapsed) =>
        JsonSerializer.Serialize(Shape(answer, id, elapsed), Json.AnswerShape);

    /// <summary>What stands in the place of an answer to a line that could not be read.</summary>
    public static string WriteError(RawJson? id, string message) =>
        JsonSerializer.Serialize(new ErrorShape(id, message), Json.ErrorShape);

    private static AnswerShape Shape(Answer answer, RawJson? id, TimeSpan elapsed)
    {
        (ImmutableArray<CitedPassage> passages, string? text, IEnumerable<string> suggestions) = answer switch
        {
            Answer.Cited cited => (cited.Passages, cited.ShortAnswer?.Text, []),
            Answer.Ambiguous ambiguous => (ambiguous.Passages, null, ambiguous.Candidates.Select(person => person.Name)),
            Answer.NotInCorpus declined => ((ImmutableArray<CitedPassage>)[], (string?)null, (IEnumerable<string>)declined.Suggestions),
            _ => throw new NotSupportedException($"{answer.GetType().Name} has no JSON shape."),
        };
        return new AnswerShape(
            id,
            answer.Question.Kind.ToString().ToLowerInvariant(),
            answer.Question.Asked,
            !passages.IsEmpty,
            text,
            [.. passages.Select((cited, index) => Shape(cited, index + 1))],
            [.. suggestions],
            Math.Round(elapsed.TotalMilliseconds, 3));
    }

    private static PassageShape Shape(CitedPassage cited, int rank) => new(
        rank,
        Math.Round(cited.Score.Value, 4),
        cited.Passage.Document.Name,
        cited.Passage.Document.Title,
        string.Join(" › ", cited.Passage.Section),
        cited.Passage.Paragraph,
        cited.Passage.Text,
        [.. cited.Highlights.Select(Shape)],
        cited.Citation,
        cited.Url?.AbsoluteUri,
        [.. cited.Sources]);

    private static int[] Shape(TextSpan span) => [span.Start, span.Length];
}

internal sealed record AnswerShape(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RawJson? Id,
    string Command,
    string Query,
    bool Found,
    string? Answer,
    PassageShape[] Passages,
    string[] Suggestions,
    double ElapsedMs);

internal sealed record PassageShape(
    int Rank,
    double Score,
    string Document,
    string Title,
    string Section,
    int Paragraph,
    string Text,
    int[][] Highlights,
    string Citation,
    string? Url,
    string[] Sources);

internal sealed record ErrorShape(RawJson? Id, string Error);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AnswerShape))]
[JsonSerializable(typeof(ErrorShape))]
[JsonSerializable(typeof(EvaluationShape))]
[JsonSerializable(typeof(FactShape))]
[JsonSerializable(typeof(DocumentShape))]
[JsonSerializable(typeof(SectionShape))]
[JsonSerializable(typeof(ParagraphShape))]
internal sealed partial class OutputJson : JsonSerializerContext;
