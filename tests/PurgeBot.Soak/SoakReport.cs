using PurgeBot.Discord.Emulator;
using PurgeBot.Load;

namespace PurgeBot.Soak;

/// <summary>Prints how it goes, and what came of it.</summary>
internal sealed class SoakReport(BotProcess bot, DiscordEmulator discord, Weather weather, Tally tally)
{
    /// <summary>The stretch of which the memory does not count.</summary>
    public const string Before = "before";

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly List<double> _resident = [];
    private readonly List<double> _ofStretches = [];
    private long _start;

    /// <summary>Daily posts of those that are due.</summary>
    public int Posted => discord.Rest.Messages.All.Count(message => message.Channel.Value <= SoakPlan.DueGuilds);

    public void Begin()
    {
        Console.WriteLine("      done   1/s   p50 ms   p99 ms   max ms    MB  drops  faults  changes  restarts  posts   lost  late  busy");
        _start = _time.GetTimestamp();
    }

    /// <summary>Notes the memory every second until something is done.</summary>
    public async Task WatchAsync(Task done, CancellationToken ct)
    {
        do _resident.Add(bot.Resident);
        while (await Task.WhenAny(done, Task.Delay(TimeSpan.FromSeconds(1), _time, ct)) != done);
        await done;
    }

    public void EndStretch(string what, int asked)
    {
        var (latencies, took) = (tally.TakeLatencies(), _time.GetElapsedTime(_start));
        _resident.Sort();
        var resident = _resident[_resident.Count / 2];
        if (what != Before) _ofStretches.Add(resident);
        Console.WriteLine(
            $"{what,10} {asked / took.TotalSeconds,5:F0} {At(0.5),8:F1} {At(0.99),8:F1} {At(1),8:F0} {resident,5:F0} {weather.Drops,6} {discord.Rest.Faults.Met,7} "
            + $"{weather.Changes,8} {weather.Restarts,9} {Posted,6} {tally.Lost,6} {tally.Late,5} {tally.Busy,5}");
        _resident.Clear();
        _start = _time.GetTimestamp();
        double At(double share) => latencies.Length == 0 ? double.NaN : latencies[(int)(share * (latencies.Length - 1))];
    }

    /// <summary>Prints the sums.</summary>
    /// <param name="exit">What the bot ended with.</param>
    /// <returns>Whether everything is as it should be.</returns>
    public bool Conclude(int exit)
    {
        var doubled = tally.Doubled + discord.Violations.Count(IsDouble) + discord.Rest.Messages.All.CountBy(message => message.Channel).Sum(channel => channel.Value - 1);
        var others = discord.Violations.Where(violation => !IsDouble(violation) && !IsLate(violation)).ToArray();
        Console.WriteLine();
        Line("lost", tally.Lost, 0);
        Line("doubled", doubled, 0);
        Line("late (> 3 s)", tally.Late, 0);
        Line("told to come back", tally.Busy, 0);
        Line("apologies", tally.Apologies, 0);
        Line("daily posts missing", SoakPlan.DueGuilds - Posted, 0);
        Line("changes of the corpus not seen", weather.Unseen, 0);
        Line("other violations", others.Length, 0);
        foreach (var violation in discord.Violations.CountBy(violation => violation).Take(10)) Console.WriteLine($"  {violation.Value} × {violation.Key}");
        Line("exit", exit, 0);
        Console.WriteLine($"{"apologies without database",-32}{tally.WithoutDatabase,8}");
        var (first, last) = (_ofStretches[0], _ofStretches[^1]);
        Console.WriteLine($"{"memory at start, at end",-32}{first,8:F1} {last,8:F1} MB, grown by {last - first:F1} (wanted: at most {SoakPlan.MostGrowth})");
        return tally.Lost + doubled + tally.Late + tally.Busy + tally.Apologies + weather.Unseen + others.Length + exit == 0
            && Posted == SoakPlan.DueGuilds && last - first <= SoakPlan.MostGrowth;
    }

    private static void Line(string what, int is_, int wanted) => Console.WriteLine($"{what,-32}{is_,8} (wanted: {wanted})");

    private static bool IsDouble(string violation) =>
        violation.Contains("acknowledged twice", StringComparison.Ordinal) || violation.Contains("unknown interaction", StringComparison.Ordinal);

    private static bool IsLate(string violation) => violation.Contains("responded after", StringComparison.Ordinal);
}
