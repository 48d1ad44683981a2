using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PurgeBot.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Output;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary><c>ask</c>: one question answered on the terminal, or a file of them.</summary>
internal static class AskCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var kind = new Argument<string>("who|when|explain") { Description = "What is asked for.", Arity = ArgumentArity.ZeroOrOne };
        var query = new Argument<string[]>("query") { Description = "The question.", Arity = ArgumentArity.ZeroOrMore };
        var top = new Option<int>("--top")
        {
            Description = $"Most passages to show, 1 to {AnswerEngine.MostPassages}.",
            HelpName = "N",
            DefaultValueFactory = _ => AnswerEngine.DefaultPassages,
            CustomParser = ReadTop,
        };
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var explain = new Option<bool>("--explain") { Description = "Show why each passage stands where it does." };
        var batch = new Option<string>("--batch") { Description = "One JSON question a line in, one JSON answer a line out; - reads standard input. Empty lines are passed over.", HelpName = "FILE" };
        var command = new Command("ask", "Answers a question, or a file of them.") { kind, query, top, json, explain, batch };
        command.SetStoppableAction(async (parsed, ct) =>
        {
            var limit = parsed.GetValue(top);
            RefuseUnknownOptions(parsed);
            if (parsed.GetValue(batch) is { } file)
            {
                if (parsed.GetValue(kind) is not null || parsed.GetValue(explain))
                    throw new UsageException("--batch takes its questions from the file, and answers in JSON.");
                return await BatchAsync(open(parsed), file, limit, ct);
            }

            if (parsed.GetValue(json) && parsed.GetValue(explain)) throw new UsageException("--explain is for people; leave out --json.");
            var asked = (Kind: ReadKind(parsed.GetValue(kind)), Query: ReadQuery(parsed.GetValue(query)));
            return await AskAsync(open(parsed), asked.Kind, asked.Query, limit, parsed.GetValue(json), parsed.GetValue(explain), ct);
        });
        return command;
    }

    private static async Task<int> AskAsync(
        Session session, QuestionKind kind, string query, int limit, bool json, bool explain, CancellationToken ct)
    {
        using var library = await session.OpenLibraryAsync(ct);
        var asked = AskedQuestion.Ask(new AnswerEngine(), library, kind, query, limit, TimeProvider.System);
        if (json) await session.Output.WriteLineAsync(AnswerJson.Write(asked.Answer, id: null, asked.Elapsed));
        else new AnswerView(Screen.Over(session.Output)).Show(asked.Answer, explain);
        return 0;
    }

    private static async Task<int> BatchAsync(Session session, string file, int limit, CancellationToken ct)
    {
        if (Directory.Exists(file)) throw new IOException($"'{file}' is a folder; --batch takes a file of questions.");
        using var questions = new StreamReader(file == "-" ? StandardInput.Open() : File.OpenRead(file));
        using var library = await session.OpenLibraryAsync(ct);
        await new QuestionBatch(library, limit, TimeProvider.System).RunAsync(questions, session.Output, ct);
        return 0;
    }

    private static QuestionKind ReadKind(string? kind) =>
        QuestionKinds.TryParse(kind, out var known)
            ? known
            : throw new UsageException("Ask who, when or explain, then the question: purgebot ask who head of the NKVD in 1936.");

    private static string ReadQuery(string[]? words) => words is { Length: > 0 }
        ? string.Join(' ', words)
        : throw new UsageException("The question is missing: purgebot ask who head of the NKVD in 1936.");

    /// <summary>Refuses a mistyped option, which the parser takes for a word of the question.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    internal static void RefuseUnknownOptions(ParseResult parsed)
    {
        var unknown = parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (unknown is not null)
            throw new UsageException($"There is no option {unknown.Value}; where it belongs to the question, put -- before the question's words.");
    }

    private static int ReadTop(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var top)
            && top is >= 1 and <= AnswerEngine.MostPassages) return top;
        argument.AddError($"--top takes a number from 1 to {AnswerEngine.MostPassages}.");
        return AnswerEngine.DefaultPassages;
    }
}
