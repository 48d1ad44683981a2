using CsCheck;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Commands;

/// <summary>States of buttons that nobody but a forger has written: whatever they hold, they give nobody a right.</summary>
public sealed class ForgedStateTests(DefaultCorpus corpus)
{
    [Fact]
    public async Task On_what_is_no_reply_to_the_forger_nothing_is_changed_or_removed()
    {
        var person = new ChatPerson(corpus.Live, corpus.Engine);
        foreach (var state in Some(ButtonStateTests.AnyState, 200))
        {
            var reply = await person.PressAsync(state.ToString(), who: ChatPerson.SomebodyElse, chosen: ["1w:0:yezhov"]);
            Assert.True(Assert.IsType<Reply.Post>(reply).IsPrivate);
        }
    }

    [Theory]
    [InlineData("1x")]
    [InlineData("1x:" + ChatPerson.SomebodyElse)]
    [InlineData("1d")]
    [InlineData("1d:" + ChatPerson.SomebodyElse)]
    public async Task Naming_oneself_in_a_state_makes_nobody_its_owner(string state)
    {
        var person = new ChatPerson(corpus.Live, corpus.Engine);
        Assert.True(Assert.IsType<Reply.Post>(await person.PressAsync(state, who: ChatPerson.SomebodyElse, chosen: ["1w:0:yezhov"])).IsPrivate);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_may_not_manage_the_guild_decides_nothing_by_any_state(bool isOnPrivateReply)
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.ScheduleAsync();
        await talk.FillInAsync(await talk.OpenAsync("daily add"), "Kirov was murdered.");
        await talk.FillInAsync(await talk.OpenAsync("suggest"), "Yezhov was shot.");
        var before = await ContentsAsync(talk);
        talk.Person.Membership = new Membership(DailyTalk.Guild, 8, MayManage: false);

        foreach (var state in Some(DailyStateTests.AnyState, 60).Concat(Enumerable.Range(1, 3).SelectMany(OfFact)).Where(state => !state.IsForMembers))
        {
            var pressed = await talk.Person.PressAsync(state.ToString(), isOnPrivateReply, chosen: ["1"]);
            var filledIn = await talk.Person.SubmitAsync(new Form(state.ToString(), "", []), isOnPrivateReply, ("text", "Forged."), ("source", "Forged"));
            foreach (var reply in (Reply[])[pressed, filledIn])
                Assert.StartsWith("Only those who may manage this server", Assert.IsType<Reply.Post>(reply).Card.Text(), StringComparison.Ordinal);
        }

        talk.Person.Membership = new Membership(DailyTalk.Guild, 7, MayManage: true);
        Assert.Equal(before, await ContentsAsync(talk));
    }

    [Fact]
    public async Task Outside_of_guilds_no_state_of_daily_posts_does_anything()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        talk.Person.Membership = null;
        foreach (var state in Some(DailyStateTests.AnyState, 60))
            Assert.StartsWith("Daily posts belong to a server", Assert.IsType<Reply.Post>(await talk.Person.PressAsync(state.ToString())).Card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_state_of_the_quiz_shows_changes_or_counts_anything_that_is_not_there()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        talk.Person.Membership = new Membership(DailyTalk.Guild, 8, MayManage: false);
        foreach (var state in Some(QuizStateTests.AnyState, 60))
        {
            var reply = await talk.Person.PressAsync(state.ToString(), who: ChatPerson.SomebodyElse);
            Assert.True(reply is Reply.Ask or Reply.Post { IsPrivate: true }, state.ToString());
        }
    }

    [Fact]
    public async Task The_moderators_of_one_guild_decide_nothing_in_another()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.FillInAsync(await talk.OpenAsync("daily add"), "Kirov was murdered.");
        await talk.FillInAsync(await talk.OpenAsync("suggest"), "Yezhov was shot.");
        var before = await ContentsAsync(talk);

        talk.Person.Membership = new Membership(82, 9, MayManage: true);
        foreach (var state in Enumerable.Range(1, 3).SelectMany(OfFact)) await talk.Person.PressAsync(state.ToString(), onPrivateReply: true);

        talk.Person.Membership = new Membership(DailyTalk.Guild, 7, MayManage: true);
        Assert.Equal(before, await ContentsAsync(talk));
    }

    private static IEnumerable<DailyState> OfFact(int number) =>
        [new DailyState.Accept(number), new DailyState.Reject(number), new DailyState.Edit(number), new DailyState.Remove(number), new DailyState.Revision(number, 1)];

    private static async Task<string> ContentsAsync(DailyTalk talk) =>
        (await talk.UseAsync("facts")).Text() + (await talk.UseAsync("queue")).Text() + (await talk.UseAsync("status")).Text();

    private static T[] Some<T>(Gen<T> any, int count)
    {
        var chance = new PCG(1, 7);
        return [.. Enumerable.Range(0, count).Select(_ => any.Generate(chance, null, out var _))];
    }
}
