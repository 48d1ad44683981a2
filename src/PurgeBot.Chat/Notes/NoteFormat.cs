namespace PurgeBot.Chat.Notes;

/// <summary>As what notes are taken along.</summary>
public enum NoteFormat
{
    /// <summary>A text to read, with the works as Chicago style writes them.</summary>
    Markdown,

    /// <summary>For LaTeX, JabRef, Zotero.</summary>
    BibTex,

    /// <summary>For Zotero, Pandoc.</summary>
    CslJson,

    /// <summary>For EndNote, Mendeley, Citavi, Zotero.</summary>
    Ris,
}
