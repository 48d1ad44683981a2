using System.Collections.Frozen;
using System.Globalization;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Biographies;

/// <summary>Reads a noun phrase that says what somebody is: <c>People's Commissar for Defence</c>, <c>author of Red Cavalry</c>.</summary>
internal static class RolePhrase
{
    private const int MostWords = 12;

    private static readonly string[] Articles = ["a", "an", "the", "then", "now", "formerly", "long-time"];

    // They begin what is said of somebody by way of a phrase, and end it.
    private static readonly string[] Enders =
    [
        "who", "whom", "whose", "which", "that", "when", "where", "while", "until", "till", "from", "since", "on", "by", "and", "but", "or", "because",
        "after", "before", "during", "was", "were", "is", "are", "had", "has", "have", "did", "would", "could", "between", "into", "as", "under", "not", "than",
    ];

    private static readonly FrozenSet<string> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames
        .Where(month => month.Length > 0).Select(month => month.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Linkers = ["of", "for", "in", "at", "to", "with"];

    /// <summary>The phrase that begins at a place of a text; null where none does that says what somebody is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins, or the article before it.</param>
    /// <param name="end">Where it has to end at the latest.</param>
    public static TextSpan? Read(string text, int start, int end)
    {
        var words = WordsFrom(text, start, end).ToList();
        var first = 0;
        while (first < words.Count && Articles.Contains(Lower(text, words[first]))) first++;
        var last = words.Count - 1;
        while (last >= first && Linkers.Contains(Lower(text, words[last]))) last--;
        // "Head of the", where the rest is no more than the beginning of something else.
        while (last >= first && Lower(text, words[last]) is "the" or "a" or "an" or "his" or "her" or "their") last -= last > first && Linkers.Contains(Lower(text, words[last - 1])) ? 2 : 1;
        if (last < first) return null;
        var head = words.FindIndex(first, last - first + 1, word => Linkers.Contains(Lower(text, word))) is var linker and > 0 ? linker - 1 : last;
        if (head < first || !RoleNouns.Contains(words[head].Of(text)) || (last == first && RoleNouns.IsOfSomething(words[head].Of(text)))) return null;
        // "Isaac Babel, Boris Pilnyak and others": a name that ends like an occupation.
        var isName = words[first..(head + 1)].TrueForAll(word => char.IsUpper(text[word.Start])) && !NameWords.IsTitle(words[head].Of(text));
        return isName ? null : TextSpan.FromBounds(words[first].Start, words[last].End);
    }

    /// <summary>The phrase that ends right before a place of a text: "the historian", "NKVD chief"; null where none does.</summary>
    public static TextSpan? ReadBefore(string text, int start, int end)
    {
        var from = end;
        for (var words = 0; words < MostWords / 2 && from > start; words++)
        {
            if (text[from - 1] != ' ') break;
            var wordEnd = from - 1;
            var at = wordEnd;
            while (at > start && IsInWord(text, at - 1)) at--;
            if (at == wordEnd) break;
            var word = text[at..wordEnd].ToLowerInvariant();
            // "His successor" says whose only to who has read what stands before.
            if (word is "his" or "her" or "their" or "its" || word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) return null;
            if (Articles.Contains(word) || Enders.Contains(word) || Linkers.Contains(word) || EndsClause(word)) break;
            from = at;
        }

        return from < end && Read(text, from, end - 1) is { } phrase && phrase.End == end - 1 ? phrase : null;
    }

    private static IEnumerable<TextSpan> WordsFrom(string text, int start, int end)
    {
        var at = start;
        for (var count = 0; count < MostWords && at < end; count++)
        {
            var from = at;
            while (at < end && IsInWord(text, at)) at++;
            if (at == from) yield break;
            var word = text[from..at].ToLowerInvariant();
            if (Enders.Contains(word) || EndsClause(word) || (count > 0 && Articles.Contains(word) && word is "a" or "an" && !IsLinked(text, from))) yield break;
            yield return TextSpan.FromBounds(from, at);
            if (at >= end || text[at] != ' ') yield break;
            at++;
        }
    }

    private static bool IsLinked(string text, int at) => Linkers.Any(linker => at > linker.Length && text.AsSpan(0, at - 1).EndsWith(linker, StringComparison.Ordinal));

    private static bool EndsClause(string word) => char.IsDigit(word[0]) || Months.Contains(word) || VerbForms.MayBePast(word) || VerbForms.IsAuxiliary(word);

    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '-' or '\'' or '’' && at > 0 && char.IsLetterOrDigit(text[at - 1]));

    private static string Lower(string text, TextSpan word) => word.Of(text).ToString().ToLowerInvariant();
}
