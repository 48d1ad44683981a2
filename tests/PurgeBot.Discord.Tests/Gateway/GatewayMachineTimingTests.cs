using PurgeBot.Discord.Gateway;
using static PurgeBot.Discord.Gateway.GatewayAction;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayMachineTimingTests
{
    [Theory]
    [InlineData(0), InlineData(0.25), InlineData(1)]
    public void The_first_heartbeat_comes_after_a_random_part_of_the_interval_and_the_next_after_a_whole_one(double chance)
    {
        var run = new MachineRun { Chance = chance }.Found();
        run.Greeted();
        var greeted = run.Now;
        run.Ready();
        run.Answers(TimeSpan.FromSeconds(119));
        var beats = run.History.Where(entry => entry.Action is SendHeartbeat).Select(entry => entry.At - greeted).Take(2);
        Assert.Equal([MachineRun.Interval * chance, MachineRun.Interval * (1 + chance)], beats);
    }

    [Fact]
    public void A_heartbeat_carries_the_number_of_the_last_event_and_null_before_the_first()
    {
        var run = new MachineRun { Chance = 0 }.Found();
        run.Greeted();
        Assert.Equal([new SendHeartbeat(null)], run.Wakes());
        run.Ready();
        run.Happens(new GatewayInput.Dispatched(42));
        Assert.Equal([new SendHeartbeat(42)], run.Happens(new GatewayInput.HeartbeatRequested()));
    }

    [Fact]
    public void A_heartbeat_without_acknowledgement_by_the_next_ends_the_connection_and_keeps_the_session()
    {
        var run = MachineRun.Live(TimeSpan.FromSeconds(100));
        Assert.IsType<SendHeartbeat>(Assert.Single(run.Wakes()));
        var actions = run.Wakes();
        Assert.Equal(new Close(GatewayCloseCode.Reconnect), actions[0]);
        Assert.Equal(new Connect(MachineRun.ResumeAddress), actions[^1]);
    }

    [Fact]
    public void Requests_for_heartbeats_do_not_put_off_the_watch_on_acknowledgements()
    {
        var run = MachineRun.Live(TimeSpan.FromSeconds(100));
        run.Wakes();
        for (var second = 0; second < 39; second++)
        {
            run.Passes(TimeSpan.FromSeconds(1));
            Assert.IsType<SendHeartbeat>(Assert.Single(run.Happens(new GatewayInput.HeartbeatRequested())));
        }

        Assert.Contains(run.Passes(TimeSpan.FromSeconds(1)), action => action is Close);
    }

    [Fact]
    public void A_requested_heartbeat_shortly_before_a_regular_one_is_given_a_whole_interval_to_be_acknowledged()
    {
        var run = MachineRun.Live(TimeSpan.FromSeconds(100));
        run.Passes(run.State.NextDue!.Value - run.Now - TimeSpan.FromMilliseconds(1));
        run.Happens(new GatewayInput.HeartbeatRequested());
        Assert.Empty(run.Passes(MachineRun.Interval - TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void The_time_to_the_acknowledgement_is_known()
    {
        var run = MachineRun.Live();
        run.Wakes();
        run.Passes(TimeSpan.FromMilliseconds(80));
        run.Happens(new GatewayInput.HeartbeatAcknowledged());
        Assert.Equal(TimeSpan.FromMilliseconds(80), run.State.Heartbeats!.Latency);
    }

    [Fact]
    public void However_often_heartbeats_are_requested_the_120_events_a_minute_are_kept_and_the_regular_ones_are_sent()
    {
        var run = MachineRun.Live(TimeSpan.FromSeconds(100));
        var begin = run.History.Count;
        for (var tenth = 0; tenth < 600; tenth++)
        {
            run.Answers(TimeSpan.FromMilliseconds(100));
            run.Happens(new GatewayInput.HeartbeatRequested());
            run.Happens(new GatewayInput.HeartbeatAcknowledged());
        }

        Assert.InRange(run.History.Skip(begin).Count(entry => entry.Action is SendHeartbeat), 90, 120);
        Assert.DoesNotContain(run.History, entry => entry.Action is Close);
    }

    [Theory]
    [InlineData("Connecting", 15), InlineData("AwaitingHello", 15), InlineData("Identifying", 30)]
    public void Silence_ends_an_attempt(string name, int seconds)
    {
        var phase = Enum.Parse<GatewayPhase>(name);
        var run = new MachineRun { Chance = 1 }.Found();
        if (phase is not GatewayPhase.Connecting) run.Happens(new GatewayInput.Opened());
        if (phase is GatewayPhase.Identifying) run.Happens(new GatewayInput.Hello(MachineRun.Interval));
        Assert.Equal(phase, run.State.Phase);
        Assert.DoesNotContain(run.Passes(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1)), action => action is Close);
        Assert.Contains(run.Passes(TimeSpan.FromTicks(1)), action => action is Close(GatewayCloseCode.Reconnect));
    }

    [Fact]
    public void Replayed_events_put_off_the_deadline_of_a_resume()
    {
        var run = MachineRun.Live(TimeSpan.FromSeconds(100));
        run.Happens(new GatewayInput.ReconnectRequested());
        run.Greeted();
        for (var number = 8; number < 28; number++)
        {
            run.Answers(TimeSpan.FromSeconds(29));
            run.Happens(new GatewayInput.Dispatched(number));
        }

        Assert.Equal((GatewayPhase.Resuming, 27), (run.State.Phase, run.State.Session!.Sequence));
    }

    [Fact]
    public void Attempts_that_fail_are_spaced_by_at_most_60_seconds_and_at_random()
    {
        var run = new MachineRun { Chance = 1 };
        run.Wakes();
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            var say = Assert.Single(run.Happens(new GatewayInput.GatewayNotFound("HTTP 503")).OfType<SayReconnecting>());
            Assert.Equal(TimeSpan.FromSeconds(seconds), say.Pause);
            run.Wakes();
        }

        run.Chance = 0.5;
        Assert.Equal(TimeSpan.FromSeconds(30), Pause(run.Happens(new GatewayInput.GatewayNotFound("HTTP 503"))));
    }

    [Fact]
    public void Twenty_drops_in_a_row_leave_time_to_answer_and_endless_ones_come_to_a_minute()
    {
        var run = MachineRun.Live();
        run.Chance = 1;
        var pauses = Enumerable.Range(0, 60).Select(_ => Drop(run)).ToArray();
        Assert.Equal(TimeSpan.Zero, pauses[0]);
        Assert.All(pauses.Take(20), pause => Assert.InRange(pause, TimeSpan.Zero, TimeSpan.FromSeconds(3)));
        Assert.Equal(TimeSpan.FromSeconds(60), pauses[^1]);
        run.Answers(TimeSpan.FromSeconds(60));
        Assert.Equal(TimeSpan.Zero, Drop(run));
    }

    private static TimeSpan Drop(MachineRun run)
    {
        var pause = Pause(run.Happens(new GatewayInput.Closed(null, "")));
        if (pause > TimeSpan.Zero) run.Wakes();
        run.Greeted();
        run.Happens(new GatewayInput.Resumed(8));
        return pause;
    }

    private static TimeSpan Pause(IEnumerable<GatewayAction> actions) => Assert.Single(actions.OfType<SayReconnecting>()).Pause;
}
