using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Corpus;

/// <summary>Finds which people a corpus mentions: by name, alias, Russian name or surname, as whole words in the same capitals.</summary>
/// <remarks>Linear in the text: each word is looked up once among the first words of names.</remarks>
internal sealed class MentionSearch
{
    private readonly Dictionary<string, List<(string[] Words, int Person)>> _formsByFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, int Person)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool[] _found;

    public MentionSearch(IReadOnlyList<Person> people)
    {
        _lookup = _formsByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _found = new bool[people.Count];
        for (var i = 0; i < people.Count; i++)
            foreach (var form in FormsOf(people[i]))
                AddForm(form, i);
    }

    /// <summary>Whether each person, in the order given, was found so far.</summary>
    public IReadOnlyList<bool> Found => _found;

    public void Read(string text)
    {
        if (_formsByFirstWord.Count == 0)
            return;
        for (var at = 0; at < text.Length;)
        {
            var (start, end) = WordAt(text, at);
            if (_lookup.TryGetValue(text.AsSpan(start, end - start), out var forms))
                foreach (var (words, person) in forms)
                    _found[person] = _found[person] || Follow(text, end, words);
            at = end;
        }
    }

    private static IEnumerable<string> FormsOf(Person person)
    {
        var forms = person.Aliases.Concat(person.Russian).Prepend(person.Name);
        return Surname(person.Name) is { } surname ? forms.Append(surname) : forms;
    }

    // "Catherine the Great" and "Nicholas II" have none.
    private static string? Surname(string name)
    {
        var words = name.Split(' ');
        return words is [.., not "the", var last] && last.AsSpan().ContainsAnyExcept("IVX") ? last : null;
    }

    private void AddForm(string form, int person)
    {
        var words = new List<string>();
        for (var at = 0; at < form.Length;)
        {
            var (start, end) = WordAt(form, at);
            if (end > start)
                words.Add(form[start..end]);
            at = end;
        }
        if (words.Count == 0)
            return;
        if (!_formsByFirstWord.TryGetValue(words[0], out var forms))
            _formsByFirstWord.Add(words[0], forms = []);
        forms.Add(([.. words], person));
    }

    private static bool Follow(string text, int at, string[] words)
    {
        foreach (var word in words.AsSpan(1))
        {
            var (start, end) = WordAt(text, at);
            if (!text.AsSpan(start, end - start).SequenceEqual(word))
                return false;
            at = end;
        }
        return true;
    }

    // Letters, digits and the marks on them; an apostrophe ends a word, so that "Stalin's" is "Stalin".
    private static (int Start, int End) WordAt(string text, int at)
    {
        while (at < text.Length && !IsWord(text[at]))
            at++;
        var start = at;
        while (at < text.Length && IsWord(text[at]))
            at++;
        return (start, at);
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || char.IsSurrogate(character);
}
