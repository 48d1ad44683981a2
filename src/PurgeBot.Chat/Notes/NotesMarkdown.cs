using System.Globalization;
using System.Text;
using PurgeBot.Answers.References;

namespace PurgeBot.Chat.Notes;

/// <summary>Writes notes as a text in CommonMark: each word for word, with where it is from and the works behind it.</summary>
internal static class NotesMarkdown
{
    private const string Marks = @"\`*_[]<>&|~$^{}";

    /// <summary>The text.</summary>
    public static string Write(IReadOnlyList<Note> notes, Func<Note, NoteAge> ageOf)
    {
        var text = new StringBuilder("# Notes\n");
        foreach (var note in notes) Append(text, note, ageOf(note));
        return text.ToString();
    }

    private static void Append(StringBuilder text, Note note, NoteAge age)
    {
        var quotation = note.Quotation;
        text.Append("\n## ").Append(Escaped(quotation.Citation)).Append("\n\n> ").Append(Escaped(quotation.Text)).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Saved on {ReferenceDay(note)}.");
        if (Sentence(age) is { } sentence) text.Append(' ').Append(sentence);
        if (quotation.Url is { } url) text.Append("\n<").Append(url.OriginalString).Append('>');
        text.Append('\n');
        if (quotation.Works.IsEmpty && quotation.Unlisted.IsEmpty) return;
        text.Append('\n');
        if (!quotation.Works.IsEmpty)
            foreach (var entry in StyleGuide.Of(CitationStyle.Chicago).Write(quotation.Works).Entries) text.Append("- ").Append(Styled(entry)).Append('\n');
        foreach (var key in quotation.Unlisted) text.Append("- ").Append(Escaped(key)).Append('\n');
    }

    /// <summary>What there is to say of a note that the corpus has left behind; null where there is nothing.</summary>
    public static string? Sentence(NoteAge age) => age switch
    {
        NoteAge.Changed => "The corpus has changed since: another text stands there now.",
        NoteAge.Gone => "The corpus has changed since: this paragraph is no longer in it.",
        _ => null,
    };

    /// <summary>A text that is read as it is, wherever it stands.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var atStart = true;
        foreach (var unit in text.Trim())
        {
            // A list or a heading begins with one of these, or with a point behind a number.
            if (Marks.Contains(unit, StringComparison.Ordinal) || (atStart && unit is '#' or '-' or '+' or '=' or ':' or '!') || (atStart && escaped.Length > 0 && unit is '.' or ')')) escaped.Append('\\');
            atStart &= char.IsAsciiDigit(unit);
            escaped.Append(char.IsControl(unit) ? ' ' : unit);
        }

        return escaped.ToString();
    }

    private static string Styled(StyledText entry)
    {
        var text = new StringBuilder();
        foreach (var (words, isItalic) in entry.Runs)
        {
            // Escaped one by one a run would lose the spaces at its ends.
            var (start, end) = (words.Length - words.TrimStart().Length, words.TrimEnd().Length);
            if (end <= start) text.Append(words);
            else text.Append(words[..start]).Append(isItalic ? "*" : "").Append(Escaped(words[start..end])).Append(isItalic ? "*" : "").Append(words[end..]);
        }

        return text.ToString();
    }

    private static string ReferenceDay(Note note) => note.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
