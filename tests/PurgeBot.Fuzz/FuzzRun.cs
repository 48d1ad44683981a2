using CsCheck;

namespace PurgeBot.Fuzz;

/// <summary>Gives a target many inputs, and keeps those that it cannot bear.</summary>
/// <param name="target">The target.</param>
/// <param name="time">The clock.</param>
public sealed class FuzzRun(FuzzTarget target, TimeProvider time)
{
    /// <summary>Longest that an input may take, for each 1,024 bytes begun.</summary>
    public static readonly TimeSpan WithinAKilobyte = TimeSpan.FromMilliseconds(100);

    // The machine may have been busy with something else: what is slow is slow again.
    private const int Tries = 4;

    /// <summary>Reads one input.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    public Finding? Try(byte[] input)
    {
        var limit = WithinAKilobyte * (1 + (input.Length / 1024));
        var least = TimeSpan.MaxValue;
        for (var tries = 0; tries < Tries && least > limit; tries++)
        {
            var (start, cpu) = (time.GetTimestamp(), tries == 0 ? default : Environment.CpuUsage.TotalTime);
            try
            {
                target.Check(input);
            }
            catch (Exception error)
            {
                return new Finding($"throws-{error.GetType().Name}", error.ToString(), input);
            }

            // The processor's time is the better measure on a busy machine, and takes longer to ask for than most inputs to read.
            var took = tries == 0 ? time.GetElapsedTime(start) : Environment.CpuUsage.TotalTime - cpu;
            least = took < least ? took : least;
        }

        return least > limit ? new Finding("takes-too-long", $"{least.TotalMilliseconds:F0} ms for {input.Length} bytes", input) : null;
    }

    /// <summary>Reads inputs that are kept, and new ones, until something is found.</summary>
    /// <param name="kept">The inputs that are kept.</param>
    /// <param name="inputs">How many new ones.</param>
    /// <param name="seed">The same one makes the same inputs.</param>
    /// <param name="progress">Told how many are done, now and then.</param>
    /// <returns>The first finding, as short as it could be made; null where there is none.</returns>
    public Finding? Run(IReadOnlyList<byte[]> kept, int inputs, ulong seed, Action<int>? progress = null)
    {
        foreach (var input in kept)
            if (Try(input) is { } known) return known;
        var (mutations, chance) = (new Mutations(target, kept), new PCG(1, seed));
        for (var done = 1; done <= inputs; done++)
        {
            if (Try(mutations.Next(chance)) is { } found) return Shortened(found);
            if (done % 100_000 == 0) progress?.Invoke(done);
        }

        return null;
    }

    // Leaves out ever smaller parts, as long as the same is found.
    private Finding Shortened(Finding found)
    {
        for (var part = found.Input.Length / 2; part > 0; part /= 2)
            for (var at = 0; at + part <= found.Input.Length;)
            {
                byte[] shorter = [.. found.Input[..at], .. found.Input[(at + part)..]];
                if (Try(shorter) is { } same && same.What == found.What) found = same;
                else at += part;
            }

        return found;
    }
}

/// <summary>Something that does not hold.</summary>
/// <param name="What">What happens, in letters and hyphens.</param>
/// <param name="Details">What is known of it.</param>
/// <param name="Input">The input.</param>
public sealed record Finding(string What, string Details, byte[] Input);

/// <summary>What must hold does not.</summary>
/// <param name="sentence">What must hold.</param>
public sealed class BrokenInvariantException(string sentence) : Exception(sentence)
{
    /// <summary>Throws unless something holds.</summary>
    /// <param name="holds">Whether it does.</param>
    /// <param name="sentence">What must hold.</param>
    public static void ThrowUnless(bool holds, string sentence)
    {
        if (!holds) throw new BrokenInvariantException(sentence);
    }
}
