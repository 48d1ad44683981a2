using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Tests.Gateway;

/// <summary>The machine with a clock that is moved by hand, and everything that it wanted done.</summary>
internal sealed class MachineRun
{
    public static readonly Uri Main = new("wss://gateway.discord.gg/");
    public static readonly Uri ResumeAddress = new("wss://resume.discord.gg/");
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    private readonly GatewayMachine _machine;

    public MachineRun(Func<double>? chance = null) => _machine = new GatewayMachine(chance ?? (() => Chance));

    public double Chance { get; set; } = 0.5;

    public GatewayState State { get; private set; } = GatewayState.Initial;

    public TimeSpan Now { get; private set; }

    /// <summary>Everything wanted so far, with the time.</summary>
    public List<(TimeSpan At, GatewayAction Action)> History { get; } = [];

    public IEnumerable<T> All<T>() => History.Select(entry => entry.Action).OfType<T>();

    public IReadOnlyList<GatewayAction> Happens(GatewayInput input)
    {
        (State, var actions) = _machine.Next(State, input, Now);
        History.AddRange(actions.Select(action => (Now, action)));
        return actions;
    }

    /// <summary>Lets time pass, with a tick whenever one is due.</summary>
    public IReadOnlyList<GatewayAction> Passes(TimeSpan time)
    {
        var end = Now + time;
        var before = History.Count;
        for (var ticks = 0; State.NextDue is { } due && due <= end && ticks < 10_000; ticks++)
        {
            Now = due > Now ? due : Now;
            Happens(new GatewayInput.Tick());
        }

        Now = end;
        return [.. History.Skip(before).Select(entry => entry.Action)];
    }

    /// <summary>Lets time pass to where something is due.</summary>
    public IReadOnlyList<GatewayAction> Wakes() => Passes(State.NextDue is { } due && due > Now ? due - Now : TimeSpan.Zero);

    public MachineRun Found(int left = 1000)
    {
        Wakes();
        Happens(new GatewayInput.GatewayFound(Main, left, TimeSpan.FromHours(4)));
        Happens(new GatewayInput.Turn(null));
        return this;
    }

    public IReadOnlyList<GatewayAction> Greeted()
    {
        Happens(new GatewayInput.Opened());
        return Happens(new GatewayInput.Hello(Interval));
    }

    public MachineRun Ready(string? resumeAddress = "wss://resume.discord.gg/", long sequence = 1)
    {
        Happens(new GatewayInput.Ready(new ReadyEvent("session", resumeAddress, null, null, null), sequence));
        return this;
    }

    /// <summary>A session is up, with 7 as the number of its last event.</summary>
    public static MachineRun Live(TimeSpan livedFor = default)
    {
        var run = new MachineRun().Found();
        run.Greeted();
        run.Ready();
        run.Happens(new GatewayInput.Dispatched(7));
        run.Answers(livedFor);
        return run;
    }

    /// <summary>Lets time pass while every heartbeat is acknowledged.</summary>
    public void Answers(TimeSpan time)
    {
        for (var end = Now + time; Now < end;)
        {
            var next = State.NextDue is { } due && due < end ? due : end;
            Passes(next - Now);
            Happens(new GatewayInput.HeartbeatAcknowledged());
        }
    }
}
