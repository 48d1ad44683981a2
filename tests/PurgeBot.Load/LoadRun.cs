using PurgeBot.Discord.Emulator;

namespace PurgeBot.Load;

/// <summary>Asks, and prints what it took.</summary>
internal static class LoadRun
{
    // As often as the memory and the speed are printed.
    private const int Stretches = 10;

    // Each is counted for themselves, and there are as many of them as a large bot hears within some minutes.
    private const int People = 20_000;

    public static async Task RunAsync(BotProcess bot, Questions questions, int count, int inFlight, CancellationToken ct)
    {
        var time = TimeProvider.System;
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Remembers = false, ChecksOneIn = 64 });
        var start = time.GetTimestamp();
        bot.Start(discord);
        await discord.Gateway.WhenLiveAsync();
        Console.WriteLine($"start to READY            {time.GetElapsedTime(start).TotalMilliseconds,8:F0} ms");
        Console.WriteLine($"resident when idle        {bot.Resident,8:F0} MB");
        Console.WriteLine($"{count:N0} interactions, {inFlight} in flight, {questions.All.Count} questions{(questions.IsFresh ? ", combined so that none comes twice" : "")}");
        Console.WriteLine();
        Console.WriteLine("      done   1/s    p50 ms   p99 ms   CPU ms   MB");

        var latencies = new double[count];
        var asked = -1;
        var lost = 0;
        var stretch = Math.Max(1, count / Stretches);
        var people = Enumerable.Range(0, People).Select(i => discord.Meet($"person{i}")).ToArray();
        var (allStart, allCpu) = (time.GetTimestamp(), bot.Cpu);
        for (var done = 0; done < count; done += stretch)
        {
            var end = Math.Min(count, done + stretch);
            var (stretchStart, cpu) = (time.GetTimestamp(), bot.Cpu);
            await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(() => AskAsync(end), ct)));
            asked = end - 1;
            Print($"{end,10:N0}", latencies[done..end], time.GetElapsedTime(stretchStart), bot.Cpu - cpu, bot.Resident);
        }

        Print("       all", latencies, time.GetElapsedTime(allStart), bot.Cpu - allCpu, bot.Resident);
        Console.WriteLine();
        Console.WriteLine($"resident at most          {bot.MostResident,8:F0} MB");
        Console.WriteLine($"lost                      {lost,8}");
        Console.WriteLine($"violations                {discord.Violations.Count,8}");
        foreach (var violation in discord.Violations.Distinct().Take(5)) Console.WriteLine("  " + violation);
        var stopping = time.GetTimestamp();
        var exit = await bot.StopAsync(ct);
        Console.WriteLine($"SIGTERM to exit {exit}         {time.GetElapsedTime(stopping).TotalMilliseconds,8:F0} ms");

        async Task AskAsync(int end)
        {
            while (true)
            {
                var i = Interlocked.Increment(ref asked);
                if (i >= end) return;
                var (command, option, text) = questions[i];
                try
                {
                    latencies[i] = (await people[i % People].Slash(command, (option, text))).FirstResponseAfter.TotalMilliseconds;
                }
                catch (TimeoutException)
                {
                    latencies[i] = discord.Options.ResponseWithin.TotalMilliseconds;
                    Interlocked.Increment(ref lost);
                }
            }
        }
    }

    private static void Print(string what, double[] latencies, TimeSpan took, TimeSpan cpu, double resident)
    {
        Array.Sort(latencies);
        Console.WriteLine(
            $"{what} {latencies.Length / took.TotalSeconds,5:F0} {At(0.5),9:F1} {At(0.99),8:F1} {cpu.TotalMilliseconds / latencies.Length,8:F3} {resident,4:F0}");
        double At(double share) => latencies[(int)(share * (latencies.Length - 1))];
    }
}
