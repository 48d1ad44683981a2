using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>An entry for a reference manager.</summary>
/// <param name="Key">What it is called there: ASCII letters, digits, <c>-_.:+/</c>; unique in a list.</param>
/// <param name="Work">What it describes.</param>
/// <param name="Quoted">What is quoted of it, word for word, or null.</param>
/// <param name="Note">Where that stands, or null.</param>
public sealed record Reference(string Key, Work Work, string? Quoted, string? Note)
{
    private const int LongestKey = 60;

    /// <summary>The passages themselves, each with the works that it cites behind it; a work that several cite stands there once.</summary>
    /// <param name="quotations">What is quoted, and when it was read.</param>
    public static ImmutableArray<Reference> AllOf(IEnumerable<(Quotation Quotation, LocalDate Read)> quotations)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        var (keys, works) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (quotation, read) in quotations)
        {
            var passage = quotation.AsWork(read);
            references.Add(new Reference(Unique(passage.Work.Key, keys), passage.Work, quotation.Text, NoteOf(quotation)));
            foreach (var cited in quotation.Works.Where(cited => works.Add(cited.Work.Key)))
                references.Add(new Reference(Unique(cited.Work.Key, keys), cited.Work, null, null));
        }

        return references.ToImmutable();
    }

    private static string NoteOf(Quotation quotation) =>
        quotation.Sources.IsEmpty ? quotation.Citation : $"{quotation.Citation} ({string.Join("; ", quotation.Sources)})";

    private static string Unique(string key, HashSet<string> keys)
    {
        var plain = new string([.. key.Select(unit => char.IsAsciiLetterOrDigit(unit) || "-_.:+/".Contains(unit, StringComparison.Ordinal) ? unit : '-').Take(LongestKey)]);
        if (plain.Length == 0) plain = "work";
        var unique = plain;
        for (var number = 2; !keys.Add(unique); number++) unique = FormattableString.Invariant($"{plain}-{number}");
        return unique;
    }
}
