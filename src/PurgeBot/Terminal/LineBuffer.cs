using System.Text;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Terminal;

/// <summary>A line of text being edited, and where in it the cursor stands.</summary>
/// <remarks>
/// The text holds no line break, control character or lone surrogate: <see cref="Clean"/> is applied to all that comes in.
/// The cursor stands between text elements, never inside one. Not thread-safe.
/// </remarks>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>Offset of the cursor in UTF-16 code units; 0 to the text's length.</summary>
    public int Cursor { get; private set; }

    /// <summary>Puts text in at the cursor, which ends up behind it.</summary>
    public void Insert(string text) => Replace(new TextSpan(Cursor, 0), text);

    /// <summary>Puts text in the place of a stretch between two bounds of text elements; the cursor ends up behind it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie inside the text.</exception>
    public void Replace(TextSpan span, string text)
    {
        var clean = Clean(text);
        Set(string.Concat(Text.AsSpan(0, span.Start), clean, Text.AsSpan(span.End)), span.Start + clean.Length);
    }

    /// <summary>Takes another line's text, with the cursor at its end.</summary>
    public void Load(string text)
    {
        Text = Clean(text);
        Cursor = Text.Length;
    }

    public void Clear() => Load("");

    public void MoveLeft() => Cursor = TextElements.Previous(Text, Cursor);

    public void MoveRight() => Cursor = TextElements.Next(Text, Cursor);

    public void MoveToStart() => Cursor = 0;

    public void MoveToEnd() => Cursor = Text.Length;

    /// <summary>Moves to the start of the word that the cursor is in or behind.</summary>
    public void MoveWordLeft() => Cursor = WordStart();

    /// <summary>Moves to the end of the word that the cursor is in or before.</summary>
    public void MoveWordRight() => Cursor = WordEnd();

    public void DeleteBefore() => Delete(TextElements.Previous(Text, Cursor), Cursor);

    public void DeleteAfter() => Delete(Cursor, TextElements.Next(Text, Cursor));

    public void DeleteWordBefore() => Delete(WordStart(), Cursor);

    public void DeleteWordAfter() => Delete(Cursor, WordEnd());

    public void DeleteToStart() => Delete(0, Cursor);

    public void DeleteToEnd() => Delete(Cursor, Text.Length);

    /// <summary>
    /// Makes any text fit for one line: line breaks and tabs become a space, other control characters go,
    /// lone surrogates become U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var afterReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' && afterReturn) { }
            else if (rune.Value is '\n' or '\r' or '\t' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029) clean.Append(' ');
            else if (!Rune.IsControl(rune)) clean.Append(rune.ToString());
            afterReturn = rune.Value == '\r';
        }

        return clean.ToString();
    }

    private void Delete(int start, int end) => Set(Text.Remove(start, end - start), start);

    // What is now side by side may have become one text element: a letter and an accent, two halves of a flag.
    private void Set(string text, int cursor)
    {
        Text = text;
        Cursor = TextElements.AtOrAfter(text, cursor);
    }

    // From the line's start: going back a text element at a time costs the whole line each time in scripts without spaces.
    private int WordStart()
    {
        var (start, inWord) = (0, false);
        for (var at = 0; at < Cursor; at = TextElements.Next(Text, at))
        {
            var isWord = StartsWord(at);
            if (isWord && !inWord) start = at;
            inWord = isWord;
        }

        return start;
    }

    private int WordEnd()
    {
        var at = Cursor;
        while (at < Text.Length && !StartsWord(at)) at = TextElements.Next(Text, at);
        while (at < Text.Length && StartsWord(at)) at = TextElements.Next(Text, at);
        return at;
    }

    private bool StartsWord(int index) => Rune.IsLetterOrDigit(Rune.GetRuneAt(Text, index));
}
