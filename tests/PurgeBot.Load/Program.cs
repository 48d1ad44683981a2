using System.CommandLine;
using System.Globalization;
using PurgeBot.Load;

// What is in the README:  dotnet run -c Release --project tests/PurgeBot.Load
// Flat over a long time:  dotnet run -c Release --project tests/PurgeBot.Load -- --count 200000
// Daily posts meanwhile:  dotnet run -c Release --project tests/PurgeBot.Load -- --daily 3000
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var count = new Option<int>("--count") { Description = "Interactions.", DefaultValueFactory = _ => 20_000 };
var inFlight = new Option<int>("--in-flight") { Description = "Interactions asked at a time.", DefaultValueFactory = _ => 64 };
var mix = new Option<string>("--mix") { Description = "who, all (who, when and explain) or fresh (each question asked once).", DefaultValueFactory = _ => "who" };
var bot = new Option<string?>("--bot") { Description = "Folder of a published bot; published anew without it." };
var corpus = new Option<string?>("--corpus") { Description = "Folder of documents; the default corpus without it." };
var daily = new Option<int?>("--daily") { Description = "Guilds whose daily posts are due in the same minute, while people ask." };
var posts = new Option<int?>("--posts") { Description = "Daily posts after which it ends; all without it." };
var rate = new Option<int>("--rate") { Description = "Questions a second beside the daily posts.", DefaultValueFactory = _ => 50 };
var latency = new Option<int>("--latency") { Description = "Milliseconds that Discord takes for a daily post.", DefaultValueFactory = _ => 150 };
var postgres = new Option<string?>("--postgres") { Description = "Connection string of an empty database for the daily posts; a file without it." };
var root = new RootCommand("Measures the bot under load, on loopback, against the emulator.") { count, inFlight, mix, bot, corpus, daily, posts, rate, latency, postgres };
root.SetAction(async (parsed, ct) =>
{
    using var process = await BotProcess.PrepareAsync(parsed.GetValue(bot), parsed.GetValue(corpus), ct);
    var questions = Questions.Read(parsed.GetRequiredValue(mix));
    if (parsed.GetValue(daily) is { } guilds)
    {
        var load = new DailyLoad(guilds, parsed.GetValue(posts) ?? guilds, parsed.GetValue(rate), TimeSpan.FromMilliseconds(parsed.GetValue(latency)), parsed.GetValue(postgres));
        await DailyRun.RunAsync(process, questions, load, ct);
    }
    else
    {
        await LoadRun.RunAsync(process, questions, parsed.GetValue(count), parsed.GetValue(inFlight), ct);
    }
});
return await root.Parse(args).InvokeAsync();
