using System.Globalization;
using System.Text;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Commands;

/// <summary>Gives moderators the facts of their guild's own as a file, and takes facts from one.</summary>
/// <param name="desk">Where they are kept.</param>
internal sealed class FactFileHandler(FactDesk desk)
{
    /// <summary>Longest file that is read, bytes.</summary>
    public const int LongestFile = 1_000_000;

    // What tells of more would not be read either, and a card has only so much room.
    private const int MostFaults = 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Card NoFacts = DailyNotice.Declined("This server has no facts of its own to export.");
    private static readonly Card NoFile = DailyNotice.Declined("The file could not be read. Please try it again.");
    private static readonly Card NoText = DailyNotice.Declined("The file is no text in UTF-8. Please give me one JSON object a line, as /daily export writes it.");

    private static readonly Card TooMany = DailyNotice.Declined(
        string.Create(CultureInfo.InvariantCulture, $"Nothing was imported: with this file there would be more than {FactDesk.MostFacts:N0} facts, which is the most that a server can have."));

    private static readonly Card TooLong = DailyNotice.Declined(
        string.Create(CultureInfo.InvariantCulture, $"The file is longer than {LongestFile:N0} bytes. Please import it in several parts."));

    /// <summary>Does what one of its subcommands asks for; null where it is none of its own.</summary>
    public async Task<Handled?> HandleAsync(string subcommand, ChatRequest.Command command, Membership moderator, CancellationToken ct) => subcommand switch
    {
        DailyCatalogue.Export => await ExportAsync(moderator.Guild, ct),
        DailyCatalogue.Import => await ImportAsync(command.Files.GetValueOrDefault(DailyCatalogue.File), moderator, ct),
        _ => null,
    };

    private async Task<Handled> ExportAsync(long guild, CancellationToken ct)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await desk.ExportAsync(guild, lines, ct);
        if (lines.GetStringBuilder().Length == 0) return CommandHandler.Declined(NoFacts);
        var card = new Card(
            CardTone.Reading,
            [
                new CardPart.Text("This server’s own facts, one JSON object a line. /daily import reads it again."),
                new CardPart.File("facts.jsonl", "application/jsonl", Strict.GetBytes(lines.ToString())),
            ]);
        return new Handled(new Reply.Post(card, IsPrivate: true), Outcome.Shown);
    }

    private async Task<Handled> ImportAsync(AttachedFile? file, Membership moderator, CancellationToken ct)
    {
        if (file is null) return CommandHandler.Declined(DailyNotice.Incomplete);
        if (file.Length > LongestFile) return CommandHandler.Declined(TooLong);
        if (await file.ReadAsync(LongestFile, ct) is not { } content) return CommandHandler.Declined(NoFile);
        if (TextOf(content.Span) is not { } text) return CommandHandler.Declined(NoText);
        var lines = text.Split('\n');
        var faults = FaultsIn(lines).Take(MostFaults + 1).ToList();
        if (faults.Count > 0) return CommandHandler.Declined(Faulty(faults));
        return await desk.ImportAsync(moderator.Guild, lines, moderator.Member, ct) switch
        {
            FactsImported.Added { Facts: 0 } => CommandHandler.Declined(DailyNotice.Declined("Nothing was imported: all of these facts are there already, or the file is empty.")),
            FactsImported.Added added => new Handled(new Reply.Post(Imported(added.Facts), IsPrivate: true), Outcome.Done),
            FactsImported.TooMany => CommandHandler.Declined(TooMany),
            _ => CommandHandler.Declined(NoFile),
        };
    }

    private static Card Imported(int facts) => DailyNotice.Done(string.Create(
        CultureInfo.InvariantCulture, $"{facts:N0} {(facts == 1 ? "fact was" : "facts were")} imported. Facts that are there already were passed over. /daily facts shows all of them."));

    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<(int Line, string Why)> FaultsIn(string[] lines)
    {
        foreach (var (index, line) in lines.Index())
            if (!string.IsNullOrWhiteSpace(line) && FactLine.Read(line, out var why) is null) yield return (index + 1, why!);
    }

    private static Card Faulty(List<(int Line, string Why)> faults)
    {
        var text = new Markdown().Text("Nothing was imported, as some lines are no facts:");
        foreach (var (line, why) in faults.Take(MostFaults)) text.Item().Text(string.Create(CultureInfo.InvariantCulture, $"line {line}: {why}"));
        if (faults.Count > MostFaults) text.Item().Text("and more");
        return new Card(CardTone.Declined, [new CardPart.Text(text.ToString())]);
    }
}
