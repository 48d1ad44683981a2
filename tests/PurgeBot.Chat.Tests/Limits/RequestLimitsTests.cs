using System.Collections.Immutable;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Limits;

namespace PurgeBot.Chat.Tests.Limits;

public sealed class RequestLimitsTests(DefaultCorpus corpus)
{
    private static readonly LimitOptions Few = new() { User = new(2, 3), Guild = new(30, 5), Proposals = new(2, 4) };

    [Fact]
    public async Task Whoever_asks_too_much_is_told_alone_and_politely_when_to_ask_again()
    {
        var person = Person(Few);
        for (var i = 0; i < 3; i++) Assert.Contains("Yezhov", Text(await person.AskAsync("who", ("name", "yezhov"))), StringComparison.Ordinal);

        var refused = Assert.IsType<Reply.Post>(await person.AskAsync("who", ("name", "yezhov")));

        Assert.True(refused.IsPrivate);
        Assert.Equal("That was a lot at once. Please try again in 30 seconds.", refused.Card.Text());
        Assert.StartsWith("who: Limited in ", person.Log.Lines.Last().Line, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Log.Lines, line => line.Line.Contains(ChatPerson.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_person_asks_does_not_count_for_another()
    {
        var person = Person(Few);
        for (var i = 0; i < 4; i++) await person.AskAsync("help");
        Assert.Contains("a lot at once", Text(await person.PressAsync("1b:0")), StringComparison.Ordinal);
        Assert.DoesNotContain("a lot at once", Text(await person.PressAsync("1b:0", who: ChatPerson.SomebodyElse)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_all_members_of_a_guild_ask_together_is_limited_as_well_but_not_in_other_guilds()
    {
        var person = Person(Few);
        person.Membership = new Membership(81, 7, MayManage: false);
        for (var i = 0; i < 5; i++) await person.PressAsync("1b:0", who: $"member{i}");
        Assert.Equal("Many people in this server are asking at the moment. Please try again in 2 seconds.", Text(await person.PressAsync("1b:0", who: "another")));
        person.Membership = new Membership(82, 7, MayManage: false);
        Assert.DoesNotContain("Many people", Text(await person.PressAsync("1b:0", who: "another")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_types_too_fast_is_proposed_nothing_and_can_ask_all_the_same()
    {
        var person = Person(Few);
        for (var i = 0; i < 4; i++) Assert.NotEmpty(await person.TypeAsync("who", "name", "ye"));
        Assert.Empty(await person.TypeAsync("who", "name", "ye"));
        Assert.Contains("Yezhov", Text(await person.AskAsync("who", ("name", "yezhov"))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_has_written_into_a_form_is_never_refused_for_that()
    {
        using var limits = new RequestLimits(Few);
        var submit = new ChatRequest.Submit(Asked("1", 81).Origin, "1qs", ImmutableDictionary<string, string>.Empty, IsOnPrivateReply: false);
        for (var i = 0; i < 20; i++) Assert.Null(limits.Count(submit));
    }

    [Fact]
    public void Without_a_limit_nothing_is_counted()
    {
        using var limits = new RequestLimits(LimitOptions.None);
        for (var i = 0; i < 1000; i++) Assert.Null(limits.Count(Asked("1")));
    }

    [Fact]
    public async Task Who_has_waited_can_ask_again()
    {
        using var limits = new RequestLimits(new LimitOptions { User = new(60_000, 1), Guild = default, Proposals = default });
        while (limits.Count(Asked("1")) is null)
        {
        }

        // The library's buckets fill by the clock of the machine, ten times a second.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (limits.Count(Asked("1")) is not null) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
    }

    private ChatPerson Person(LimitOptions limits) => new(corpus.Live, corpus.Engine, limits: limits);

    private static ChatRequest.Press Asked(string user, long? guild = null) =>
        new(new RequestOrigin(user, "en-GB", 0) { Membership = guild is { } id ? new Membership(id, 1, MayManage: false) : null }, "1b:0", [], IsOnPrivateReply: false);

    private static string Text(Reply reply) => Assert.IsType<Reply.Post>(reply).Card.Text();
}
