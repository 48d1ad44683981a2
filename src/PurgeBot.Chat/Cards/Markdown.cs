using System.Globalization;
using System.Text;
using NodaTime;

namespace PurgeBot.Chat.Cards;

/// <summary>Writes a text in Markdown as Discord reads it. Whatever is given as text stays text: nothing in it is taken for markup.</summary>
/// <remarks>
/// <para>
/// Discord reads a backslash before any character that is neither letter, digit nor white space as that character ("Discord, Reference,
/// Message formatting"; simple-markdown's escape rule). Signs that begin markup wherever they stand are always escaped, those that do
/// at the beginning of a line only there. What else could disturb what stands around a text is left out of it (<see cref="ShownText"/>).
/// </para>
/// <para>Not safe for several threads at once.</para>
/// </remarks>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();
    private bool _atLineStart = true;

    /// <summary>Length so far, UTF-16 code units, with markup.</summary>
    public int Length => _text.Length;

    /// <summary>Appends plain text.</summary>
    public Markdown Text(ReadOnlySpan<char> text)
    {
        // Before anything is looked at: what is left out must not part ":" from "smile:".
        var plain = ShownText.Of(text);
        for (var i = 0; i < plain.Length; i++) Append(plain, i);
        return this;
    }

    /// <summary>Appends bold text; white space at its ends stays outside the markup.</summary>
    public Markdown Bold(ReadOnlySpan<char> text) => Marked("**", text);

    /// <summary>Appends italic text; white space at its ends stays outside the markup.</summary>
    public Markdown Italic(ReadOnlySpan<char> text) => Marked("*", text);

    /// <summary>Appends a link. Brackets in its text become round: Discord finds the end of a link's text by counting square ones.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="address">Where it leads; anything but http and https gives plain text.</param>
    public Markdown Link(string text, Uri? address)
    {
        var shown = text.Replace('[', '(').Replace(']', ')');
        if (address is null || !Links.IsWeb(address) || string.IsNullOrWhiteSpace(shown)) return Text(text);
        _text.Append('[');
        _atLineStart = false;
        Text(shown);
        _text.Append("](").Append(Links.Escaped(address)).Append(')');
        return this;
    }

    /// <summary>Names everybody who has a role; they are notified only where the message says so too.</summary>
    public Markdown Role(long id) => Mention("<@&", id);

    /// <summary>Names a channel by a link to it.</summary>
    public Markdown Channel(long id) => Mention("<#", id);

    /// <summary>Names a person; a reply notifies nobody.</summary>
    public Markdown Person(long id) => Mention("<@", id);

    /// <summary>A moment, by the clock of whoever reads it.</summary>
    /// <param name="moment">The moment; seconds are what is shown.</param>
    /// <param name="style">How it is written.</param>
    public Markdown Moment(Instant moment, MomentStyle style)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<t:{moment.ToUnixTimeSeconds()}:{(char)style}>");
        _atLineStart = false;
        return this;
    }

    /// <summary>Begins a new line.</summary>
    public Markdown Line()
    {
        if (_text.Length > 0) _text.Append('\n');
        _atLineStart = true;
        return this;
    }

    /// <summary>Begins a line of a heading.</summary>
    /// <param name="level">1 to 3, the largest first.</param>
    public Markdown Heading(int level) => Block(level switch { 1 => "# ", 2 => "## ", _ => "### " });

    /// <summary>Begins a line of small text.</summary>
    public Markdown Small() => Block("-# ");

    /// <summary>Begins a line of quoted text.</summary>
    public Markdown Quote() => Block("> ");

    /// <summary>Begins a line of a list.</summary>
    public Markdown Item() => Block("- ");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>How long a text becomes when it is escaped in the middle of a line.</summary>
    public static int EscapedLength(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i)) length++;
        }

        return length;
    }

    private Markdown Mention(string start, long id)
    {
        _text.Append(start).Append(CultureInfo.InvariantCulture, $"{id}>");
        _atLineStart = false;
        return this;
    }

    private Markdown Block(string prefix)
    {
        Line();
        _text.Append(prefix);
        return this;
    }

    private Markdown Marked(string mark, ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        Text(text[..start]);
        if (start < end)
        {
            _text.Append(mark);
            _atLineStart = false;
            Text(text[start..end]);
            _text.Append(mark);
        }

        return Text(text[end..]);
    }

    private static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || char.IsControl(unit);

    private void Append(ReadOnlySpan<char> text, int at)
    {
        var unit = text[at];
        if (!char.IsWhiteSpace(unit))
        {
            if (IsMarkup(text, at) || (_atLineStart && BeginsBlock(text, at))) _text.Append('\\');
            // "12. " begins a list by the point behind its digits.
            _atLineStart &= char.IsAsciiDigit(unit);
        }

        _text.Append(unit);
    }

    private static bool IsMarkup(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '>' or '[' or ']' or '@' => true,
        // An emoji by name, or an address that would become a link with backslashes in it.
        ':' => at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '_' or '+' or '-' or '/'),
        _ => false,
    };

    private static bool BeginsBlock(ReadOnlySpan<char> text, int at) =>
        text[at] is '#' or '-' or '+' || (text[at] is '.' or ')' && at > 0 && char.IsAsciiDigit(text[at - 1]));
}

/// <summary>How a moment is written ("Discord, Reference, Message formatting, Timestamp styles").</summary>
internal enum MomentStyle
{
    /// <summary>Weekday, date and time.</summary>
    Full = 'F',

    /// <summary>Date and time.</summary>
    DateAndTime = 'f',

    /// <summary>How long until it, or since.</summary>
    Relative = 'R',
}
