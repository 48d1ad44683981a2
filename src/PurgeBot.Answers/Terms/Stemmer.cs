using Lucene.Net.Tartarus.Snowball.Ext;

namespace PurgeBot.Answers.Terms;

/// <summary>Reduces English words to stems (Porter 2); words in other scripts and numbers stay as they are.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class Stemmer
{
    private readonly EnglishStemmer _english = new();

    public string Stem(string word)
    {
        foreach (var unit in word)
        {
            if (!char.IsAsciiLetterLower(unit)) return word;
        }

        _english.SetCurrent(word);
        _english.Stem();
        return _english.Current;
    }
}
