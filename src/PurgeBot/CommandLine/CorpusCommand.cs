using System.CommandLine;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;

namespace PurgeBot.CommandLine;

/// <summary><c>corpus check</c>: every fault in the corpus, one a line.</summary>
internal static class CorpusCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var check = new Command("check", "Prints every fault in the corpus as file:line: message; ends with 1 if there is one.");
        check.SetStoppableAction((parsed, ct) => Task.FromResult(Check(open(parsed), ct)));
        return new Command("corpus", "Looks after the corpus.") { check };
    }

    private static int Check(Session session, CancellationToken ct)
    {
        var folder = CorpusFolder.Open(session.Settings.CorpusPath);
        var faults = CorpusCheck.Run(folder, new DocumentReader(), text => EdtfDate.TryParse(text, out _), ct);
        foreach (var fault in faults) session.Output.WriteLine(fault);
        session.Error.WriteLine(faults.Count switch
        {
            0 => $"No fault in {folder.Files.Length:N0} documents.",
            1 => "1 fault.",
            _ => $"{faults.Count:N0} faults.",
        });
        return faults.Count == 0 ? 0 : 1;
    }
}
