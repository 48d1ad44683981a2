using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Terms;

/// <summary>A short form and what it stands for, as a text defines it.</summary>
/// <param name="Short">NKVD.</param>
/// <param name="Long">People's Commissariat for Internal Affairs.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Abbreviation(TextSpan Short, TextSpan Long);

/// <summary>Finds the abbreviations that a text explains itself: "long form (SF)", "SF (long form)", "long form, or SF".</summary>
/// <remarks>
/// Which words belong to the short form is told by its letters, after Schwartz and Hearst 2003, "A simple algorithm for identifying
/// abbreviation definitions in biomedical text". Abbreviations of other languages stand beside translations (NKVD: People's Commissariat
/// for Internal Affairs), whose letters differ: there the number of capitals decides. Time is linear in the text; a text without
/// brackets costs two vectorised searches.
/// </remarks>
internal static class AbbreviationFinder
{
    // Schwartz and Hearst, section 3: two to ten characters, and at most twice as many words as letters, or five more.
    private const int ShortestForm = 2;
    private const int LongestForm = 10;
    private const int MoreWords = 5;

    // Longer brackets explain something else.
    private const int LongestBracket = 120;

    private const string Or = ", or ";

    /// <summary>Adds what <paramref name="text"/> defines, in order, to <paramref name="found"/>.</summary>
    public static void Find(string text, List<Abbreviation> found)
    {
        for (var at = text.IndexOf('(', StringComparison.Ordinal); at >= 0; at = text.IndexOf('(', at + 1))
        {
            var length = text.AsSpan(at + 1, Math.Min(LongestBracket, text.Length - at - 1)).IndexOfAny("();,");
            if (length > 0) Add(text, before: at, TextSpan.FromBounds(at + 1, at + 1 + length), found);
        }

        for (var at = text.IndexOf(Or, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Or, at + 1, StringComparison.Ordinal))
        {
            var start = at + Or.Length;
            if (text.AsSpan(start).StartsWith("the ")) start += 4;
            var rest = text.AsSpan(start, Math.Min(LongestForm + 1, text.Length - start));
            var end = rest.IndexOfAnyExcept(DefinitionWords.InShortForm);
            var form = TextSpan.FromBounds(start, start + (end < 0 ? rest.Length : end));
            if (IsShortForm(form.Of(text)) && NamedBefore(text, at) is { } name) found.Add(new Abbreviation(form, name));
        }
    }

    private static void Add(string text, int before, TextSpan bracket, List<Abbreviation> found)
    {
        bracket = Trimmed(text, bracket);
        if (bracket.Length == 0) return;
        if (IsShortForm(bracket.Of(text)))
        {
            if ((SpeltBefore(text, before, bracket.Of(text)) ?? Translated(text, bracket.Of(text), NamedBefore(text, before))) is { } longForm)
                found.Add(new Abbreviation(bracket, longForm));
            return;
        }

        var form = WordBefore(text, before);
        if (!IsShortForm(form.Of(text))) return;
        if (IsSpelt(form.Of(text), bracket.Of(text)) || Translated(text, form.Of(text), DefinitionWords.IsName(bracket.Of(text)) ? bracket : null) is not null)
            found.Add(new Abbreviation(form, bracket));
    }

    /// <summary>One word of 2 to 10 letters and digits that begins with a capital.</summary>
    private static bool IsShortForm(ReadOnlySpan<char> word) =>
        word.Length is >= ShortestForm and <= LongestForm && char.IsUpper(word[0]) && !word.ContainsAnyExcept(DefinitionWords.InShortForm);

    // NKVD and its four capitals: as many as the name has, or one more or fewer.
    private static TextSpan? Translated(string text, ReadOnlySpan<char> form, TextSpan? name) =>
        name is { } span && DefinitionWords.IsAcronym(form) && Math.Abs(form.Length - DefinitionWords.CapitalisedIn(span.Of(text))) <= 1 ? span : null;

    /// <summary>The words before a place that spell a short form; null where none do.</summary>
    private static TextSpan? SpeltBefore(string text, int before, ReadOnlySpan<char> form)
    {
        var most = Math.Min(form.Length + MoreWords, form.Length * 2);
        var end = before;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        for (var words = 0; words < most && start > 0; words++)
        {
            var word = start;
            while (word > 0 && text[word - 1] == ' ') word--;
            while (word > 0 && !DefinitionWords.EndsWords(text[word - 1])) word--;
            if (word == start) break;
            start = word;
            // A long form does not reach beyond its sentence's clause.
            if (word == 0 || text[word - 1] != ' ') break;
        }

        var spelt = StartOfSpelling(form, text.AsSpan(start, end - start));
        return spelt < 0 || !DefinitionWords.IsLongForm(text.AsSpan(start + spelt, end - start - spelt), form) ? null : TextSpan.FromBounds(start + spelt, end);
    }

    private static bool IsSpelt(ReadOnlySpan<char> form, ReadOnlySpan<char> longForm) =>
        StartOfSpelling(form, longForm) == 0 && DefinitionWords.IsLongForm(longForm, form);

    /// <summary>Where the last words begin that have the letters of a short form in order, its first one at a word's beginning; -1 for none.</summary>
    private static int StartOfSpelling(ReadOnlySpan<char> form, ReadOnlySpan<char> words)
    {
        var at = words.Length;
        for (var i = form.Length - 1; i >= 0; i--)
        {
            do
            {
                at--;
            }
            while (at >= 0 && (char.ToLowerInvariant(words[at]) != char.ToLowerInvariant(form[i])
                || (i == 0 && at > 0 && char.IsLetterOrDigit(words[at - 1]))));

            if (at < 0) return -1;
        }

        return at;
    }

    /// <summary>The longest name in capitals that ends before a place: Main Administration of Camps; null for none.</summary>
    private static TextSpan? NamedBefore(string text, int before)
    {
        var end = before;
        while (end > 0 && text[end - 1] == ' ') end--;
        var (position, start) = (end, end);
        for (var words = 0; words <= Phrase.MaxWords && position > 0; words++)
        {
            var word = position;
            while (word > 0 && !DefinitionWords.EndsWords(text[word - 1])) word--;
            if (word == position) break;
            if (char.IsUpper(text[word])) start = word;
            else if (start == end || !StopWords.Contains(text[word..position])) break;
            if (word == 0 || text[word - 1] != ' ') break;
            position = word - 1;
        }

        var name = TextSpan.FromBounds(start, end);
        foreach (var article in (ReadOnlySpan<string>)["The ", "In ", "A "])
        {
            if (name.Of(text).StartsWith(article)) name = TextSpan.FromBounds(start + article.Length, end);
        }

        return DefinitionWords.IsName(name.Of(text)) ? name : null;
    }

    private static TextSpan WordBefore(string text, int before)
    {
        var end = before;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && !DefinitionWords.EndsWords(text[start - 1])) start--;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
