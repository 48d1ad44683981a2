using System.Globalization;
using PurgeBot.Answers.Evaluation;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Measures as a table, for people.</summary>
internal static class MeasuresView
{
    public static void Show(TextWriter output, Measures own, Measures baseline)
    {
        var table = new Table().Border(TableBorder.Markdown).AddColumn("measure").AddColumn("PurgeBot").AddColumn("plain BM25");
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
        var console = Screen.Over(output);
        console.WriteLine($"{own.Questions} questions: {own.Answerable} answerable, {own.Questions - own.Answerable} not; {own.ShortAnswers} want a short answer.");
        console.Write(table);
    }

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);
}
