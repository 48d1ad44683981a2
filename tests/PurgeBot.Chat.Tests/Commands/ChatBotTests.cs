using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Tests.Cards;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class ChatBotTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Theory]
    [InlineData("who", "name", "yezhov", "Nikolai Yezhov")]
    [InlineData("who", "name", "Ежов", "Nikolai Yezhov")]
    [InlineData("when", "event", "murder of Kirov", "Saturday, 1 December 1934")]
    [InlineData("explain", "topic", "album procedure", "album procedure")]
    public async Task A_question_is_answered_for_everybody_with_the_short_answer_first(string command, string option, string question, string expected)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync(command, (option, question)));
        Assert.False(post.IsPrivate);
        Assert.StartsWith($"## {expected}", post.Card.Text(), StringComparison.Ordinal);
        CardLimits.Hold(post.Card);
    }

    [Fact]
    public async Task With_the_private_option_only_the_person_sees_it_and_there_is_nothing_to_remove()
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("who", ("name", "yezhov"), ("private", "true")));
        Assert.True(post.IsPrivate);
        Assert.Empty(post.Card.ButtonsNamed("Remove"));
    }

    [Theory]
    [InlineData("who", "name", "", "what you would like to know")]
    [InlineData("who", "name", "  ", "what you would like to know")]
    [InlineData("who", "event", "yezhov", "what you would like to know")]
    [InlineData("when", "event", "Zorblax of Qwghlm", "Not in this corpus")]
    [InlineData("explain", "topic", "favourite Zorblax restaurant menu of yezhov", "It mentions Nikolai Yezhov, but not “favourite Zorblax restaurant menu”.")]
    [InlineData("dance", "name", "yezhov", "another version")]
    public async Task A_no_is_polite_and_private(string command, string option, string value, string expected)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync(command, (option, value)));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Declined, post.Card.Tone);
        Assert.Contains(expected, post.Card.Text(), StringComparison.Ordinal);
        CardLimits.Hold(post.Card);
    }

    [Fact]
    public async Task A_question_longer_than_the_option_allows_is_declined()
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("who", ("name", new string('x', 301))));
        Assert.Contains("up to 300 characters", post.Card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("about")]
    [InlineData("sources")]
    public async Task What_needs_no_question_is_shown_to_the_person_alone(string command)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync(command));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Reading, post.Card.Tone);
        CardLimits.Hold(post.Card);
    }

    [Fact]
    public async Task About_names_version_texts_licences_and_what_happens_with_questions()
    {
        var text = Assert.IsType<Reply.Post>(await _person.AskAsync("about")).Card.Text();
        // From Git's tags, or a version of its own where there are none.
        Assert.Matches(@"^## PurgeBot \d+\.\d+\.\d+", text);
        Assert.All(["1 document", "The Great Purge, CC-BY-4.0", "MIT licence", "Questions are not logged"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hey <@1>, who was **Yezhov**?", "## Nikolai Yezhov")]
    [InlineData("Lol. When was Kirov murdered? https://example.org", "## Saturday, 1 December 1934")]
    [InlineData("Genrikh Yagoda", "## Genrikh Yagoda")]
    [InlineData("troikas", "## troikas")]
    public async Task A_message_is_looked_up_by_what_it_asks_for_the_person_alone(string message, string expected)
    {
        var post = Assert.IsType<Reply.Post>(await _person.LookUpAsync(message));
        Assert.True(post.IsPrivate);
        Assert.StartsWith(expected, post.Card.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<@1> https://example.org :smile:")]
    public async Task A_message_without_text_is_declined(string message) =>
        Assert.Contains("no text", Assert.IsType<Reply.Post>(await _person.LookUpAsync(message)).Card.Text(), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_typed_is_completed()
    {
        Assert.Equal("Nikolai Yezhov", (await _person.TypeAsync("who", "name", "yez"))[0]);
        Assert.Empty(await _person.TypeAsync("who", "private", "yez"));
        Assert.Empty(await _person.TypeAsync("dance", "name", "yez"));
    }

    [Fact]
    public async Task What_takes_longer_than_a_second_and_a_half_is_acknowledged_first_and_then_sent()
    {
        var time = new StallingTime();
        var person = new ChatPerson(corpus.Live, corpus.Engine, time);
        var channel = new RecordingChannel();
        var handling = person.HandleAsync(Yezhov(person), channel);

        time.Advance(TimeSpan.FromSeconds(1.499));
        Assert.Empty(channel.Acknowledged);
        time.Advance(TimeSpan.FromSeconds(0.001));
        await channel.WasAcknowledged.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(channel.Sent);
        time.GoOn();
        await handling;

        Assert.Equal([Acknowledgement.PublicPost], channel.Acknowledged);
        Assert.IsType<Reply.Post>(Assert.Single(channel.Sent));
    }

    [Fact]
    public async Task What_has_waited_long_before_it_was_handled_is_acknowledged_at_once()
    {
        var time = new FakeTimeProvider();
        var person = new ChatPerson(corpus.Live, corpus.Engine, time);
        var request = Yezhov(person, ("private", "true"));
        time.Advance(TimeSpan.FromSeconds(2));
        var channel = new RecordingChannel();
        await person.HandleAsync(request, channel);
        Assert.Equal([Acknowledgement.PrivatePost], channel.Acknowledged);
        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task What_is_quick_is_not_acknowledged()
    {
        var channel = new RecordingChannel();
        await _person.HandleAsync(Yezhov(_person), channel);
        Assert.Empty(channel.Acknowledged);
        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task An_error_gives_an_apology_with_the_number_that_is_in_the_log_and_nothing_of_the_error()
    {
        using var closed = new OpenCorpus(("a.md", "# A\n\nKirov was shot.\n"));
        closed.Live.Dispose();
        var person = new ChatPerson(closed.Live, closed.Engine);
        var post = Assert.IsType<Reply.Post>(await person.AskAsync("who", ("name", "kirov")));
        Assert.True(post.IsPrivate);
        Assert.Equal(CardTone.Failed, post.Card.Tone);
        var logged = Assert.Single(person.Log.Lines, line => line.Level == LogLevel.Error).Line;
        Assert.Contains(logged[^8..], post.Card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("ObjectDisposed", post.Card.Text(), StringComparison.Ordinal);
        CardLimits.Hold(post.Card);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_delivered_is_logged_and_not_sent_again()
    {
        var channel = new BrokenChannel();
        await _person.HandleAsync(Yezhov(_person), channel);
        Assert.Equal(1, channel.Tries);
        Assert.Equal(LogLevel.Warning, Assert.Single(_person.Log.Lines).Level);
    }

    [Fact]
    public async Task Each_request_is_a_line_in_the_log_without_what_was_asked_or_by_whom()
    {
        await _person.AskAsync("who", ("name", "yezhov"));
        await _person.AskAsync("my secret", ("name", "yezhov"));
        Assert.Equal(["who: Answered", "unknown command: Declined"], _person.Log.Lines.Select(line => line.Line[..line.Line.IndexOf(" in ", StringComparison.Ordinal)]));
        Assert.DoesNotContain(_person.Log.Lines, line => line.Line.Contains("yezhov", StringComparison.OrdinalIgnoreCase) || line.Line.Contains(ChatPerson.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_for_whom_there_is_no_room_is_told_so_privately()
    {
        var busy = Assert.IsType<Reply.Post>(ChatBot.Busy(Yezhov(_person)));
        Assert.True(busy.IsPrivate);
        CardLimits.Hold(busy.Card);
        Assert.Empty(Assert.IsType<Reply.Propose>(ChatBot.Busy(new ChatRequest.Completion(_person.Origin(), "who", "name", ""))).Choices);
    }

    private static ChatRequest.Command Yezhov(ChatPerson person, params (string Option, string Value)[] more) => new(
        person.Origin(), "who", more.Append(("name", "yezhov")).ToImmutableDictionary(option => option.Item1, option => option.Item2));

    /// <summary>A clock whose date nobody learns until it goes on: whoever asks waits. Its timers and timestamps run all the same.</summary>
    private sealed class StallingTime : TimeProvider
    {
        private readonly FakeTimeProvider _time = new();
        private readonly TaskCompletionSource _goesOn = new();

        public override long TimestampFrequency => _time.TimestampFrequency;

        public void Advance(TimeSpan by) => _time.Advance(by);

        public void GoOn() => _goesOn.SetResult();

        public override DateTimeOffset GetUtcNow()
        {
            _goesOn.Task.Wait(TestContext.Current.CancellationToken);
            return _time.GetUtcNow();
        }

        public override long GetTimestamp() => _time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            _time.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class BrokenChannel : IReplyChannel
    {
        public int Tries { get; private set; }

        public Task AcknowledgeAsync(Acknowledgement kind, CancellationToken ct) => Task.CompletedTask;

        public Task SendAsync(Reply reply, CancellationToken ct)
        {
            Tries++;
            throw new HttpRequestException("gone");
        }
    }
}
