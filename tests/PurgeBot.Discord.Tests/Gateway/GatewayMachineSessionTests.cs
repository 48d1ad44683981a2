using PurgeBot.Discord.Gateway;
using static PurgeBot.Discord.Gateway.GatewayAction;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayMachineSessionTests
{
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(90);

    [Fact]
    public void A_start_finds_the_gateway_connects_identifies_and_is_live()
    {
        var run = new MachineRun();
        Assert.Equal([new FindGateway()], run.Wakes());
        Assert.Equal([new AskTurn()], run.Happens(new GatewayInput.GatewayFound(MachineRun.Main, 10, TimeSpan.Zero)));
        Assert.Equal([new Connect(MachineRun.Main)], run.Happens(new GatewayInput.Turn(9)));
        Assert.Equal([new SendIdentify()], run.Greeted());
        run.Ready();
        Assert.Equal(GatewayPhase.Live, run.State.Phase);
        Assert.Equal(new GatewaySession("session", MachineRun.ResumeAddress, 1), run.State.Session);
    }

    [Fact]
    public void Opcode_7_is_followed_at_once_by_a_resume_at_the_resume_address()
    {
        var run = MachineRun.Live(Steady);
        var actions = run.Happens(new GatewayInput.ReconnectRequested());
        Assert.Equal(new Close(GatewayCloseCode.Reconnect), actions[0]);
        Assert.Equal(new Connect(MachineRun.ResumeAddress), actions[^1]);
        Assert.Equal([new SendResume(new GatewaySession("session", MachineRun.ResumeAddress, 7))], run.Greeted());
        run.Happens(new GatewayInput.Dispatched(8));
        run.Happens(new GatewayInput.Resumed(9));
        Assert.Equal((GatewayPhase.Live, 9), (run.State.Phase, run.State.Session!.Sequence));
    }

    [Fact]
    public void Opcode_7_in_place_of_hello_is_followed_too()
    {
        var run = MachineRun.Live(Steady);
        run.Happens(new GatewayInput.ReconnectRequested());
        run.Happens(new GatewayInput.Opened());
        run.Happens(new GatewayInput.ReconnectRequested());
        Assert.Equal(new Connect(MachineRun.ResumeAddress), Assert.Single(run.Wakes()));
    }

    [Theory]
    [InlineData(null), InlineData(1000), InlineData(1001), InlineData(1006), InlineData(1011), InlineData(4000), InlineData(4001)]
    [InlineData(4002), InlineData(4003), InlineData(4005), InlineData(4006), InlineData(4008), InlineData(4999), InlineData(70000)]
    public void A_close_with_any_code_that_ends_no_session_is_followed_by_a_resume(int? code)
    {
        var run = MachineRun.Live(Steady);
        Assert.Contains(new Connect(MachineRun.ResumeAddress), run.Happens(new GatewayInput.Closed(code, "")));
        Assert.IsType<SendResume>(Assert.Single(run.Greeted()));
    }

    [Theory]
    [InlineData(4007), InlineData(4009)]
    public void A_close_that_ends_the_session_is_followed_by_a_new_one(int code)
    {
        var run = MachineRun.Live(Steady);
        Assert.Contains(new FindGateway(), run.Happens(new GatewayInput.Closed(code, "")));
        run.Found();
        Assert.Equal([new SendIdentify()], run.Greeted());
    }

    [Theory]
    [InlineData(4004, "Discord:Token"), InlineData(4010, "Discord:Shards"), InlineData(4011, "too many servers")]
    [InlineData(4012, "newer version"), InlineData(4013, "newer version"), InlineData(4014, "newer version")]
    public void A_refusal_stops_with_one_sentence_that_says_what_to_do(int code, string advice)
    {
        var run = new MachineRun().Found();
        run.Greeted();
        var refusal = Assert.Single(run.Happens(new GatewayInput.Closed(code, "")).OfType<Refuse>());
        Assert.Contains($"{code}", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains(advice, refusal.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(GatewayPhase.Stopped, run.State.Phase);
        Assert.Empty(run.Passes(TimeSpan.FromDays(1)));
    }

    [Fact]
    public void Opcode_9_true_is_resumed()
    {
        var run = MachineRun.Live(Steady);
        Assert.Contains(new Connect(MachineRun.ResumeAddress), run.Happens(new GatewayInput.InvalidSession(CanResume: true)));
        Assert.IsType<SendResume>(Assert.Single(run.Greeted()));
    }

    [Theory]
    [InlineData(0, 1), InlineData(0.5, 3), InlineData(1, 5)]
    public void Opcode_9_false_is_followed_by_a_new_session_after_1_to_5_seconds(double chance, int seconds)
    {
        var run = MachineRun.Live(Steady);
        run.Chance = chance;
        run.Happens(new GatewayInput.InvalidSession(CanResume: false));
        Assert.Empty(run.Passes(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1)));
        Assert.Equal([new FindGateway()], run.Passes(TimeSpan.FromTicks(1)));
        run.Found();
        Assert.Equal([new SendIdentify()], run.Greeted());
    }

    [Fact]
    public void A_resume_address_is_given_up_after_two_failures_for_a_fresh_one()
    {
        var run = MachineRun.Live(Steady);
        Assert.Contains(new Connect(MachineRun.ResumeAddress), run.Happens(new GatewayInput.Closed(null, "")));
        run.Happens(new GatewayInput.Closed(null, "refused"));
        Assert.Equal([new Connect(MachineRun.ResumeAddress)], run.Wakes());
        run.Happens(new GatewayInput.Closed(null, "refused"));
        Assert.Equal([new FindGateway()], run.Wakes());
        run.Found();
        Assert.Equal([new SendIdentify()], run.Greeted());
    }

    [Fact]
    public void A_resume_that_succeeds_forgets_the_failure_before_it()
    {
        var run = MachineRun.Live(Steady);
        for (var drop = 0; drop < 5; drop++)
        {
            run.Happens(new GatewayInput.Closed(null, ""));
            run.Wakes();
            run.Happens(new GatewayInput.Closed(null, "refused"));
            run.Wakes();
            Assert.IsType<SendResume>(Assert.Single(run.Greeted()));
            run.Happens(new GatewayInput.Resumed(8));
        }

        Assert.Single(run.All<SendIdentify>());
    }

    [Theory]
    [InlineData(null), InlineData("nonsense"), InlineData("https://discord.com"), InlineData("ws://elsewhere.example")]
    public void A_resume_address_that_cannot_be_trusted_with_the_token_is_replaced_by_the_gateway(string? address)
    {
        var run = new MachineRun().Found();
        run.Greeted();
        Assert.Equal(MachineRun.Main, run.Ready(address).State.Session!.ResumeAddress);
    }

    [Fact]
    public void A_frame_that_cannot_be_read_renews_the_connection_and_keeps_the_session()
    {
        var run = MachineRun.Live(Steady);
        Assert.Contains(new Connect(MachineRun.ResumeAddress), run.Happens(new GatewayInput.Unreadable("")));
    }

    [Fact]
    public void A_stop_closes_with_1000_and_nothing_follows()
    {
        var run = MachineRun.Live();
        Assert.Equal([new Close(1000)], run.Happens(new GatewayInput.Stop()));
        Assert.Null(run.State.NextDue);
        Assert.Empty(run.Happens(new GatewayInput.Closed(1000, "")));
    }
}
