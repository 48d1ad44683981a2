using System.Globalization;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Commands;

/// <summary>Lets moderators write, decide on and remove facts of their guild's own, and members suggest them.</summary>
/// <param name="desk">Where they are kept.</param>
/// <param name="time">The time.</param>
internal sealed class OwnFactHandler(FactDesk desk, TimeProvider time)
{
    // A form opens at once or not at all: what is in it must be read well within the platform's three seconds.
    private static readonly TimeSpan FormWithin = TimeSpan.FromSeconds(1.5);

    private static readonly Card QueueFull =
        DailyNotice.Declined("Many suggestions are waiting for the moderators already. Please suggest it again in some days.");

    private static readonly Card FactsFull = DailyNotice.Declined("This server has as many facts of its own as it can have. Please remove some first.");
    private static readonly Card Gone = DailyNotice.Declined("Somebody else has dealt with this already, or it has been removed.");
    private static readonly Card QueueEmpty = DailyNotice.Done("No suggestions are waiting.");

    /// <summary>Opens the form by which a member suggests a fact.</summary>
    public static Handled AskForSuggestion() => new(new Reply.Ask(FactForm.ToSuggest), Outcome.Asked);

    /// <summary>Does what one of its subcommands asks for; null where it is none of its own.</summary>
    public async Task<Handled?> HandleAsync(string subcommand, Membership moderator, CancellationToken ct) => subcommand switch
    {
        DailyCatalogue.Add => new Handled(new Reply.Ask(FactForm.ToAdd), Outcome.Asked),
        DailyCatalogue.Queue => Posted(await QueueAsync(moderator.Guild, 0, ct)),
        DailyCatalogue.Facts => Posted(await FactsAsync(moderator.Guild, 0, ct)),
        _ => null,
    };

    /// <summary>Does what was pressed or chosen.</summary>
    public async Task<Handled> HandleAsync(DailyState state, ChatRequest.Press press, Membership moderator, CancellationToken ct)
    {
        var guild = moderator.Guild;
        return state switch
        {
            DailyState.Edit edit => await AskToEditAsync(guild, edit.Number, ct),
            DailyState.Queue queue => Shown(await QueueAsync(guild, queue.After, ct), press.IsOnPrivateReply),
            DailyState.Accept accept => await AcceptAsync(moderator, accept.Number, press, ct),
            DailyState.Reject reject => await desk.RejectAsync(guild, reject.Number, ct)
                ? Done(await QueueAsync(guild, reject.Number, ct), press.IsOnPrivateReply)
                : CommandHandler.Declined(Gone),
            DailyState.Facts facts => Shown(await FactsAsync(guild, facts.After, ct), press.IsOnPrivateReply),
            DailyState.ChooseFact when press.Chosen is [var chosen, ..] && long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                Shown(await FactAsync(guild, number, ct), press.IsOnPrivateReply),
            DailyState.ShowFact fact => Shown(await FactAsync(guild, fact.Number, ct), press.IsOnPrivateReply),
            DailyState.Revision revision => Shown(
                await desk.RevisionsAsync(guild, revision.Number, ct) is [_, ..] revisions ? GuildFactCard.Of(revision.Number, revisions, revision.Version) : Gone, press.IsOnPrivateReply),
            DailyState.AskRemove ask => Shown(await desk.FindAsync(guild, ask.Number, ct) is { } fact ? GuildFactCard.ToRemove(fact) : Gone, press.IsOnPrivateReply),
            DailyState.Remove remove => await desk.RemoveAsync(guild, remove.Number, ct)
                ? Done(await FactsAsync(guild, 0, ct), press.IsOnPrivateReply)
                : CommandHandler.Declined(Gone),
            _ => CommandHandler.Declined(NoticeCard.OlderButton),
        };
    }

    /// <summary>Does what a form was filled in for.</summary>
    public async Task<Handled> HandleAsync(DailyState state, ChatRequest.Submit submit, Membership member, CancellationToken ct)
    {
        var filled = FactForm.Read(submit.Fields);
        if (filled.ToFact() is not { } fact) return CommandHandler.Declined(GuildFactCard.Refused("I could not read the day. Please write it as 1 December or 12-01, or leave it out.", filled));
        return state switch
        {
            DailyState.Suggest => Added(await desk.SuggestAsync(member.Guild, fact, member.Member, ct), QueueFull, "Thank you! The moderators decide whether it is posted. Who suggested it is not kept.", filled),
            DailyState.Add => Added(await desk.AddAsync(member.Guild, fact, member.Member, ct), FactsFull, "The fact is added. /daily facts shows all of them.", filled),
            DailyState.Edit edit => await EditAsync(member, edit.Number, fact, submit.IsOnPrivateReply, filled, ct),
            _ => CommandHandler.Declined(NoticeCard.OlderButton),
        };
    }

