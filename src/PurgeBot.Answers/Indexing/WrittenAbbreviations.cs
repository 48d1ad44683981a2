using Lucene.Net.Index;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Indexing;

/// <summary>Abbreviations as the index holds them: one term for each pair of short and long form.</summary>
internal static class WrittenAbbreviations
{
    // Stands in neither: control characters are no part of a passage's text.
    private const char Separator = '\u001F';

    /// <summary>The term for an abbreviation of <paramref name="text"/>.</summary>
    public static string Write(Abbreviation abbreviation, string text) =>
        string.Concat(abbreviation.Short.Of(text), [Separator], abbreviation.Long.Of(text));

    /// <summary>All abbreviations of an index, each once.</summary>
    public static IEnumerable<(string Short, string Long)> Read(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, IndexSchema.Abbreviations) is not { } all) yield break;
        var terms = all.GetEnumerator();
        while (terms.MoveNext())
        {
            if (terms.Term.Utf8ToString().Split(Separator) is [var form, var longForm]) yield return (form, longForm);
        }
    }
}
