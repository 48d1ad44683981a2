using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Corpus;

/// <summary>Finds which entries of a thesaurus a corpus has a phrase of, in any form of its words.</summary>
/// <remarks>Linear in the text: each word is looked up once among the last words of phrases.</remarks>
internal sealed class PhraseSearch
{
    private readonly TermReader _terms = new();
    private readonly Dictionary<uint, List<(Phrase Phrase, int Entry)>> _byLastWord = [];
    private readonly bool[] _found;

    public PhraseSearch(IReadOnlyList<ThesaurusEntry> entries)
    {
        _found = new bool[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var text in entries[i].Written)
            {
                var phrase = Phrase.Read(text, _terms);
                var hash = phrase.Words[^1].Hash;
                if (!_byLastWord.TryGetValue(hash, out var phrases))
                    _byLastWord.Add(hash, phrases = []);
                phrases.Add((phrase, i));
            }
        }
    }

    /// <summary>Whether each entry, in the order given, has a phrase that was found so far.</summary>
    public IReadOnlyList<bool> Found => _found;

    public void Read(string text)
    {
        if (_byLastWord.Count == 0)
            return;
        uint[] words = [.. _terms.Read(text).Select(word => word.Term.Hash)];
        for (var at = 0; at < words.Length; at++)
        {
            if (!_byLastWord.TryGetValue(words[at], out var phrases))
                continue;
            foreach (var (phrase, entry) in phrases)
                _found[entry] = _found[entry] || phrase.EndsAt(words, at);
        }
    }
}