    private async Task<Handled> AskToEditAsync(long guild, long number, CancellationToken ct)
    {
        try
        {
            // On another thread, since SQLite waits for a lock on the one that asks.
            return await Task.Run(() => desk.FindAsync(guild, number, ct), ct).WaitAsync(FormWithin, time, ct) is { } fact
                ? new Handled(new Reply.Ask(FactForm.ToEdit(fact)), Outcome.Asked)
                : CommandHandler.Declined(Gone);
        }
        catch (TimeoutException)
        {
            return new Handled(new Reply.Post(DailyNotice.TooSlow, IsPrivate: true), Outcome.Failed);
        }
    }

    private async Task<Handled> AcceptAsync(Membership moderator, long number, ChatRequest.Press press, CancellationToken ct)
    {
        if (await desk.AcceptAsync(moderator.Guild, number, moderator.Member, ct)) return Done(await QueueAsync(moderator.Guild, number, ct), press.IsOnPrivateReply);
        var isThere = await desk.FindAsync(moderator.Guild, number, ct) is { IsAccepted: false };
        return CommandHandler.Declined(isThere ? FactsFull : Gone);
    }

    private async Task<Handled> EditAsync(
        Membership moderator, long number, GuildFactText fact, bool isOnPrivateReply, FilledInFact filled, CancellationToken ct)
    {
        if (!fact.IsValid) return CommandHandler.Declined(GuildFactCard.Refused(Invalid, filled));
        if (!await desk.EditAsync(moderator.Guild, number, fact, moderator.Member, ct)) return CommandHandler.Declined(Gone);
        var card = await desk.FindAsync(moderator.Guild, number, ct) is { IsAccepted: true }
            ? await FactAsync(moderator.Guild, number, ct)
            : await QueueAsync(moderator.Guild, number - 1, ct);
        return Done(card, isOnPrivateReply);
    }

    // Round to the first one, so that whoever presses "Next" sees all of them.
    private async Task<Card> QueueAsync(long guild, long after, CancellationToken ct)
    {
        var waiting = await desk.SuggestionsAsync(guild, ct);
        if (waiting.Count == 0) return QueueEmpty;
        return GuildFactCard.ToDecide(waiting.FirstOrDefault(fact => fact.Number > after) ?? waiting[0], waiting.Count);
    }

    private async Task<Card> FactsAsync(long guild, long after, CancellationToken ct) =>
        GuildFactsCard.Of(await desk.FactsAsync(guild, after, GuildFactsCard.FactsShown + 1, ct), isFirst: after == 0);

    private async Task<Card> FactAsync(long guild, long number, CancellationToken ct) =>
        await desk.FindAsync(guild, number, ct) is { IsAccepted: true } fact ? GuildFactCard.Of(fact, await desk.RevisionsAsync(guild, number, ct)) : Gone;

    private static string Invalid =>
        string.Create(CultureInfo.InvariantCulture, $"A fact has a text of up to {GuildFactText.LongestText} characters and a source of up to {GuildFactText.LongestSource}.");

    private static string Enough => string.Create(
        CultureInfo.InvariantCulture, $"Thank you! You have suggested {FactDesk.MostSuggestionsADay} facts today, as many as one person can. Please suggest this one tomorrow.");

    private static Handled Added(FactAdded added, Card full, string thanks, FilledInFact filled) => added switch
    {
        FactAdded.Added => new Handled(new Reply.Post(DailyNotice.Done(thanks), IsPrivate: true), Outcome.Done),
        FactAdded.Full => CommandHandler.Declined(full),
        FactAdded.EnoughToday => CommandHandler.Declined(GuildFactCard.Refused(Enough, filled)),
        _ => CommandHandler.Declined(GuildFactCard.Refused(Invalid, filled)),
    };

    private static Handled Posted(Card card) => new(new Reply.Post(card, IsPrivate: true), Outcome.Shown);

    private static Handled Done(Card next, bool changes) => Shown(next, changes) with { Outcome = Outcome.Done };

    private static Handled Shown(Card card, bool changes) =>
        new(changes ? new Reply.Replace(card) : new Reply.Post(card, IsPrivate: true), Outcome.Shown);
}
