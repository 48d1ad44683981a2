using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Tests.Rest;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class CommandRegistrationTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_are_registered_when_they_change_and_only_then()
    {
        await using var rig = await RestRig.StartAsync();

        await RunAsync(rig, CommandCatalogue.All);
        await RunAsync(rig, CommandCatalogue.All);
        Assert.Equal(1, rig.Discord.Rest.Commands.Overwrites);
        await RunAsync(rig, [CommandCatalogue.All[0]]);

        Assert.Equal(2, rig.Discord.Rest.Commands.Overwrites);
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task A_process_without_the_first_shard_leaves_the_commands_to_the_one_that_has_it()
    {
        await using var rig = await RestRig.StartAsync();

        await RunAsync(rig, CommandCatalogue.All, shards: new ShardChoice(2, [1]));

        Assert.Equal(0, rig.Discord.Rest.Commands.Overwrites);
    }

    [Fact]
    public async Task A_failure_is_logged_and_tried_again_later()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(403), times: 2);

        var running = RunAsync(rig, CommandCatalogue.All);
        await rig.Time.PassAsync(TimeSpan.FromSeconds(3.75));
        await rig.Time.PassAsync(TimeSpan.FromSeconds(7.5));
        await running;

        Assert.Equal(1, rig.Discord.Rest.Commands.Overwrites);
        Assert.Equal(2, rig.Log.Lines.Count(line => line.StartsWith("Warning: The commands could not be registered", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_limit_of_Discords_is_waited_for()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromHours(5)), when: request => request.Method == "PUT");

        var running = RunAsync(rig, CommandCatalogue.All);
        await rig.Time.PassAsync(TimeSpan.FromHours(5));
        await running;

        Assert.Equal(1, rig.Discord.Rest.Commands.Overwrites);
    }

    [Fact]
    public async Task A_refused_token_stops_the_bot_with_one_sentence()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(401));
        using var lifetime = new Lifetime();

        var reason = await RunAsync(rig, CommandCatalogue.All, lifetime);

        Assert.True(lifetime.ApplicationStopping.IsCancellationRequested);
        Assert.StartsWith("Discord refuses the token", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Spanish_is_registered_for_both_of_Discords()
    {
        var body = RegistrationBody.Of(CommandCatalogue.All)[0];
        Assert.Equal(["de", "es-419", "es-ES", "fr", "pl", "ru", "uk"], body.NameLocalizations!.Keys);
        Assert.Equal(body.NameLocalizations["es-ES"], body.NameLocalizations["es-419"]);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task<ExitReason> RunAsync(RestRig rig, IReadOnlyList<CommandDefinition> commands, Lifetime? lifetime = null, ShardChoice? shards = null)
    {
        using var ownLifetime = new Lifetime();
        rig.Options.Value.DataPath = _folder;
        var reason = new ExitReason(lifetime ?? ownLifetime);
        using var service = new CommandRegistration(commands, rig.Api, new OwnApplication(), rig.Options, shards ?? new ShardChoice(null, []), reason, rig.Time, () => 0.5, new Logger<CommandRegistration>(rig.Log));
        await service.StartAsync(Ct);
        // By the machine's clock: what waits on the one that stands still fails, and does not hang.
        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Ct);
        return reason;
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
