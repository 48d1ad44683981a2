using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace PurgeBot.Answers.Indexing;

/// <summary>The fields of an index entry. One entry is one passage.</summary>
internal static class IndexSchema
{
    /// <summary>Part of the index's name: raise it whenever what is written for the same corpus changes.</summary>
    public const int Version = 6;

    public const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <summary>Path of the document, whole: a changed file is taken out of the index by it.</summary>
    public const string Path = "path";

    /// <summary>Words of the paragraph.</summary>
    public const string Text = "text";

    /// <summary>Words of the document's title and of the headings above the paragraph.</summary>
    public const string Heading = "heading";

    /// <summary>Abbreviations that the paragraph explains, as <see cref="WrittenAbbreviations"/> writes them; few passages have it.</summary>
    public const string Abbreviations = "abbreviations";

    /// <summary>Dates that the paragraph names, by <see cref="DateTerm"/>.</summary>
    public const string Dates = "dates";

    /// <summary>The <see cref="TokenRecord"/>.</summary>
    public const string Tokens = "tokens";

    /// <summary>The passage itself, by <see cref="PassageCodec"/>.</summary>
    public const string Passage = "passage";

    /// <summary>Okapi BM25's term saturation and length normalisation for the candidates.</summary>
    /// <remarks>
    /// The ranking computes BM25 again with exact lengths; here only the best few dozen have to be among the candidates.
    /// </remarks>
    public static readonly Similarity Similarity = new BM25Similarity(k1: 1.2f, b: 0.6f);
}
