using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Answers;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Limits;
using PurgeBot.Chat.Notes;
using PurgeBot.Chat.Quiz;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Daily;

namespace PurgeBot.Chat.Tests;

/// <summary>Somebody who talks with the bot, and sees what it replies.</summary>
internal sealed class ChatPerson
{
    public const string Id = "80351110224678912";
    public const string SomebodyElse = "80351110224678999";

    private readonly ChatBot _bot;
    private readonly TimeProvider _time;

    /// <summary>Somebody who talks with a bot of their own.</summary>
    /// <param name="live">The corpus.</param>
    /// <param name="engine">Answers from it.</param>
    /// <param name="time">The time.</param>
    /// <param name="database">The state; without one, a file that is never made, since nothing asks for it.</param>
    /// <param name="channels">Where posts go.</param>
    /// <param name="limits">How often they may ask; as they like without.</param>
    public ChatPerson(LiveLibrary live, AnswerEngine engine, TimeProvider? time = null, Database? database = null, IAnnouncer? channels = null, LimitOptions? limits = null)
    {
        _time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        database ??= Database.Of(new StorageOptions { DataPath = Path.Combine(Path.GetTempPath(), "purgebot-tests-never-made") });
        channels ??= new FakeChannels(_time);
        CorpusFacts corpus = new CorpusDailyFacts(live, engine).Read;
        var facts = new GuildFacts(database, corpus);
        Posts = new DailyPosts(database, channels, facts, "test", _time, NullLogger<DailyPosts>.Instance);
        var (posts, own) = (new DailyDesk(database, Posts, facts, channels, _time), new FactDesk(database, _time));
        var daily = new DailyHandler(
            new ScheduleHandler(posts, corpus), new OwnFactHandler(own, _time), new FactFileHandler(own), new PostHandler(live, engine, posts));
        var saved = new NoteDesk(database, _time);
        var notes = new NoteHandler(live, saved, new CiteHandler(live, saved, _time));
        var quiz = new QuizHandler(live, engine, new QuizDesk(database, _time, () => Chance));
        _bot = new ChatBot(live, engine, daily, notes, quiz, new RequestLimits(limits ?? LimitOptions.None), _time, () => Chance, Log);
    }

    /// <summary>Makes the posts that the bot of this person owes.</summary>
    public DailyPosts Posts { get; }

    /// <summary>What the person is in the guild where they talk; null outside of guilds.</summary>
    public Membership? Membership { get; set; }

    /// <summary>The number that comes up next.</summary>
    public double Chance { get; set; }

    public LogLines<ChatBot> Log { get; } = new();

    public async Task<Reply> AskAsync(string command, params (string Option, string Value)[] options) =>
        await ReplyToAsync(new ChatRequest.Command(Origin(), command, options.ToImmutableDictionary(option => option.Option, option => option.Value)));

    public async Task<Reply> GiveAsync(string command, string option, AttachedFile file) => await ReplyToAsync(
        new ChatRequest.Command(Origin(), command, ImmutableDictionary<string, string>.Empty) { Files = ImmutableDictionary<string, AttachedFile>.Empty.Add(option, file) });

    public async Task<Reply> SubmitAsync(Form form, bool onPrivateReply = false, params (string Name, string Value)[] fields) =>
        await ReplyToAsync(new ChatRequest.Submit(Origin(), form.State, fields.ToImmutableDictionary(field => field.Name, field => field.Value), onPrivateReply));

    public async Task<Reply> LookUpAsync(string message) => await ReplyToAsync(new ChatRequest.OnMessage(Origin(), "Look this up", message));

    public async Task<ImmutableArray<string>> TypeAsync(string command, string option, string typed, params (string Option, string Value)[] others) =>
        Assert.IsType<Reply.Propose>(await ReplyToAsync(new ChatRequest.Completion(Origin(), command, option, typed)
        {
            Others = others.ToImmutableDictionary(other => other.Option, other => other.Value),
        })).Choices;

    // The replies are to this person: somebody else's press is on somebody else's reply.
    public async Task<Reply> PressAsync(string state, bool onPrivateReply = false, string who = Id, params string[] chosen) =>
        await ReplyToAsync(new ChatRequest.Press(Origin(who), state, [.. chosen], onPrivateReply) { IsOnOwnReply = who == Id });

    public async Task<Reply> PressAsync(Card card, string label, bool onPrivateReply = false, string who = Id) =>
        await PressAsync(card.ButtonsNamed(label).First().State!, onPrivateReply, who);

    public async Task<Reply> ChooseAsync(Card card, string label, bool onPrivateReply = false, string who = Id)
    {
        var menu = card.Parts.OfType<CardPart.Menu>().Single();
        return await PressAsync(menu.State, onPrivateReply, who, menu.Items.Single(item => item.Label == label).Value);
    }

    public RequestOrigin Origin(string who = Id) => new(who, "en-GB", _time.GetTimestamp()) { Membership = Membership };

    public Task HandleAsync(ChatRequest request, IReplyChannel channel) => _bot.HandleAsync(request, channel, TestContext.Current.CancellationToken);

    private async Task<Reply> ReplyToAsync(ChatRequest request)
    {
        var channel = new RecordingChannel();
        await HandleAsync(request, channel);
        return Assert.Single(channel.Sent);
    }
}

/// <summary>Keeps what is sent through it.</summary>
internal sealed class RecordingChannel : IReplyChannel
{
    public List<Acknowledgement> Acknowledged { get; } = [];

    public List<Reply> Sent { get; } = [];

    public TaskCompletionSource WasAcknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task AcknowledgeAsync(Acknowledgement kind, CancellationToken ct)
    {
        Acknowledged.Add(kind);
        WasAcknowledged.TrySetResult();
        return Task.CompletedTask;
    }

    public Task SendAsync(Reply reply, CancellationToken ct)
    {
        Sent.Add(reply);
        return Task.CompletedTask;
    }
}

internal static class CardParts
{
    public static IEnumerable<Button> Buttons(this Card card) => card.Parts.SelectMany(part => part switch
    {
        CardPart.Section section => [section.Beside],
        CardPart.Row row => row.Buttons,
        _ => ImmutableArray<Button>.Empty,
    });

    public static IEnumerable<Button> ButtonsNamed(this Card card, string label) => card.Buttons().Where(button => button.Label == label);

    public static string Text(this Card card) => string.Join('\n', card.Parts.Select(part => part switch
    {
        CardPart.Text text => text.Markdown,
        CardPart.Section section => section.Markdown,
        _ => "",
    }));
}
