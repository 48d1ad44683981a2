using System.CommandLine;
using PurgeBot.Answers.Reading;
using PurgeBot.Output;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary><c>read</c>: the documents of the corpus, the contents of one, or its paragraphs word for word.</summary>
internal static class ReadCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var document = new Argument<string>("document") { Description = "Its title or file name; without it, all are listed. Where there is only one, it need not be named.", Arity = ArgumentArity.ZeroOrOne };
        var section = new Argument<string[]>("section") { Description = "A heading in it, or the number of a paragraph; without it, its contents are listed.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Print the whole document." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new Command("read", "Lists the documents, the contents of one, or prints a section of it, word for word.") { document, section, all, json };
        command.SetStoppableAction((parsed, ct) =>
        {
            AskCommand.RefuseUnknownOptions(parsed);
            string[] words = parsed.GetValue(document) is { } first ? [first, .. parsed.GetValue(section) ?? []] : [];
            return RunAsync(open(parsed), words, parsed.GetValue(all), parsed.GetValue(json), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] words, bool all, bool json, CancellationToken ct)
    {
        using var library = await session.OpenLibraryAsync(ct);
        var shelf = library.Shelf;
        var place = ReadingPlace.Find(shelf, words);
        if (place is ReadingPlace.Nowhere nowhere)
        {
            await session.Error.WriteLineAsync(nowhere.Sentence);
            return 1;
        }

        if (all) place = WholeOf(shelf, place);
        if (json)
        {
            foreach (var line in ReadingJson.Write(shelf, place)) await session.Output.WriteLineAsync(line);
        }
        else
        {
            new ReadingView(Screen.Over(session.Output)).Show(shelf, place);
        }

        return 0;
    }

    private static ReadingPlace.Stretch WholeOf(Bookshelf shelf, ReadingPlace place) => place switch
    {
        ReadingPlace.Whole whole => whole.Text,
        ReadingPlace.Shelf { Documents: [var only] } when shelf.OutlineOf(only.Key) is { } outline => new ReadingPlace.Whole(only, outline).Text,
        ReadingPlace.Shelf => throw new UsageException("--all prints one document; name it."),
        _ => throw new UsageException("--all prints the whole document; leave out the section."),
    };
}
