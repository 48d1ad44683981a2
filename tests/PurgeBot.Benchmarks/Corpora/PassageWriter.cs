using System.Globalization;
using System.Text;

namespace PurgeBot.Benchmarks.Corpora;

/// <summary>Writes the passages of one document.</summary>
/// <remarks>Not thread-safe: it reuses its buffers.</remarks>
internal sealed class PassageWriter(DocumentPlan plan)
{
    // English paragraphs of reference works: 90 words on average, a third more or less being usual.
    private const double MeanWords = 90;
    private const double LogDeviation = 0.35;
    private const double WordsPerSentence = 21;

    // A sentence ends with the clause that passes its length; half a clause less is aimed at.
    private const int HalfAClause = 4;

    private static readonly string[] Years = [.. Enumerable.Range(0, 2000).Select(year => year.ToString(CultureInfo.InvariantCulture))];

    private readonly Vocabulary _all = Vocabulary.Shared;
    private readonly StringBuilder _text = new(capacity: 2048);
    private int _main;
    private int _named;
    private Random _random = plan.RandomOf(0);
    private int _words;
    private bool _startsSentence;

    /// <summary>The text of a passage.</summary>
    /// <param name="passage">Number of the passage in the document, from 0.</param>
    public string Write(int passage)
    {
        _random = plan.RandomOf(passage);
        _main = plan.MainPerson(passage);
        _text.Clear();
        _named = 0;

        // The mean of a log-normal distribution lies half its variance above its median.
        var words = Math.Clamp(MeanWords * Math.Exp((LogDeviation * Normal()) - (LogDeviation * LogDeviation / 2)), 30, 260);
        var sentences = Math.Clamp((int)Math.Round(words / WordsPerSentence), 3, 6);
        for (var i = 0; i < sentences; i++) WriteSentence((int)(words / sentences) - HalfAClause);
        return _text.ToString();
    }

    private void WriteSentence(int words)
    {
        if (_text.Length > 0) _text.Append(' ');
        _words = 0;
        _startsSentence = true;
        WriteClause(ClausePattern.Openings[_random.Next(ClausePattern.Openings.Length)]);
        while (_words < words) WriteClause(ClausePattern.Continuations[_random.Next(ClausePattern.Continuations.Length)]);
        _text.Append('.');
    }

    private void WriteClause(ClausePattern pattern)
    {
        var article = false;
        foreach (var (slot, word) in pattern.Parts)
        {
            if (word == ",")
            {
                _text.Append(',');
                continue;
            }

            if (slot == Slot.Article)
            {
                article = true;
                continue;
            }

            var filling = Fill(slot, word);
            if (article) Append("aeiou".Contains(filling[0]) ? "an" : "a");
            article = false;
            Append(filling);
        }
    }

    private string Fill(Slot slot, string word)
    {
        return slot switch
        {
            Slot.Noun => Topical(plan.Nouns, _all.Nouns),
            Slot.Verb => Topical(plan.Verbs, _all.Verbs),
            Slot.Adjective => Topical(plan.Adjectives, _all.Adjectives),
            Slot.Person => Name(_random.Next(2) == 0 ? _main : Low(plan.People.Length)),
            Slot.Place => plan.Places[Low(plan.Places.Length)],
            Slot.Date => $"{_random.Next(1, 29)} {Month()} {Year()}",
            Slot.Month => $"{Month()} {Year()}",
            Slot.Year => Year(),
            Slot.Count => _random.Next(2, 900).ToString(CultureInfo.InvariantCulture),
            _ => word,
        };
    }

    // A word that a document has used comes back in it more often than the language has it (burstiness; Church and Gale 1995).
    private string Topical(string[] topic, WordList all) =>
        _random.Next(10) < 3 ? topic[Low(topic.Length)] : all.Draw(_random);

    // Low numbers more often than high ones.
    private int Low(int count) => Math.Min(_random.Next(count), _random.Next(count));

    // In full at the first mention in a passage, by the surname from then on.
    private string Name(int person)
    {
        var isKnown = (_named & (1 << person)) != 0;
        _named |= 1 << person;
        return isKnown ? plan.People[person].Surname : plan.People[person].FullName;
    }

    private string Year() => Years[plan.FirstYear + _random.Next(12)];

    private string Month() => EnglishHead.Months[_random.Next(12)];

    private void Append(string words)
    {
        if (_startsSentence) _text.Append(char.ToUpperInvariant(words[0])).Append(words, 1, words.Length - 1);
        else _text.Append(' ').Append(words);
        _startsSentence = false;
        _words++;
    }

    // Box and Muller 1958.
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
