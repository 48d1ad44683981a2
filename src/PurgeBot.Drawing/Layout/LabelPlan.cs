using System.Collections.Immutable;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Drawing.Layout;

/// <summary>An entry with its text, or entries that there is no room for.</summary>
/// <param name="First">Index of the entry, or of the first one.</param>
/// <param name="Last">Index of the last one.</param>
/// <param name="Lines">The lines of the entry's text; none for several entries, one for an entry beside them.</param>
/// <param name="Height">The height that it takes, the space below it counted.</param>
internal sealed record PlannedLabel(int First, int Last, ImmutableArray<string> Lines, float Height)
{
    /// <summary>Space below a label.</summary>
    public const float Space = 22;

    /// <summary>Whether the date stands in a line of its own.</summary>
    public bool HasDateLine => Lines.Length > 0;

    /// <summary>Several entries, told in one line.</summary>
    public static PlannedLabel Group(int first, int last) => new(first, last, [], TextStyles.LineOf(TextStyle.Number) + Space);
}

/// <summary>Decides which entries are written out where there is no room for all: what is most relevant, spread over the crowded times.</summary>
/// <param name="entries">The entries.</param>
/// <param name="breaker">Breaks their texts.</param>
internal sealed class LabelPlan(ImmutableArray<TimelineEntry> entries, LineBreaker breaker)
{
    private const int MostLines = 4;
    private const int LeastLines = 2;

    /// <summary>The labels in order; together at most as high as the room, as far as one group fits.</summary>
    /// <param name="room">Pixels.</param>
    /// <param name="width">Width of a line of text.</param>
    public List<PlannedLabel> Choose(float room, float width)
    {
        for (var lines = MostLines; lines >= LeastLines; lines--)
        {
            var all = entries.Select((_, index) => Written(index, width, lines)).ToList();
            if (all.Sum(label => label.Height) <= room) return all;
        }

        return Grouped(room, width);
    }

    private List<PlannedLabel> Grouped(float room, float width)
    {
        var labels = new List<PlannedLabel> { PlannedLabel.Group(0, entries.Length - 1) };
        room -= labels[0].Height;
        // The largest crowd gives up its most relevant entry, as long as there is room.
        while (labels.Where(label => !label.HasDateLine).MaxBy(label => label.Last - label.First) is { } crowd)
        {
            var best = MostTelling(crowd);
            var parts = new List<PlannedLabel>();
            if (best > crowd.First) parts.Add(PlannedLabel.Group(crowd.First, best - 1));
            parts.Add(Written(best, width, LeastLines));
            if (best < crowd.Last) parts.Add(PlannedLabel.Group(best + 1, crowd.Last));
            var more = parts.Sum(part => part.Height) - crowd.Height;
            if (more > room) break;
            room -= more;
            var at = labels.IndexOf(crowd);
            labels.RemoveAt(at);
            labels.InsertRange(at, parts);
        }

        return labels;
    }

    // From the inner half, so that what stands before and after it remains a crowd of its own; of equals the one in the middle.
    private int MostTelling(PlannedLabel crowd)
    {
        var (margin, middle) = ((crowd.Last - crowd.First) / 4, (crowd.First + crowd.Last) / 2.0);
        return Enumerable.Range(crowd.First + margin, crowd.Last - crowd.First - (2 * margin) + 1)
            .OrderByDescending(index => entries[index].Relevance)
            .ThenBy(index => Math.Abs(index - middle))
            .First();
    }

    private PlannedLabel Written(int index, float width, int lines)
    {
        var text = breaker.Break(entries[index].Text, TextStyle.Body, width, lines);
        return new PlannedLabel(
            index, index, [.. text], TextStyles.LineOf(TextStyle.Date) + (text.Count * TextStyles.LineOf(TextStyle.Body)) + PlannedLabel.Space);
    }
}
