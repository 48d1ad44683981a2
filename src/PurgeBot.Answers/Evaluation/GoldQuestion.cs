using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Evaluation;

/// <summary>A question with what answers it.</summary>
/// <param name="Id">Name of the question.</param>
/// <param name="Command">What it is asked with.</param>
/// <param name="Query">The question as people type it.</param>
/// <param name="Gold">The paragraphs that answer it; empty where it must be declined.</param>
/// <param name="Answers">The short answers that count as right; empty where none is asked for.</param>
public sealed record GoldQuestion(
    string Id, QuestionKind Command, string Query, ImmutableArray<GoldPassage> Gold, ImmutableArray<string> Answers)
{
    /// <summary>Whether the corpus answers it.</summary>
    [JsonIgnore]
    public bool IsAnswerable => !Gold.IsEmpty;

    /// <summary>Whether a short answer is asked for.</summary>
    [JsonIgnore]
    public bool WantsShortAnswer => Command is QuestionKind.Who or QuestionKind.When && !Answers.IsEmpty;

    /// <summary>Reads a file of questions, one JSON object a line.</summary>
    /// <exception cref="FormatException">A line is no question; the message is <c>file:line: what was wanted</c>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<GoldQuestion> ReadFile(string path)
    {
        var questions = ImmutableArray.CreateBuilder<GoldQuestion>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) questions.Add(ReadLine(path, number, line));
        }

        return questions.ToImmutable();
    }

    private static GoldQuestion ReadLine(string path, int number, string line)
    {
        try
        {
            var question = JsonSerializer.Deserialize(line, GoldJson.Default.GoldQuestion);
            if (question is { Id: not null, Query: not null, Gold.IsDefault: false })
                return question.Answers.IsDefault ? question with { Answers = [] } : question;
            throw new FormatException($"{path}:{number}: a question needs id, command, query and gold.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{path}:{number}: this is not a gold question in JSON ({error.Message}).", error);
        }
    }
}

/// <summary>A paragraph that answers a question.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Paragraph">1-based number of the paragraph.</param>
public sealed record GoldPassage(string Document, int Paragraph);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GoldQuestion))]
internal sealed partial class GoldJson : JsonSerializerContext;
