namespace PurgeBot.Drawing.Layout;

/// <summary>Sets labels below each other, each as near to its date as the others let it.</summary>
internal static class LabelStack
{
    /// <summary>The tops of the labels: in order, without overlaps, with the least sum of squared ways from where they would like to be.</summary>
    /// <param name="wanted">Where each would like its top.</param>
    /// <param name="heights">How high each is.</param>
    /// <param name="top">Where the first may begin.</param>
    /// <param name="bottom">Where the last must end, if there is room.</param>
    /// <remarks>
    /// With the heights above each taken off, tops may only ascend: an isotonic regression, by pooling neighbours that are in the wrong
    /// order (Barlow et al. 1972, "Statistical inference under order restrictions"). Linear time.
    /// </remarks>
    public static float[] Place(IReadOnlyList<float> wanted, IReadOnlyList<float> heights, float top, float bottom)
    {
        var pools = new Stack<(double Sum, int Count)>();
        var above = 0f;
        for (var i = 0; i < wanted.Count; i++)
        {
            var pool = (Sum: (double)(wanted[i] - above), Count: 1);
            while (pools.Count > 0 && pools.Peek() is var last && last.Sum / last.Count >= pool.Sum / pool.Count)
            {
                pools.Pop();
                pool = (pool.Sum + last.Sum, pool.Count + last.Count);
            }

            pools.Push(pool);
            above += heights[i];
        }

        // Cut off at both ends, they still ascend.
        var most = Math.Max(top, bottom - above);
        var tops = new float[wanted.Count];
        var (at, before) = (0, 0f);
        foreach (var (sum, count) in pools.Reverse())
        {
            var shift = Math.Clamp((float)(sum / count), top, most);
            for (var end = at + count; at < end; at++)
            {
                tops[at] = shift + before;
                before += heights[at];
            }
        }

        return tops;
    }
}
