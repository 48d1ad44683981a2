namespace PurgeBot.Benchmarks.Corpora;

/// <summary>Draws ranks whose frequencies fall as words' do: Zipf's law with Mandelbrot's shift, and a steeper second regime.</summary>
/// <remarks>
/// The second regime (Ferrer i Cancho and Solé 2001, "Two regimes in the frequency of words") is what makes the vocabulary
/// grow as a power of the text's length (Heaps' law) instead of running dry. Walker's alias method: a draw costs one random
/// number whatever the number of ranks. Safe to share between threads.
/// </remarks>
internal sealed class ZipfSampler
{
    // Mandelbrot's shift for English is about 2.7: the first ranks are flatter than the law.
    private const double Shift = 2.7;

    private readonly double[] _keep;
    private readonly int[] _alias;

    /// <param name="ranks">How many ranks there are.</param>
    /// <param name="kernel">The rank where the second regime starts.</param>
    /// <param name="tailExponent">Exponent of the second regime; 1 continues the first.</param>
    public ZipfSampler(int ranks, int kernel, double tailExponent)
    {
        var weights = new double[ranks];
        for (var rank = 0; rank < ranks; rank++)
        {
            weights[rank] = rank < kernel
                ? 1 / (rank + 1 + Shift)
                : 1 / (kernel + 1 + Shift) * Math.Pow((kernel + 1 + Shift) / (rank + 1 + Shift), tailExponent);
        }

        var mean = weights.Sum() / ranks;
        _keep = [.. weights.Select(weight => weight / mean)];
        _alias = new int[ranks];
        var (poor, rich) = (new Stack<int>(), new Stack<int>());
        for (var rank = 0; rank < ranks; rank++) (_keep[rank] < 1 ? poor : rich).Push(rank);
        while (poor.TryPop(out var low) && rich.TryPop(out var high))
        {
            _alias[low] = high;
            _keep[high] -= 1 - _keep[low];
            (_keep[high] < 1 ? poor : rich).Push(high);
        }

        // What rounding has left over holds itself.
        foreach (var rank in poor.Concat(rich)) _keep[rank] = 1;
    }

    /// <summary>A rank from 0.</summary>
    public int Next(Random random)
    {
        var drawn = random.NextDouble() * _keep.Length;
        var rank = (int)drawn;
        return drawn - rank < _keep[rank] ? rank : _alias[rank];
    }
}
