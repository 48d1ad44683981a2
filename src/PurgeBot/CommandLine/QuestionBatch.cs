using System.Text.Json;
using PurgeBot.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Output;

namespace PurgeBot.CommandLine;

/// <summary>Answers a stream of JSON questions, one a line, in their order and in constant memory. Empty lines are passed over.</summary>
internal sealed class QuestionBatch(Library library, int limit, TimeProvider time)
{
    private readonly AnswerEngine _engine = new();

    public async Task RunAsync(TextReader questions, TextWriter answers, CancellationToken ct)
    {
        while (await questions.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await answers.WriteLineAsync(AnswerLine(line).AsMemory(), ct);
            // A script may wait for this answer before it writes its next question.
            await answers.FlushAsync(ct);
        }
    }

    private string AnswerLine(string line)
    {
        JsonElement? id = null;
        try
        {
            var question = JsonSerializer.Deserialize(line, OutputJson.Default.QuestionShape)
                ?? throw new FormatException("A question line is a JSON object with id, command and query.");
            id = question.Id;
            if (question.Query is null) throw new FormatException("The question has no query.");
            if (QuestionKinds.TryParse(question.Command, out var kind) is false)
                throw new FormatException("The command must be who, when or explain.");
            var asked = AskedQuestion.Ask(_engine, library, kind, question.Query, limit, time);
            return AnswerJson.Write(asked.Answer, id, asked.Elapsed);
        }
        catch (FormatException error)
        {
            return AnswerJson.WriteError(id, error.Message);
        }
        catch (JsonException error)
        {
            return AnswerJson.WriteError(IdOf(line), $"The line is not a question in JSON: {error.Message}");
        }
    }

    // A line whose other members are wrong may still tell whose answer is missing.
    private static JsonElement? IdOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) ? id.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
