using System.Text;
using System.Text.Json;
using PurgeBot.Answers.Questions;
using PurgeBot.Output;

namespace PurgeBot.CommandLine;

/// <summary>A line of a batch of questions: a question, or what is wrong with it.</summary>
/// <param name="Id">The line's id as it is written; null where none could be read.</param>
internal abstract record QuestionLine(RawJson? Id)
{
    /// <summary>A question.</summary>
    public sealed record Question(RawJson? Id, QuestionKind Kind, string Query) : QuestionLine(Id);

    /// <summary>The line is no question.</summary>
    /// <param name="Id">The line's id as it is written; null where none could be read.</param>
    /// <param name="Message">One sentence that says what was wanted.</param>
    public sealed record Fault(RawJson? Id, string Message) : QuestionLine(Id);

    /// <summary>Reads a line; any text can be read. Members other than id, command and query are passed over.</summary>
    public static QuestionLine Read(string line)
    {
        // Encoded here, half characters become U+FFFD; the reader would refuse them.
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(line);
        var reader = new Utf8JsonReader(bytes);
        RawJson? id = null;
        string? command = null, query = null;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return new Fault(null, "A question is a JSON object with id, command and query.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8)) id = ReadRaw(ref reader, bytes);
                else if (reader.ValueTextEquals("command"u8)) command = ReadText(ref reader);
                else if (reader.ValueTextEquals("query"u8)) query = ReadText(ref reader);
                else reader.Skip();
            }

            // Throws where something follows the object.
            reader.Read();
        }
        catch (JsonException error)
        {
            return new Fault(id, $"The line is not JSON: {Reason(error)}");
        }
        catch (InvalidOperationException)
        {
            return new Fault(id, "The line has half of a surrogate pair, which is no character.");
        }

        if (!QuestionKinds.TryParse(command, out var kind)) return new Fault(id, "The command must be who, when or explain.");
        return query is null ? new Fault(id, "The query must be a text.") : new Question(id, kind, query);
    }

    private static RawJson ReadRaw(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new RawJson(Encoding.UTF8.GetString(bytes[start..(int)reader.BytesConsumed]));
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    // The message goes on with the place in words of its own: "... LineNumber: 0 | BytePositionInLine: 3."
    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : $"{error.Message[..end].TrimEnd('.')} (byte {error.BytePositionInLine + 1}).";
    }
}
