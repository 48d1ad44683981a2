using PurgeBot.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Commands;

/// <summary>Answers commands, and completes what is typed for them.</summary>
internal sealed class CommandHandler(LiveLibrary live, AnswerEngine engine, AnswerCards answers, FactHandler facts)
{
    /// <summary>Answers a slash command.</summary>
    public Handled Handle(ChatRequest.Command command) => command.Name switch
    {
        CommandCatalogue.Fact => facts.Handle(command),
        TimelineCatalogue.Timeline => new TimelineHandler(live, engine).Handle(command),
        ReadCatalogue.Read => new ReadHandler(live).Handle(command),
        CommandCatalogue.Help => Shown(HelpCard.Card),
        CommandCatalogue.Sources => Shown(FromLibrary(library => SourcesCard.Of(library.Works.Works, page: 0))),
        CommandCatalogue.About => Shown(FromLibrary(AboutCard.Of)),
        _ when QuestionOf(command.Name) is var (kind, option) => Asked(command, kind, option),
        _ => Declined(NoticeCard.UnknownCommand),
    };

    /// <summary>Answers about a message.</summary>
    public Handled Handle(ChatRequest.OnMessage command)
    {
        if (command.Name != CommandCatalogue.LookUp) return Declined(NoticeCard.UnknownCommand);
        var question = MessageText.QuestionIn(command.Text);
        if (question.Length == 0) return Declined(NoticeCard.NoText);
        var kind = FromLibrary(library => QuestionKinds.Guess(question, library.People));
        return Answered(answers.Of(kind, question, page: 0), isPrivate: true);
    }

    /// <summary>Proposes values.</summary>
    public Handled Handle(ChatRequest.Completion completion)
    {
        var proposed = (completion.Name, completion.Option) switch
        {
            (CommandCatalogue.Fact or DailyCatalogue.DailySchedule, CommandCatalogue.Topic) => facts.Propose(completion.Typed),
            (TimelineCatalogue.Timeline, CommandCatalogue.Topic) =>
                FromLibrary(library => engine.Propose(library, QuestionKind.Explain, completion.Typed, Reply.Propose.MostChoices)),
            (ReadCatalogue.Read, _) => new ReadHandler(live).Propose(completion),
            (DailyCatalogue.DailySchedule, DailyCatalogue.Zone) => ZoneProposals.Of(completion.Typed, completion.Origin.Locale, Reply.Propose.MostChoices),
            var (name, option) when QuestionOf(name) is { } asked && asked.Option == option =>
                FromLibrary(library => engine.Propose(library, asked.Kind, completion.Typed, Reply.Propose.MostChoices)),
            _ => [],
        };
        return new Handled(new Reply.Propose(proposed), Outcome.Proposed);
    }

    /// <summary>Posts an answer; a polite no is for the person alone.</summary>
    public static Handled Answered(PreparedCard answer, bool isPrivate)
    {
        isPrivate |= answer.Outcome == Outcome.Declined;
        return new Handled(new Reply.Post(answer.For(isPrivate), isPrivate), answer.Outcome);
    }

    /// <summary>Says no, to the person alone.</summary>
    public static Handled Declined(Card card) => new(new Reply.Post(card, IsPrivate: true), Outcome.Declined);

    /// <summary>Whether everybody sees the reply to a command, unless the person who uses it wants to see it alone.</summary>
    public static bool IsForEverybody(string command) => command is CommandCatalogue.Fact or TimelineCatalogue.Timeline || QuestionOf(command) is not null;

    private Handled Asked(ChatRequest.Command command, QuestionKind kind, string option)
    {
        var question = command.Options.GetValueOrDefault(option, "").Trim();
        if (question.Length == 0) return Declined(NoticeCard.NoQuestion);
        if (question.Length > CommandCatalogue.LongestQuestion) return Declined(NoticeCard.TooLong(CommandCatalogue.LongestQuestion));
        return Answered(answers.Of(kind, question, page: 0), IsPrivate(command));
    }

    /// <summary>Whether the person wants to see the answer alone.</summary>
    public static bool IsPrivate(ChatRequest.Command command) =>
        command.Options.TryGetValue(CommandCatalogue.Private, out var value) && bool.TryParse(value, out var isPrivate) && isPrivate;

    /// <summary>What a command asks for, and in which option; null where it asks for nothing.</summary>
    public static (QuestionKind Kind, string Option)? QuestionOf(string command) => command switch
    {
        CommandCatalogue.Who => (QuestionKind.Who, CommandCatalogue.Name),
        CommandCatalogue.When => (QuestionKind.When, CommandCatalogue.Event),
        CommandCatalogue.Explain => (QuestionKind.Explain, CommandCatalogue.Topic),
        _ => null,
    };

    private T FromLibrary<T>(Func<Library, T> read)
    {
        using var lease = live.Acquire();
        return read(lease.Library);
    }

    private static Handled Shown(Card card) => new(new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
