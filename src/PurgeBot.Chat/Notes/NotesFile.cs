using System.Text;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Notes;

/// <summary>Notes as a file.</summary>
internal static class NotesFile
{
    /// <summary>Longest file that can be sent, bytes.</summary>
    public const int Longest = 10 * 1024 * 1024;

    /// <summary>What a format is called.</summary>
    public static string NameOf(NoteFormat format) => format switch
    {
        NoteFormat.BibTex => "BibTeX",
        NoteFormat.CslJson => "CSL JSON",
        NoteFormat.Ris => "RIS",
        _ => "Markdown",
    };

    /// <summary>Writes notes, in their order.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="format">As what.</param>
    /// <param name="ageOf">How the corpus stands to a note now.</param>
    public static CardPart.File Of(IReadOnlyList<Note> notes, NoteFormat format, Func<Note, NoteAge> ageOf)
    {
        if (format == NoteFormat.Markdown) return new CardPart.File("notes.md", "text/markdown", Utf8(NotesMarkdown.Write(notes, ageOf)));
        var references = Reference.AllOf(notes.Select(note => (note.Quotation, note.Day)));
        return format switch
        {
            NoteFormat.BibTex => new CardPart.File("notes.bib", "application/x-bibtex", Utf8(BibTexWriter.Write(references))),
            NoteFormat.Ris => new CardPart.File("notes.ris", "application/x-research-info-systems", Utf8(RisWriter.Write(references))),
            _ => new CardPart.File("notes.json", "application/vnd.citationstyles.csl+json", CslWriter.Write(references)),
        };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
