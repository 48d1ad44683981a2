using System.CommandLine;
using PurgeBot.Answers;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Passages;
using PurgeBot.Output;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary><c>evaluate</c>: answers a file of gold questions, and measures the answers beside those of plain BM25.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var file = new Argument<string>("file") { Description = "Gold questions, one JSON object a line.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the measures as JSON." };
        var ablate = new Option<bool>("--ablate") { Description = "Also measure the answers without each feature of the ranking." };
        var worst = new Option<int>("--worst") { Description = "Also list the N questions that were answered worst.", HelpName = "N" };
        var command = new Command("evaluate", "Measures answers to gold questions, beside plain BM25.") { file, json, ablate, worst };
        command.SetStoppableAction((parsed, ct) => RunAsync(
            open(parsed), parsed.GetRequiredValue(file), new Wanted(parsed.GetValue(json), parsed.GetValue(ablate), parsed.GetValue(worst)), ct));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string file, Wanted wanted, CancellationToken ct)
    {
        if (Directory.Exists(file)) throw new IOException($"'{file}' is a folder; evaluate takes a file of gold questions.");
        var questions = GoldQuestion.ReadFile(file);
        if (questions.IsEmpty) throw new FormatException($"{file} holds no questions.");

        using var library = await session.OpenLibraryAsync(ct);
        GivenAnswer Ask(AnswerEngine engine, GoldQuestion question) =>
            Stoppable(() => GivenAnswer.Of(engine.Ask(library, question.Command, question.Query, Evaluator.Passages)), ct);
        var engine = new AnswerEngine();
        using var plain = new PlainBm25(ReadPassages(session.Settings.CorpusPath));
        var evaluation = new EvaluationResult(
            Evaluator.Measure(questions, question => Ask(engine, question)),
            Evaluator.Measure(questions, question => Stoppable(() => plain.Ask(question), ct)),
            wanted.Ablate ? Ablation.OfEach(questions, Ask) : [],
            Miss.Worst(questions, question => Ask(engine, question), wanted.Worst));
        if (wanted.Json) await session.Output.WriteLineAsync(EvaluationJson.Write(evaluation));
        else EvaluationView.Show(session.Output, evaluation);
        return 0;
    }

    private static GivenAnswer Stoppable(Func<GivenAnswer> ask, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ask();
    }

    private static IEnumerable<Passage> ReadPassages(string corpus)
    {
        var reader = new DocumentReader();
        return CorpusFolder.Open(corpus).Files.SelectMany(file => reader.Read(file).Passages);
    }

    private sealed record Wanted(bool Json, bool Ablate, int Worst);
}
