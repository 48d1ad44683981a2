using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Cards;
using PurgeBot.Chat.Tests.Daily;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Commands;

/// <summary>A moderator who talks with the bot about daily posts, on a database of their own. Each reply is within the limits, and private.</summary>
internal sealed class DailyTalk : IAsyncDisposable
{
    public const long Guild = 81384788765712384;
    public const string Channel = "381870553235193857";

    private readonly TestDatabase _test;

    private DailyTalk(DefaultCorpus corpus, TestDatabase test)
    {
        _test = test;
        Channels = new FakeChannels(Time);
        Person = new ChatPerson(corpus.Live, corpus.Engine, Time, test.Database, Channels) { Membership = new Membership(Guild, 7, MayManage: true) };
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public FakeChannels Channels { get; }

    public ChatPerson Person { get; }

    /// <summary>The database.</summary>
    public string File => Path.Combine(_test.Folder, StorageOptions.FileName);

    public static async Task<DailyTalk> NewAsync(DefaultCorpus corpus) => new(corpus, await TestDatabase.NewAsync(StorageProvider.Sqlite));

    public Task<Card> ScheduleAsync(string time = "9:00", string zone = "Europe/Berlin", params (string, string)[] more) =>
        UseAsync("schedule", [("channel", Channel), ("time", time), ("zone", zone), .. more]);

    public async Task<Card> UseAsync(string subcommand, params (string, string)[] options) => CardOf(await Person.AskAsync($"daily {subcommand}", options));

    public async Task<Form> OpenAsync(string command) => Assert.IsType<Reply.Ask>(await Person.AskAsync(command)).Form;

    /// <summary>Presses a button on a private reply.</summary>
    public async Task<Card> PressAsync(Card card, string label) => CardOf(await Person.PressAsync(card, label, onPrivateReply: true));

    public async Task<Card> FillInAsync(Form form, string text, string source = "A book", string day = "", bool onReply = false) =>
        CardOf(await Person.SubmitAsync(form, onReply, ("text", text), ("source", source), ("day", day)));

    /// <summary>Goes through the time to a moment, and makes what is due.</summary>
    public async Task RunAtAsync(DateTimeOffset time)
    {
        Time.SetUtcNow(time);
        await Person.Posts.RunOnceAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    public static Card CardOf(Reply reply)
    {
        var card = reply switch
        {
            Reply.Post { IsPrivate: true } post => post.Card,
            Reply.Replace replace => replace.Card,
            _ => throw new InvalidOperationException($"A private card was expected, not {reply}."),
        };
        CardLimits.Hold(card);
        return card;
    }
}
