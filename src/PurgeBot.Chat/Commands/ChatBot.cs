using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Limits;

namespace PurgeBot.Chat.Commands;

/// <summary>
/// Start here: from a request to a reply, on whatever platform. Checks, limits, time-outs and errors are dealt with here, once for all hosts.
/// </summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
public sealed class ChatBot
{
    // Discord discards an interaction not acknowledged within 3 s ("Discord, Receiving and responding"); half is left for the network.
    private static readonly TimeSpan AcknowledgeAfter = TimeSpan.FromSeconds(1.5);

    // Crockford's base32: nothing in it is misread or spells anything.
    private const string IdLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int IdLength = 8;

    private readonly CommandHandler _commands;
    private readonly PressHandler _presses;
    private readonly DailyHandler _daily;
    private readonly NoteHandler _notes;
    private readonly QuizHandler _quiz;
    private readonly RequestLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger<ChatBot> _logger;

    /// <summary>Answers from a corpus.</summary>
    /// <param name="live">The corpus.</param>
    /// <param name="engine">Answers from it.</param>
    /// <param name="daily">Does what is wanted about daily posts.</param>
    /// <param name="notes">Does what is wanted about people's notes.</param>
    /// <param name="quiz">Holds the quiz.</param>
    /// <param name="limits">How often people may ask.</param>
    /// <param name="time">The time; how long ago things were is told by its UTC day.</param>
    /// <param name="chance">Random numbers from 0 up to, not including, 1: which fact is shown.</param>
    /// <param name="logger">Told one line a request, and what went wrong.</param>
    internal ChatBot(
        LiveLibrary live,
        AnswerEngine engine,
        DailyHandler daily,
        NoteHandler notes,
        QuizHandler quiz,
        RequestLimits limits,
        TimeProvider time,
        Func<double> chance,
        ILogger<ChatBot> logger)
    {
        var answers = new AnswerCards(live, engine, time);
        var facts = new FactHandler(live, engine, time, chance);
        _commands = new CommandHandler(live, engine, answers, facts);
        _presses = new PressHandler(live, engine, answers, facts);
        (_daily, _notes, _quiz, _limits, _time, _logger) = (daily, notes, quiz, limits, time, logger);
    }

    /// <summary>What to reply when there is no room for another request: politely, and at no cost.</summary>
    public static Reply Busy(ChatRequest request) => request is ChatRequest.Completion ? NothingProposed : SaidBusy;

    private static Reply SaidBusy { get; } = new Reply.Post(NoticeCard.Busy, IsPrivate: true);

    private static Reply NothingProposed { get; } = new Reply.Propose([]);

    /// <summary>Answers a request: acknowledges first what takes long, and apologises for what goes wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="channel">The way back.</param>
    /// <param name="ct">Gives up; nothing more is sent.</param>
    public async Task HandleAsync(ChatRequest request, IReplyChannel channel, CancellationToken ct)
    {
        var command = CommandOf(request);
        using var trace = ChatMeters.Begin(command);
        // On another thread, so that a slow answer can be overtaken by its acknowledgement.
        var work = _limits.Count(request) is { } excess ? Task.FromResult(Limited(request, excess)) : Task.Run(() => HandleAsync(request, command, ct), ct);
        try
        {
            if (!await IsInTimeAsync(work, request, ct) && AcknowledgementOf(request) is { } kind) await channel.AcknowledgeAsync(kind, ct);
            var (reply, outcome) = await work;
            await channel.SendAsync(reply, ct);
            var took = _time.GetElapsedTime(request.Origin.ReceivedAt);
            ChatMeters.Replied(command, outcome, took, trace);
            _logger.Replied(command, outcome, took.TotalMilliseconds);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            // The platform's: whatever is sent now would fail as well, or come twice.
            _logger.NotDelivered(error, command);
        }
    }

