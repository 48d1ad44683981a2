using System.CommandLine;
using System.Globalization;
using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Load;
using PurgeBot.Soak;

// Before a release:  dotnet run -c Release --project tests/PurgeBot.Soak
// A quick look:      dotnet run -c Release --project tests/PurgeBot.Soak -- --interactions 100000
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var interactions = new Option<int>("--interactions") { Description = "How many are asked.", DefaultValueFactory = _ => 1_000_000 };
var inFlight = new Option<int>("--in-flight") { Description = "Interactions asked at a time.", DefaultValueFactory = _ => 64 };
var bot = new Option<string?>("--bot") { Description = "Folder of a published bot; published anew without it." };
var sqlite = new Option<bool>("--sqlite") { Description = "Keep the state in SQLite, which nothing can restart, even where PostgreSQL is installed." };
var seed = new Option<int>("--seed") { Description = "What goes wrong when, and who asks what.", DefaultValueFactory = _ => 1 };
var root = new RootCommand("Asks for long while everything goes wrong that can; ends with 1 where an interaction is lost, answered twice or late, or memory grows.")
{
    interactions, inFlight, bot, sqlite, seed,
};
root.SetAction(async (parsed, ct) =>
{
    using var corpus = new CorpusCopy();
    using var process = await BotProcess.PrepareAsync(parsed.GetValue(bot), corpus.Path, ct);
    using var postgres = parsed.GetValue(sqlite) ? null : PostgresCluster.FindDurable();
    if (postgres is null) Console.WriteLine("Without PostgreSQL: no database is restarted.");
    var plan = new SoakPlan(parsed.GetValue(interactions), parsed.GetValue(inFlight), parsed.GetValue(seed));
    return await SoakRun.RunAsync(process, corpus, postgres, plan, ct) ? 0 : 1;
});
// Whoever has seen enough ends it with Ctrl+C: the bot and the database go as well, and what they have written.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
