using CsCheck;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Wire;
using static PurgeBot.Discord.Gateway.GatewayAction;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayMachinePropertyTests
{
    private const int Budget = 3;

    private static readonly Gen<GatewayInput> Inputs = Gen.Frequency(
        (8, Gen.Const<GatewayInput>(new GatewayInput.Tick())),
        (4, Gen.Const<GatewayInput>(new GatewayInput.Opened())),
        (4, Gen.Double[0.001, 60].Select(seconds => (GatewayInput)new GatewayInput.Hello(TimeSpan.FromSeconds(seconds)))),
        (4, Gen.Select(OneOf(null, "", "session"), OneOf(null, "", "wss://resume.gg", "http://x"), Gen.Long)
            .Select((id, address, number) => (GatewayInput)new GatewayInput.Ready(new ReadyEvent(id, address, null, null, null), number))),
        (4, Gen.Long.Select(number => (GatewayInput)new GatewayInput.Resumed(number))),
        (4, Gen.Int[-1, Budget].Select(left => (GatewayInput)new GatewayInput.GatewayFound(MachineRun.Main, left, TimeSpan.FromDays(1)))),
        (1, Gen.Const<GatewayInput>(new GatewayInput.GatewayNotFound(""))),
        (4, Gen.Int[-1, Budget].Select(left => (GatewayInput)new GatewayInput.Turn(left < 0 ? null : left))),
        (2, Gen.OneOf(Gen.Int[3999, 4015], Gen.Int[999, 1016]).Select(code => (GatewayInput)new GatewayInput.Closed(code, ""))),
        (2, Gen.Const<GatewayInput>(new GatewayInput.Closed(null, ""))),
        (1, Gen.Const<GatewayInput>(new GatewayInput.Unreadable(""))),
        (3, Gen.Const<GatewayInput>(new GatewayInput.HeartbeatRequested())),
        (3, Gen.Const<GatewayInput>(new GatewayInput.HeartbeatAcknowledged())),
        (1, Gen.Const<GatewayInput>(new GatewayInput.ReconnectRequested())),
        (1, Gen.Bool.Select(resumes => (GatewayInput)new GatewayInput.InvalidSession(resumes))),
        (3, Gen.Long.Select(number => (GatewayInput)new GatewayInput.Dispatched(number))));

    // The time before each input: none, little, or as long as it takes until something is due.
    private static readonly Gen<(GatewayInput Input, double? Seconds)[]> Stories = Gen.Select(
        Inputs, Gen.OneOf(Gen.Double[0, 3].Select(seconds => (double?)seconds), Gen.Bool.Select(isNone => isNone ? (double?)0 : null))).Array[0, 200];

    [Fact]
    public void Whatever_happens_the_state_is_a_documented_one_with_a_way_forward_unless_stopped() => Check(run =>
    {
        Assert.True(Enum.IsDefined(run.State.Phase));
        Assert.Equal(run.State.Phase is GatewayPhase.Stopped, run.State.NextDue is null);
        Assert.Equal(run.State.Phase is GatewayPhase.Live, run.State.LiveSince is not null);
        Assert.InRange(run.State.Backoff.Longest, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    });

    [Fact]
    public void Whatever_happens_a_tick_when_due_does_something_or_sets_a_later_time() => Check(run =>
    {
        if (run.State.NextDue is not { } due) return;
        var machine = new GatewayMachine(() => 0.5);
        var now = due > run.Now ? due : run.Now;
        var step = machine.Next(run.State, new GatewayInput.Tick(), now);
        Assert.True(step.Actions.Length > 0 || step.State.NextDue > now || step.State.NextDue is null);
    });

    [Fact]
    public void Whatever_happens_identifies_are_five_seconds_apart_and_within_the_budget() => Check(run =>
    {
        var identifies = run.History.Where(entry => entry.Action is SendIdentify).Select(entry => entry.At).ToArray();
        Assert.All(identifies.Zip(identifies.Skip(1)), pair => Assert.True(pair.Second - pair.First > TimeSpan.FromSeconds(5)));
        Assert.True(run.State.Budget.Left >= -1);
        Assert.False(run.State.Phase is GatewayPhase.Identifying && run.State.Budget.Left < IdentifyBudget.KeptBack);
    });

    [Fact]
    public void Whatever_happens_nothing_is_sent_before_hello_nor_without_a_socket_and_only_one_greeting_on_each() => Check(run =>
    {
        var (isConnected, isGreeted) = (false, false);
        foreach (var (_, action) in run.History)
        {
            switch (action)
            {
                case Connect:
                    Assert.False(isConnected);
                    (isConnected, isGreeted) = (true, false);
                    break;
                case Close close:
                    Assert.True(isConnected);
                    Assert.NotInRange(close.Code, 1000, 1001);
                    isConnected = false;
                    break;
                case SendIdentify or SendResume:
                    Assert.True(isConnected && !isGreeted);
                    isGreeted = true;
                    break;
                case SendHeartbeat:
                    Assert.True(isConnected && isGreeted);
                    break;
            }
        }

        Assert.Equal(run.State.HasSocket, isConnected);
    });

    [Fact]
    public void Whatever_happens_no_more_than_120_events_leave_in_60_seconds() => Check(run =>
    {
        var times = run.History.Where(entry => entry.Action is SendHeartbeat or SendIdentify or SendResume or Connect).ToArray();
        var first = 0;
        for (var last = 0; last < times.Length; last++)
        {
            if (times[last].Action is Connect) first = last + 1;
            while (first < last && times[last].At - times[first].At > TimeSpan.FromSeconds(60)) first++;
            Assert.True(last - first < 120);
        }
    });

    [Fact]
    public void Whatever_happened_before_a_stop_it_closes_with_1000_once_and_for_good() => Check(run =>
    {
        var (hadSocket, wasStopped) = (run.State.HasSocket, run.State.Phase is GatewayPhase.Stopped);
        var actions = run.Happens(new GatewayInput.Stop());
        Assert.Equal(hadSocket && !wasStopped ? [new Close(1000)] : [], actions);
        Assert.Equal(GatewayPhase.Stopped, run.State.Phase);
        Assert.Empty(run.Happens(new GatewayInput.Tick()));
    });

    private static Gen<string?> OneOf(params string?[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void Check(Action<MachineRun> holds) => Gen.Select(Stories, Gen.Double[0, 1].Array[1, 20]).Sample(
        (story, chances) =>
        {
            var drawn = 0;
            var run = new MachineRun(() => chances[drawn++ % chances.Length]);
            foreach (var (input, seconds) in story)
            {
                if (seconds is { } some) run.Passes(TimeSpan.FromSeconds(some));
                else run.Wakes();
                run.Happens(input);
            }

            holds(run);
        },
        iter: 2_000);
}
