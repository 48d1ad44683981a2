using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Answers;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests;

/// <summary>Somebody who talks with the bot, and sees what it replies.</summary>
internal sealed class ChatPerson
{
    public const string Id = "80351110224678912";
    public const string SomebodyElse = "80351110224678999";

    private readonly ChatBot _bot;
    private readonly TimeProvider _time;

    public ChatPerson(LiveLibrary live, AnswerEngine engine, TimeProvider? time = null)
    {
        _time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        _bot = new ChatBot(live, engine, _time, () => Chance, Log);
    }

    /// <summary>The number that comes up next.</summary>
    public double Chance { get; set; }

    public LogLines<ChatBot> Log { get; } = new();

    public async Task<Reply> AskAsync(string command, params (string Option, string Value)[] options) =>
        await ReplyToAsync(new ChatRequest.Command(Origin(), command, options.ToImmutableDictionary(option => option.Option, option => option.Value)));

    public async Task<Reply> LookUpAsync(string message) => await ReplyToAsync(new ChatRequest.OnMessage(Origin(), "Look this up", message));

    public async Task<ImmutableArray<string>> TypeAsync(string command, string option, string typed) =>
        Assert.IsType<Reply.Propose>(await ReplyToAsync(new ChatRequest.Completion(Origin(), command, option, typed))).Choices;

    public async Task<Reply> PressAsync(string state, bool onPrivateReply = false, string who = Id, params string[] chosen) =>
        await ReplyToAsync(new ChatRequest.Press(Origin(who), state, [.. chosen], onPrivateReply));

    public async Task<Reply> PressAsync(Card card, string label, bool onPrivateReply = false, string who = Id) =>
        await PressAsync(card.ButtonsNamed(label).First().State!, onPrivateReply, who);

    public async Task<Reply> ChooseAsync(Card card, string label, bool onPrivateReply = false, string who = Id)
    {
        var menu = card.Parts.OfType<CardPart.Menu>().Single();
        return await PressAsync(menu.State, onPrivateReply, who, menu.Items.Single(item => item.Label == label).Value);
    }

    public RequestOrigin Origin(string who = Id) => new(who, "en-GB", _time.GetTimestamp());

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
