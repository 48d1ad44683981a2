using PurgeBot.Answers.Passages;

namespace PurgeBot.Terminal;

/// <summary>
/// Completes a line as a shell does: a sole candidate at once; of several what they have in common, and a list;
/// then one candidate after the other.
/// </summary>
/// <remarks>
/// Candidates whose span lies outside the line, or cuts a text element, are left out.
/// What <paramref name="source"/> throws passes through.
/// </remarks>
internal sealed class Completion(CompletionSource source)
{
    private string _text = "";
    private int _cursor;

    /// <summary>The candidates of the open list, best first; empty while none is open.</summary>
    public IReadOnlyList<CompletionItem> Items { get; private set; } = [];

    /// <summary>Index of the candidate that stands in the line, or -1.</summary>
    public int Selected { get; private set; } = -1;

    public bool IsOpen => Items.Count > 0;

    /// <summary>Opens the list, or puts the candidate that follows into the line.</summary>
    /// <param name="line">The line to complete.</param>
    /// <param name="step">1 for the next candidate, -1 for the one before.</param>
    public void Advance(LineBuffer line, int step)
    {
        if (!IsOpen)
        {
            Open(line);
            return;
        }

        Selected = Selected < 0
            ? (step > 0 ? 0 : Items.Count - 1)
            : (Selected + step + Items.Count) % Items.Count;
        Apply(line, Items[Selected].Replaces, Items[Selected].Text);
    }

    /// <summary>Closes the list; the line stays as it is.</summary>
    public void Close()
    {
        Items = [];
        Selected = -1;
    }

    /// <summary>Closes the list and puts back the line that it was opened on.</summary>
    public void Cancel(LineBuffer line)
    {
        if (IsOpen) Apply(line, new TextSpan(_cursor, 0), "");
        Close();
    }

    private void Open(LineBuffer line)
    {
        (_text, _cursor) = (line.Text, line.Cursor);
        var items = source(_text, _cursor).Where(item => Fits(item.Replaces)).ToArray();
        if (items.Length == 0) return;
        if (items.Length == 1)
        {
            Apply(line, items[0].Replaces, items[0].Text);
            return;
        }

        Items = items;
        var span = items[0].Replaces;
        if (items.Any(item => item.Replaces != span)) return;
        var common = CommonStart(items);
        var typed = span.Of(_text);
        var goesOn = common.Length > typed.Length && common.AsSpan().StartsWith(typed, StringComparison.OrdinalIgnoreCase);
        if (goesOn) Apply(line, span, common);
    }

    private void Apply(LineBuffer line, TextSpan span, string text)
    {
        line.Load(_text);
        line.Replace(span, text);
    }

    private bool Fits(TextSpan span) => span is { Start: >= 0, Length: >= 0 }
        && span.Length <= _text.Length - span.Start
        && IsBound(_text, span.Start)
        && IsBound(_text, span.End);

    private static bool IsBound(string text, int index) => TextElements.AtOrAfter(text, index) == index;

    private static string CommonStart(CompletionItem[] items)
    {
        var common = items[0].Text;
        foreach (var item in items.AsSpan(1))
        {
            var length = common.AsSpan().CommonPrefixLength(item.Text);

            // A common first half of an emoji or of an accented letter is nothing that can be typed.
            while (length > 0 && !(IsBound(common, length) && IsBound(item.Text, length))) length--;
            common = common[..length];
        }

        return common;
    }
}
