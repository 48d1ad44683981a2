using System.Buffers;

namespace PurgeBot.Answers.Terms;

/// <summary>What the words of a short form, and those that it stands for, look like.</summary>
internal static class DefinitionWords
{
    /// <summary>What a short form is made of.</summary>
    public static readonly SearchValues<char> InShortForm =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÄÖÜÉÈŠŽČŁäöüéèšžčł");

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n,;:.!?()[]“”\"«»–—");

    /// <summary>Whether a mark ends a word; hyphens and apostrophes do not.</summary>
    public static bool EndsWords(char mark) => Ends.Contains(mark);

    /// <summary>Capitals only: NKVD, POUM.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> form)
    {
        foreach (var unit in form)
        {
            if (!char.IsUpper(unit) && !char.IsAsciiDigit(unit)) return false;
        }

        return true;
    }

    /// <summary>Two or more words with capitals, between which only small words stand.</summary>
    public static bool IsName(ReadOnlySpan<char> words)
    {
        var capitalised = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty) continue;
            if (char.IsUpper(word[0])) capitalised++;
            else if (!StopWords.Contains(word.ToString())) return false;
        }

        return capitalised >= 2;
    }

    /// <summary>How many words have a capital; parts of hyphened words count each.</summary>
    public static int CapitalisedIn(ReadOnlySpan<char> words)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsUpper(words[i]) && (i == 0 || words[i - 1] is ' ' or '-')) count++;
        }

        return count;
    }

    /// <summary>Whether words can be what a short form stands for: more than one, not too many, and not the form itself.</summary>
    public static bool IsLongForm(ReadOnlySpan<char> words, ReadOnlySpan<char> form)
    {
        var count = 1 + words.Count(' ') + words.Count('-');
        if (count < 2 || count > Phrase.MaxWords) return false;
        foreach (var range in words.Split(' '))
        {
            if (words[range].Equals(form, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return words[0] != ' ';
    }
}
