using System.Collections.Immutable;
using PurgeBot.Answers.Biographies;

namespace PurgeBot.Drawing.Layout;

/// <summary>In which order people stand on a ring: beside whom they are linked with most, so that lines are short and seldom cross.</summary>
internal static class RingOrder
{
    /// <summary>The indexes of the companions, around the ring.</summary>
    public static ImmutableArray<int> Of(Biography biography)
    {
        var left = Enumerable.Range(0, biography.Companions.Length).ToList();
        var order = ImmutableArray.CreateBuilder<int>(left.Count);
        while (left.Count > 0)
        {
            // Of equals, the closer companion: they are in that order.
            var next = order.Count == 0 ? left[0] : left.MaxBy(other => WeightOf(biography, order[^1], other));
            order.Add(next);
            left.Remove(next);
        }

        return order.MoveToImmutable();
    }

    private static double WeightOf(Biography biography, int one, int other) =>
        biography.Links.FirstOrDefault(link => (link.One == one && link.Other == other) || (link.One == other && link.Other == one))?.Weight ?? 0;
}
