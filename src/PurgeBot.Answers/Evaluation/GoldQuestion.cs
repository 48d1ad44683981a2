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
    public bool IsAnswerable => !Gold.IsEmpty;

    /// <summary>Whether a short answer is asked for.</summary>
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
        GoldLine? read;
        try
        {
            read = JsonSerializer.Deserialize(line, GoldJson.Default.GoldLine);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{path}:{number}: this is not a gold question in JSON ({error.Message}).", error);
        }

        if (read is not { Id: { } id, Query: { } query, Gold: { } gold })
            throw new FormatException($"{path}:{number}: a question needs id, command, query and gold.");
        if (!QuestionKinds.TryParse(read.Command, out var kind))
            throw new FormatException($"{path}:{number}: the command must be who, when or explain.");
        if (!Array.TrueForAll(gold, passage => passage is { Document: not null, Paragraph: > 0 }))
            throw new FormatException($"{path}:{number}: each of gold needs a document and a paragraph from 1 on.");
        return new GoldQuestion(id, kind, query, [.. gold.OfType<GoldPassage>().Distinct()], [.. (read.Answers ?? []).OfType<string>()]);
    }
}

/// <summary>A paragraph that answers a question.</summary>
/// <param name="Document">Name of the document.</param>
/// <param name="Paragraph">1-based number of the paragraph.</param>
public sealed record GoldPassage(string Document, int Paragraph);

/// <summary>A line of the file, before anything in it is sure.</summary>
internal sealed record GoldLine(string? Id, string? Command, string? Query, GoldPassage?[]? Gold, string?[]? Answers);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GoldLine))]
internal sealed partial class GoldJson : JsonSerializerContext;
