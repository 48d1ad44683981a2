using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Start here: writes works as a style's manual wants them. What is not known of a work is left out, or said to be unknown where a style says that.</summary>
/// <remarks>
/// Titles keep the capitals that they have: which words of a title are names, no rule could tell. Immutable; safe from any thread.
/// </remarks>
public abstract class StyleGuide
{
    private static readonly ApaStyle Apa = new();
    private static readonly ChicagoStyle Chicago = new();
    private static readonly MlaStyle Mla = new();

    private protected StyleGuide()
    {
    }

    /// <summary>Name of the style, with its edition.</summary>
    public abstract string Name { get; }

    /// <summary>What stands in the text or below it is called.</summary>
    public abstract string InTextName { get; }

    /// <summary>What the list of works is called.</summary>
    public abstract string ListName { get; }

    /// <summary>The guide to a style.</summary>
    public static StyleGuide Of(CitationStyle style) => style switch
    {
        CitationStyle.Apa => Apa,
        CitationStyle.Chicago => Chicago,
        _ => Mla,
    };

    /// <summary>Cites works.</summary>
    /// <param name="cited">The works and what of them is cited, in the order of the text; at least one.</param>
    public WrittenCitation Write(IReadOnlyList<CitedWork> cited)
    {
        var works = cited.Select(one => one.Work).DistinctBy(work => work.Key, StringComparer.Ordinal).ToList();
        var entries = works.Select(work => Entry(work, works)).OrderBy(entry => SortedBy(entry.Plain), StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true));
        return new WrittenCitation(InText(cited, works), [.. entries]);
    }

    /// <summary>The entry of a work in a list.</summary>
    /// <param name="work">The work.</param>
    /// <param name="among">All works of the list.</param>
    private protected abstract StyledText Entry(Work work, IReadOnlyList<Work> among);

    /// <summary>What stands in the text, or in a note below it.</summary>
    private protected abstract StyledText InText(IReadOnlyList<CitedWork> cited, IReadOnlyList<Work> among);

    // A title that nobody is named for may begin with a quotation mark.
    private static string SortedBy(string entry) => entry.TrimStart('“', '‘', ' ');
}

/// <summary>Works as they are cited.</summary>
/// <param name="InText">What stands in the text, or in a note below it.</param>
/// <param name="Entries">The entries of the list of works, in its order.</param>
public sealed record WrittenCitation(StyledText InText, ImmutableArray<StyledText> Entries);
