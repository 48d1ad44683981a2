namespace PurgeBot.Answers.References;

/// <summary>How references are written.</summary>
public enum CitationStyle
{
    /// <summary>American Psychological Association, 7th edition.</summary>
    Apa,

    /// <summary>The Chicago Manual of Style, 18th edition: notes and bibliography, as historians use it.</summary>
    Chicago,

    /// <summary>MLA Handbook, 9th edition.</summary>
    Mla,
}
