using System.Globalization;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Commands;

/// <summary>
/// What a button or a menu on passages and notes does when it is used: one of these things, and no others. It names no person: whose notes they
/// are is told by the platform with each use, so that a forged state reaches nobody else's.
/// </summary>
/// <remarks>Written as <c>1o</c> (version and kind), a letter, and values behind colons; at most <see cref="ButtonState.MaxLength"/> characters.</remarks>
internal abstract record NoteState
{
    private const string Start = "1o";

    private NoteState()
    {
    }

    /// <summary>Saves a passage.</summary>
    /// <param name="Paragraph">Its paragraph.</param>
    /// <param name="Mark">A hash of what it says: what is saved is what was seen.</param>
    public sealed record Save(ParagraphKey Paragraph, ulong Mark) : NoteState;

    /// <summary>Cites a passage.</summary>
    /// <param name="Paragraph">Its paragraph.</param>
    /// <param name="Style">How.</param>
    /// <param name="From">Number of the first entry shown, from 0.</param>
    /// <param name="Turns">Whether it is pressed on a citation, which it then replaces.</param>
    public sealed record Cite(ParagraphKey Paragraph, CitationStyle Style, int From = 0, bool Turns = false) : NoteState;

    /// <summary>Cites a note.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Style">How.</param>
    /// <param name="From">Number of the first entry shown, from 0.</param>
    /// <param name="Turns">Whether it is pressed on a citation, which it then replaces.</param>
    public sealed record CiteNote(long Number, CitationStyle Style, int From = 0, bool Turns = false) : NoteState;

    /// <summary>Shows the notes before a number.</summary>
    /// <param name="Before">The number; 0 for the newest ones.</param>
    public sealed record List(long Before) : NoteState;

    /// <summary>Shows the note that is chosen from a menu.</summary>
    public sealed record Choose : NoteState;

    /// <summary>Shows a note.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Show(long Number) : NoteState;

    /// <summary>Gives all notes as a file of the format that is chosen from a menu.</summary>
    public sealed record Export : NoteState;

    /// <summary>Deletes a note.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Delete(long Number) : NoteState;

    /// <summary>Asks whether all notes are to be deleted.</summary>
    public sealed record AskDeleteAll : NoteState;

    /// <summary>Deletes all notes.</summary>
    public sealed record DeleteAll : NoteState;

    /// <summary>Reads a state; null where it is none of these.</summary>
    public static NoteState? Parse(string text)
    {
        if (!text.StartsWith(Start, StringComparison.Ordinal) || text.Length <= Start.Length || text.Length > ButtonState.MaxLength) return null;
        var values = text[(Start.Length + 1)..].Split(':');
        // Before the first colon there is nothing.
        if (values[0].Length > 0) return null;
        return (text[Start.Length], values[1..]) switch
        {
            ('s', [var key, var mark]) when ParagraphKey.TryParse(key, out var paragraph) && FactId.TryRead(mark, out var hash) => new Save(paragraph, hash),
            ('c' or 't', [var key, var style, var from]) when ParagraphKey.TryParse(key, out var paragraph) && StyleOf(style) is { } how && ReadNumber(from) is { } at and < 1000 =>
                new Cite(paragraph, how, (int)at, Turns: text[Start.Length] == 't'),
            ('i' or 'j', [var number, var style, var from]) when ReadNumber(number) is { } note && StyleOf(style) is { } how && ReadNumber(from) is { } at and < 1000 =>
                new CiteNote(note, how, (int)at, Turns: text[Start.Length] == 'j'),
            ('l', [var before]) when ReadNumber(before) is { } number => new List(number),
            ('m', []) => new Choose(),
            ('n', [var note]) when ReadNumber(note) is { } number => new Show(number),
            ('e', []) => new Export(),
            ('d', [var note]) when ReadNumber(note) is { } number => new Delete(number),
            ('a', []) => new AskDeleteAll(),
            ('x', []) => new DeleteAll(),
            _ => null,
        };
    }

    /// <summary>The state as it is written.</summary>
    public sealed override string ToString() => this switch
    {
        Save save => $"{Start}s:{save.Paragraph}:{FactId.Write(save.Mark)}",
        Cite cite => Invariant($"{Start}{(cite.Turns ? 't' : 'c')}:{cite.Paragraph}:{LetterOf(cite.Style)}:{cite.From}"),
        CiteNote cite => Invariant($"{Start}{(cite.Turns ? 'j' : 'i')}:{cite.Number}:{LetterOf(cite.Style)}:{cite.From}"),
        List list => Invariant($"{Start}l:{list.Before}"),
        Choose => $"{Start}m",
        Show note => Invariant($"{Start}n:{note.Number}"),
        Export => $"{Start}e",
        Delete note => Invariant($"{Start}d:{note.Number}"),
        AskDeleteAll => $"{Start}a",
        DeleteAll => $"{Start}x",
        _ => throw new NotSupportedException($"{GetType().Name} cannot be written."),
    };

    private static char LetterOf(CitationStyle style) => style switch
    {
        CitationStyle.Apa => 'a',
        CitationStyle.Chicago => 'c',
        _ => 'm',
    };

    private static CitationStyle? StyleOf(string letter) => letter switch
    {
        "a" => CitationStyle.Apa,
        "c" => CitationStyle.Chicago,
        "m" => CitationStyle.Mla,
        _ => null,
    };

    // Numbers begin with milliseconds since 1970, of 13 digits for the next 250 years.
    private static long? ReadNumber(string text) =>
        text.Length <= 15 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
