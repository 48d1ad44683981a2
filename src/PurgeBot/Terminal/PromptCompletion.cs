using PurgeBot.Answers;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Terminal;

/// <summary>Completes commands at a line's start, and after it the names of the corpus's people, or of what can be read.</summary>
internal sealed class PromptCompletion(LiveLibrary live)
{
    private const int Most = 20;

    private static readonly string[] Commands = ["/who ", "/when ", "/explain ", "/fact ", ReadingCompletion.Command, "/help", "/quit"];

    /// <summary>What fits at the cursor, best first.</summary>
    public IReadOnlyList<CompletionItem> Complete(string text, int cursor)
    {
        var typed = text[..cursor];
        if (typed.StartsWith('/') && !typed.Contains(' ', StringComparison.Ordinal))
        {
            return [.. Commands
                .Where(command => command.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(command => new CompletionItem(new TextSpan(0, cursor), command, command.Trim()))];
        }

        using var lease = live.Acquire();
        if (typed.StartsWith(ReadingCompletion.Command, StringComparison.OrdinalIgnoreCase)) return [.. ReadingCompletion.Complete(typed, lease.Library.Shelf).Take(Most)];
        // A name may be begun several words back: "/who nikolai yez" completes the whole of it, before "/who nikolai" does.
        foreach (var start in WordStarts(typed))
        {
            var names = lease.Library.People.StartingWith(typed[start..], Most);
            if (names.Count > 0)
                return [.. names.Select(name => new CompletionItem(TextSpan.FromBounds(start, cursor), name))];
        }

        return [];
    }

    private static IEnumerable<int> WordStarts(string typed)
    {
        var first = typed.StartsWith('/') ? typed.IndexOf(' ', StringComparison.Ordinal) + 1 : 0;
        for (var i = first; i < typed.Length; i++)
        {
            if (typed[i] != ' ' && (i == first || typed[i - 1] == ' ')) yield return i;
        }
    }
}
