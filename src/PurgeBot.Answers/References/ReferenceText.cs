using System.Collections.Immutable;
using System.Text;

namespace PurgeBot.Answers.References;

/// <summary>Writes a reference, and sees to the marks between its parts: one where two would meet, and before a closing quotation mark, not behind it.</summary>
/// <remarks>American punctuation, which all styles here have in common. Not safe for several threads at once.</remarks>
internal sealed class ReferenceText
{
    private readonly List<(StringBuilder Text, bool IsItalic)> _runs = [];

    /// <summary>Whether nothing is written yet.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Appends words as they are.</summary>
    public ReferenceText Text(string? text) => Append(text, isItalic: false);

    /// <summary>Appends words in italics.</summary>
    public ReferenceText Italic(string? text) => Append(text, isItalic: true);

    /// <summary>Appends a text with all its italics.</summary>
    public ReferenceText All(ReferenceText text)
    {
        foreach (var (words, isItalic) in text._runs) Append(words.ToString(), isItalic);
        return this;
    }

    /// <summary>Appends words in quotation marks; those that they have themselves become single ones.</summary>
    public ReferenceText Quoted(string text) => Text($"“{text.Replace('“', '‘').Replace('”', '’')}”");

    /// <summary>Appends a space, if something stands before it.</summary>
    public ReferenceText Space() => IsEmpty ? this : Text(" ");

    /// <summary>Ends a sentence: by nothing where a mark stands there that ends one.</summary>
    public ReferenceText Stop() => Mark('.');

    /// <summary>Puts a comma.</summary>
    public ReferenceText Comma() => Mark(',');

    /// <summary>The text as it is now.</summary>
    public StyledText ToStyled() => new([.. _runs.Select(run => new StyledRun(run.Text.ToString(), run.IsItalic))]);

    private ReferenceText Append(string? text, bool isItalic)
    {
        if (string.IsNullOrEmpty(text)) return this;
        if (_runs.Count == 0 || _runs[^1].IsItalic != isItalic) _runs.Add((new StringBuilder(), isItalic));
        _runs[^1].Text.Append(text);
        return this;
    }

    private ReferenceText Mark(char mark)
    {
        if (IsEmpty) return this;
        var text = _runs[^1].Text;
        var at = text.Length;
        while (at > 0 && IsClosing(text, at - 1)) at--;
        if (at == 0) at = text.Length;
        var before = text[at - 1];
        if (before == mark || (mark == '.' && before is '?' or '!' or '…')) return this;
        // In italics only where it stands inside the quotation marks of a title.
        if (at == text.Length && _runs[^1].IsItalic) return Text(mark.ToString());
        text.Insert(at, mark);
        return this;
    }

    // A single one closes something only where one was opened: else it is an apostrophe.
    private static bool IsClosing(StringBuilder text, int at) => text[at] == '”' || (text[at] == '’' && text.ToString(0, at).Contains('‘', StringComparison.Ordinal));
}
