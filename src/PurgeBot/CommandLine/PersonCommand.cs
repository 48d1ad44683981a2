using System.CommandLine;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Drawing;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary><c>person</c>: what the corpus says of somebody, and the picture of who is named together with them.</summary>
internal static class PersonCommand
{
    public static Command Create(Func<ParseResult, Session> open)
    {
        var name = new Argument<string[]>("name") { Description = "The name, in any spelling.", Arity = ArgumentArity.OneOrMore };
        var file = new Option<string?>("--output") { Description = "Where the picture of the network goes, .png; without it, none is drawn.", HelpName = "FILE" };
        var command = new Command("person", "Shows somebody's life dates, roles and dated events, and who is named together with them, each with the passages that say so.") { name, file };
        command.SetStoppableAction((parsed, ct) =>
        {
            AskCommand.RefuseUnknownOptions(parsed);
            var path = parsed.GetValue(file);
            if (path is not null && !Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
                throw new UsageException($"--output needs a file whose name ends with .png, not '{path}'.");
            return RunAsync(open(parsed), string.Join(' ', parsed.GetValue(name)!), path, ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, string name, string? path, CancellationToken ct)
    {
        using var library = await session.OpenLibraryAsync(ct);
        var engine = new AnswerEngine();
        var (person, fault) = Find(library, engine, name);
        if (person is null)
        {
            await session.Error.WriteLineAsync(fault);
            return 1;
        }

        var biography = engine.Describe(library, person);
        if (path is not null && biography.Companions.IsEmpty)
        {
            await session.Error.WriteLineAsync($"Nobody is named together with {person.Name}: there is nothing to draw.");
            return 1;
        }

        new BiographyView(Screen.Over(session.Output)).Show(biography);
        if (path is null) return 0;
        await File.WriteAllBytesAsync(path, NetworkPicture.DrawPng(biography), ct);
        await session.Error.WriteLineAsync($"Drawn to {path}.");
        return 0;
    }

    // As /who finds whom is meant; only those on the list have a life to tell.
    private static (Person? Person, string? Fault) Find(Library library, AnswerEngine engine, string name) => engine.Ask(library, QuestionKind.Who, name, limit: 1) switch
    {
        Answer.Cited { ShortAnswer.Person: { } person } => (person, null),
        Answer.Ambiguous ambiguous => (null, $"Several people are called so: {string.Join("; ", ambiguous.Candidates.Select(person => person.Name))}."),
        Answer.NotInCorpus { Suggestions: { IsEmpty: false } others } => (null, $"This corpus does not list that person; it does speak of {string.Join("; ", others)}."),
        _ => (null, "This corpus does not list that person."),
    };
}
