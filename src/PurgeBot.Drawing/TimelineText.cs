using PurgeBot.Answers.Timelines;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing;

/// <summary>A timeline in words, for those who do not see the picture.</summary>
public static class TimelineText
{
    /// <summary>Every entry in a line, in order: number, date, the sentence in full.</summary>
    public static string Whole(Timeline timeline) =>
        string.Join('\n', timeline.Entries.Select(entry => $"{Captions.Number(entry.Number)} {entry.When}: {entry.Text}"));

    /// <summary>As much as fits: the numbers and dates of all, and as much of the sentences as there is room for.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="most">Most UTF-16 code units; at least 200.</param>
    /// <returns>The text; where not even that fits, the first entries.</returns>
    public static string Fitting(Timeline timeline, int most)
    {
        var head = $"Timeline: {Cut(timeline.Title, 100)}, {Captions.Below(timeline)}.";
        // The same room for each sentence, as long as it says something.
        for (var each = 320; each >= 40; each /= 2)
        {
            var text = $"{head} {string.Join(" ", timeline.Entries.Select(entry => Line(entry, each)))}";
            if (text.Length <= most) return text;
        }

        var kept = head;
        for (var i = 0; i < timeline.Entries.Length; i++)
        {
            var next = $"{kept} {Line(timeline.Entries[i], 40)}";
            if (next.Length > most) return kept;
            kept = next;
        }

        return kept;
    }

    private static string Line(TimelineEntry entry, int most) => $"{Captions.Number(entry.Number)} {entry.When}: {Cut(entry.Text, most)}";

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var space = text.LastIndexOf(' ', most - 2);
        var end = space > 0 ? space : most - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end).TrimEnd(" ,;:"), "…");
    }
}
