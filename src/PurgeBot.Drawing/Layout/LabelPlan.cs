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
            var best = Enumerable.Range(crowd.First, crowd.Last - crowd.First + 1).MaxBy(index => entries[index].Relevance);
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

    private PlannedLabel Written(int index, float width, int lines)
    {
        var text = breaker.Break(entries[index].Text, TextStyle.Body, width, lines);
        return new PlannedLabel(
            index, index, [.. text], TextStyles.LineOf(TextStyle.Date) + (text.Count * TextStyles.LineOf(TextStyle.Body)) + PlannedLabel.Space);
    }
}
