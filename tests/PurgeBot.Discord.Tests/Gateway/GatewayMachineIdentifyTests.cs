using PurgeBot.Discord.Gateway;
using static PurgeBot.Discord.Gateway.GatewayAction;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayMachineIdentifyTests
{
    [Theory]
    [InlineData(0), InlineData(1)]
    public void Nothing_left_of_the_day_but_the_last_is_waited_out_and_said_once(int left)
    {
        var run = new MachineRun();
        run.Wakes();
        var actions = run.Happens(new GatewayInput.GatewayFound(MachineRun.Main, left, TimeSpan.FromHours(4)));
        Assert.Equal([new SayBudgetSpent(TimeSpan.FromHours(4))], actions);
        Assert.Empty(run.Passes(TimeSpan.FromHours(4) - TimeSpan.FromTicks(1)));
        Assert.Equal([new FindGateway()], run.Passes(TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void Two_identifies_are_more_than_five_seconds_apart()
    {
        var run = new MachineRun { Chance = 0 }.Found();
        run.Greeted();
        run.Happens(new GatewayInput.Closed(null, ""));
        Assert.Empty(run.Passes(TimeSpan.FromSeconds(5)));
        run.Found();
        Assert.Equal([new SendIdentify()], run.Greeted());
    }

    [Fact]
    public void The_address_is_remembered_for_when_it_cannot_be_asked_for()
    {
        var run = new MachineRun().Found();
        run.Happens(new GatewayInput.Closed(null, ""));
        Assert.Equal([new FindGateway()], run.Wakes());
        Assert.Equal([new AskTurn()], run.Happens(new GatewayInput.GatewayNotFound("HTTP 500")));
        Assert.Equal([new Connect(MachineRun.Main)], run.Happens(new GatewayInput.Turn(null)));
    }

    [Fact]
    public void The_remembered_address_gives_no_further_session_once_the_day_is_spent()
    {
        var run = new MachineRun().Found(left: 2);
        run.Greeted();
        run.Happens(new GatewayInput.Closed(null, ""));
        run.Wakes();
        Assert.IsType<SayBudgetSpent>(Assert.Single(run.Happens(new GatewayInput.GatewayNotFound("HTTP 500"))));
    }

    [Fact]
    public void What_is_left_is_counted_when_the_turn_comes()
    {
        var run = new MachineRun();
        run.Wakes();
        Assert.Equal([new AskTurn()], run.Happens(new GatewayInput.GatewayFound(MachineRun.Main, 10, TimeSpan.FromHours(4))));
        Assert.Empty(run.Passes(TimeSpan.FromMinutes(15)));
        Assert.IsType<SayBudgetSpent>(Assert.Single(run.Happens(new GatewayInput.Turn(1))));
    }

    [Fact]
    public void A_gateway_that_is_known_at_the_start_is_not_asked_for()
    {
        var run = new MachineRun();
        Assert.Equal([new AskTurn()], run.Happens(new GatewayInput.GatewayFound(MachineRun.Main, 10, TimeSpan.FromHours(4))));
    }

    [Fact]
    public void A_turn_that_never_comes_is_asked_for_again()
    {
        var run = new MachineRun { Chance = 1 };
        run.Happens(new GatewayInput.GatewayFound(MachineRun.Main, 10, TimeSpan.Zero));
        Assert.IsType<SayReconnecting>(Assert.Single(run.Passes(GatewayMachine.TurnWithin)));
    }

    [Fact]
    public void An_answer_that_never_comes_is_asked_for_again()
    {
        var run = new MachineRun { Chance = 1 };
        run.Wakes();
        Assert.IsType<SayReconnecting>(Assert.Single(run.Passes(GatewayMachine.FindWithin)));
        Assert.Equal([new FindGateway()], run.Wakes());
    }

    [Fact]
    public void An_address_that_is_not_encrypted_is_not_used()
    {
        var run = new MachineRun { Chance = 1 };
        run.Wakes();
        run.Happens(new GatewayInput.GatewayFound(new Uri("ws://gateway.example"), 1000, TimeSpan.Zero));
        Assert.Empty(run.All<Connect>());
        Assert.Equal([new FindGateway()], run.Wakes());
    }

    [Fact]
    public void A_second_hello_identifies_no_second_time()
    {
        var run = new MachineRun().Found();
        run.Greeted();
        Assert.Empty(run.Happens(new GatewayInput.Hello(MachineRun.Interval)));
    }
}
