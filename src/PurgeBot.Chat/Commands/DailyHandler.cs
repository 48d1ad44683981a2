using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>
/// Start here for daily posts: who may do what. That the platform hides a command from those who may not use it is a default that a guild's
/// administrators can change, and buttons are seen by whoever sees the message; so each use is checked by what the platform says with it.
/// </summary>
/// <param name="schedules">When and where.</param>
/// <param name="facts">The guild's own facts.</param>
/// <param name="files">Those facts as files.</param>
/// <param name="posts">What was posted.</param>
internal sealed class DailyHandler(ScheduleHandler schedules, OwnFactHandler facts, FactFileHandler files, PostHandler posts)
{
    private const string Start = DailyCatalogue.Daily + " ";

    /// <summary>Whether a command is on daily posts.</summary>
    public static bool Serves(string command) => command is DailyCatalogue.Suggest or DailyCatalogue.Daily || command.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>Whether a request may be answered by a form, so that it cannot be acknowledged before.</summary>
    public static bool MayAsk(ChatRequest request) => request switch
    {
        ChatRequest.Command { Name: DailyCatalogue.Suggest or (Start + DailyCatalogue.Suggest) or (Start + DailyCatalogue.Add) } => true,
        ChatRequest.Press press => DailyState.Parse(press.State) is DailyState.Edit,
        _ => false,
    };

    /// <summary>What a press or a form is going to do to the reply.</summary>
    public static Acknowledgement AcknowledgementOf(DailyState state, bool isOnPrivateReply) =>
        isOnPrivateReply && state is not DailyState.WhereFrom ? Acknowledgement.Change : Acknowledgement.PrivatePost;

    /// <summary>Does what a command asks for.</summary>
    public async Task<Handled> HandleAsync(ChatRequest.Command command, CancellationToken ct)
    {
        var subcommand = command.Name == DailyCatalogue.Suggest ? DailyCatalogue.Suggest : command.Name[Math.Min(Start.Length, command.Name.Length)..];
        if (command.Origin.Membership is not { } member) return CommandHandler.Declined(DailyNotice.NotHere);
        if (subcommand == DailyCatalogue.Suggest) return OwnFactHandler.AskForSuggestion();
        if (!member.MayManage) return CommandHandler.Declined(DailyNotice.NotAllowed);
        return await schedules.HandleAsync(subcommand, command, member, ct)
            ?? await facts.HandleAsync(subcommand, member, ct)
            ?? await files.HandleAsync(subcommand, command, member, ct)
            ?? CommandHandler.Declined(NoticeCard.UnknownCommand);
    }

    /// <summary>Does what was pressed or chosen.</summary>
    public async Task<Handled> HandleAsync(DailyState state, ChatRequest.Press press, CancellationToken ct)
    {
        if (RefusalOf(state, press) is { } refusal) return refusal;
        var guild = press.Origin.Membership!.Guild;
        return state switch
        {
            DailyState.WhereFrom from => await posts.WhereFromAsync(from.Post, guild, ct),
            DailyState.History history => Shown(await schedules.HistoryAsync(guild, history.Page, ct), press.IsOnPrivateReply),
            _ => await facts.HandleAsync(state, press, press.Origin.Membership, ct),
        };
    }

    /// <summary>Does what a form was filled in for.</summary>
    public async Task<Handled> HandleAsync(DailyState state, ChatRequest.Submit submit, CancellationToken ct) =>
        RefusalOf(state, submit) ?? await facts.HandleAsync(state, submit, submit.Origin.Membership!, ct);

    private static Handled? RefusalOf(DailyState state, ChatRequest request) => request.Origin.Membership switch
    {
        null => CommandHandler.Declined(DailyNotice.NotHere),
        { MayManage: false } when !state.IsForMembers => CommandHandler.Declined(DailyNotice.NotAllowed),
        _ => null,
    };

    private static Handled Shown(Card card, bool changes) =>
        new(changes ? new Reply.Replace(card) : new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