    private async Task<bool> IsInTimeAsync(Task work, ChatRequest request, CancellationToken ct)
    {
        var left = AcknowledgeAfter - _time.GetElapsedTime(request.Origin.ReceivedAt);
        if (left <= TimeSpan.Zero) return false;
        try
        {
            await work.WaitAsync(left, _time, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return work.IsCompleted;
        }
    }

    private async Task<Handled> HandleAsync(ChatRequest request, string command, CancellationToken ct)
    {
        try
        {
            return request switch
            {
                ChatRequest.Command slash when DailyHandler.Serves(slash.Name) => await _daily.HandleAsync(slash, ct),
                ChatRequest.Command slash when NoteHandler.Serves(slash.Name) => await _notes.HandleAsync(slash, ct),
                ChatRequest.Command slash when QuizHandler.Serves(slash.Name) => await _quiz.HandleAsync(slash, ct),
                ChatRequest.Command slash => _commands.Handle(slash),
                ChatRequest.OnMessage onMessage => _commands.Handle(onMessage),
                ChatRequest.Completion completion when NoteHandler.Serves(completion.Name) => _notes.Handle(completion),
                ChatRequest.Completion completion when QuizHandler.Serves(completion.Name) => _quiz.Propose(completion),
                ChatRequest.Completion completion => _commands.Handle(completion),
                ChatRequest.Press press when DailyState.Parse(press.State) is { } state => await _daily.HandleAsync(state, press, ct),
                ChatRequest.Press press when NoteState.Parse(press.State) is { } state => await _notes.HandleAsync(state, press, ct),
                ChatRequest.Press press when QuizState.Parse(press.State) is { } state => await _quiz.HandleAsync(state, press, ct),
                ChatRequest.Press press => _presses.Handle(press),
                ChatRequest.Submit submit when DailyState.Parse(submit.State) is { } state => await _daily.HandleAsync(state, submit, ct),
                ChatRequest.Submit submit when QuizState.Parse(submit.State) is { } state => await _quiz.HandleAsync(state, submit, ct),
                ChatRequest.Submit => CommandHandler.Declined(NoticeCard.OlderButton),
                _ => throw new NotSupportedException($"{request.GetType().Name} cannot be handled."),
            };
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            var id = RandomNumberGenerator.GetString(IdLetters, IdLength);
            _logger.Failed(error, command, id);
            return new Handled(request is ChatRequest.Completion ? NothingProposed : new Reply.Post(NoticeCard.Apology(id), IsPrivate: true), Outcome.Failed);
        }
    }

    private static Handled Limited(ChatRequest request, Excess excess) => new(
        request is ChatRequest.Completion ? NothingProposed : new Reply.Post(NoticeCard.TooMuch(excess), IsPrivate: true), Outcome.Limited);

    private static Acknowledgement? AcknowledgementOf(ChatRequest request) => request switch
    {
        // A form can only be the first answer.
        _ when DailyHandler.MayAsk(request) || QuizHandler.MayAsk(request) => null,
        _ when QuizHandler.AcknowledgementOf(request) is { } acknowledgement => acknowledgement,
        ChatRequest.Command command when !CommandHandler.IsForEverybody(command.Name) || CommandHandler.IsPrivate(command) => Acknowledgement.PrivatePost,
        ChatRequest.Command => Acknowledgement.PublicPost,
        ChatRequest.OnMessage => Acknowledgement.PrivatePost,
        ChatRequest.Press press when DailyState.Parse(press.State) is { } state => DailyHandler.AcknowledgementOf(state, press.IsOnPrivateReply),
        ChatRequest.Press press when NoteState.Parse(press.State) is { } state => NoteHandler.AcknowledgementOf(state, press.IsOnPrivateReply),
        ChatRequest.Press press => PressHandler.AcknowledgementOf(press),
        ChatRequest.Submit submit when DailyState.Parse(submit.State) is { } state => DailyHandler.AcknowledgementOf(state, submit.IsOnPrivateReply),
        ChatRequest.Submit => Acknowledgement.PrivatePost,
        // What is proposed cannot be announced.
        _ => null,
    };

    // What a client sends as a name may be anything; only what the bot itself calls its commands is logged.
    private static string CommandOf(ChatRequest request)
    {
        var name = request switch
        {
            ChatRequest.Command command => command.Name,
            ChatRequest.OnMessage command => command.Name,
            ChatRequest.Completion completion => completion.Name,
            ChatRequest.Submit => "form",
            _ => "button",
        };
        return request is ChatRequest.Press or ChatRequest.Submit ? name : CommandCatalogue.NameOf(name) ?? "unknown command";
    }
}
