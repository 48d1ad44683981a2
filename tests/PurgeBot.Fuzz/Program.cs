using System.CommandLine;
using System.Globalization;
using PurgeBot.Fuzz;

// All by hand:  for t in gateway-frame zlib interaction endpoint markdown text dates analyzer question yaml; do
//                 dotnet run -c Release --project tests/PurgeBot.Fuzz -- $t --inputs 1000000; done
// What it finds lies in tests/PurgeBot.Fuzz/corpus afterwards, and is read again by every test run.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var name = new Argument<string>("target") { Description = string.Join(", ", FuzzTargets.All.Select(target => target.Name)) };
name.AcceptOnlyFromAmong([.. FuzzTargets.All.Select(target => target.Name)]);
var inputs = new Option<int>("--inputs") { Description = "How many inputs are made.", DefaultValueFactory = _ => 1_000_000 };
var seed = new Option<ulong>("--seed") { Description = "The same one makes the same inputs.", DefaultValueFactory = _ => 1 };
var root = new RootCommand("Gives a reader of hostile input many inputs, and keeps those that it cannot bear.") { name, inputs, seed };
root.SetAction(parsed =>
{
    var (time, corpus) = (TimeProvider.System, new InputCorpus(parsed.GetRequiredValue(name)));
    var target = FuzzTargets.Of(parsed.GetRequiredValue(name));
    var kept = corpus.All;
    var start = time.GetTimestamp();
    var found = new FuzzRun(target, time).Run(
        [.. kept.Select(one => one.Input)],
        parsed.GetValue(inputs),
        parsed.GetValue(seed),
        done => Console.WriteLine($"{done,12:N0} {done / time.GetElapsedTime(start).TotalSeconds,10:N0} a second"));
    if (found is null)
    {
        Console.WriteLine($"{target.Name}: {kept.Count} kept and {parsed.GetValue(inputs):N0} new inputs in {time.GetElapsedTime(start).TotalSeconds:F0} s, nothing found");
        return 0;
    }

    Console.WriteLine(found.Details);
    Console.WriteLine($"Kept as {corpus.Save(found.What, found.Input)}");
    return 1;
});
return root.Parse(args).Invoke();
