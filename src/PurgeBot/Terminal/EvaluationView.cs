using System.Globalization;
using PurgeBot.Answers.Evaluation;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>An evaluation as tables, for people; they can be put into a Markdown document as they are.</summary>
internal static class EvaluationView
{
    public static void Show(TextWriter output, EvaluationResult result)
    {
        var console = Screen.Over(output);
        ShowMeasures(console, result.Own, result.PlainBm25);
        if (!result.Ablations.IsEmpty) ShowAblations(console, result);
        if (!result.Worst.IsEmpty) ShowWorst(console, result.Worst);
    }

    private static void ShowMeasures(IAnsiConsole console, Measures own, Measures baseline)
    {
        var table = Columns("measure", "PurgeBot", "plain BM25");
        void Row(string name, Func<Measures, double> measure, bool forBaseline = true) => table.AddRow(
            name, Share(measure(own)), forBaseline ? Share(measure(baseline)) : "–");
        Row("P@1", m => m.PrecisionAt1);
        Row("MRR@10", m => m.MrrAt10);
        Row("Recall@3", m => m.RecallAt3);
        Row("Recall@10", m => m.RecallAt10);
        Row("short answers: exact match", m => m.ExactMatch, forBaseline: false);
        Row("short answers: F1", m => m.F1, forBaseline: false);
        Row("short answers: coverage", m => m.Coverage, forBaseline: false);
        Row("answerable answered", m => m.Answered);
        Row("unanswerable declined", m => m.Declined);
        Row("declining: balanced accuracy", m => m.DecliningAccuracy);
        console.WriteLine($"{own.Questions} questions: {own.Answerable} answerable, {own.Questions - own.Answerable} not; {own.ShortAnswers} want a short answer.");
        console.Write(table);
        console.WriteLine(
            $"False answers {Share(own.FalseAnswers)} (95 % interval {Interval(own.FalseAnswersInterval)}), "
            + $"false declines {Share(own.FalseDeclines)} ({Interval(own.FalseDeclinesInterval)}).");
    }

    private static void ShowAblations(IAnsiConsole console, EvaluationResult result)
    {
        var table = Columns("without", "P@1", "MRR@10", "Recall@3", "exact match", "declining");
        void Row(string name, Measures m) => table.AddRow(
            name, Share(m.PrecisionAt1), Share(m.MrrAt10), Share(m.RecallAt3), Share(m.ExactMatch), Share(m.DecliningAccuracy));
        Row("nothing", result.Own);
        foreach (var (feature, without) in result.Ablations.OrderBy(ablation => ablation.Without.PrecisionAt1)) Row(feature.ToString(), without);
        console.WriteLine();
        console.Write(table);
    }

    private static void ShowWorst(IAnsiConsole console, IEnumerable<Miss> worst)
    {
        var table = Columns("id", "question", "what went wrong");
        foreach (var miss in worst)
            table.AddRow(miss.Question.Id.EscapeMarkup(), $"{miss.Question.Command}: {miss.Question.Query}".EscapeMarkup(), Reason(miss).EscapeMarkup());
        console.WriteLine();
        console.Write(table);
    }

    private static string Reason(Miss miss) => miss.Kind switch
    {
        MissKind.Invented => "answered, though the corpus does not say",
        MissKind.NotFound => "no right passage among the first ten",
        MissKind.WrongShortAnswer => $"short answer {miss.Given.ShortAnswer}, wanted {miss.Question.Answers[0]}",
        MissKind.Declined => "declined, though the corpus says it",
        MissKind.RankedLow => $"right passage at rank {miss.RankOfRight}",
        _ => $"no short answer, wanted {miss.Question.Answers[0]}",
    };

    private static Table Columns(params IEnumerable<string> names)
    {
        var table = new Table().Border(TableBorder.Markdown);
        foreach (var name in names) table.AddColumn(new TableColumn(name).NoWrap());
        return table;
    }

    private static string Interval(ShareInterval interval) => $"{Share(interval.Low)}–{Share(interval.High)}";

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);
}
