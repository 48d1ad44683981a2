using System.Collections.Concurrent;
using NodaTime;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Chat.Cards;

/// <summary>
/// Remembers answers, so that the question which a whole server asks at once is answered in microseconds. What was asked lately stays;
/// what was not is forgotten.
/// </summary>
/// <remarks>Safe for use by any number of threads at once. Kept in memory only.</remarks>
/// <param name="mostEntries">Most entries; a few more while several threads add at once.</param>
/// <param name="mostText">Most UTF-16 code units in all of them.</param>
internal sealed class CardCache(int mostEntries, long mostText)
{
    // Two halves: what is found in the old one moves to the young one, and when that is full it becomes the old one.
    private readonly Lock _lock = new();
    private volatile ConcurrentDictionary<AnswerKey, PreparedCard> _young = new();
    private volatile ConcurrentDictionary<AnswerKey, PreparedCard> _old = new();
    private long _youngText;

    /// <summary>Number of entries.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>The card of a question, or null where it is not remembered.</summary>
    public PreparedCard? Find(in AnswerKey key)
    {
        if (_young.TryGetValue(key, out var card)) return card;
        if (!_old.TryRemove(key, out card)) return null;
        Add(key, card);
        return card;
    }

    /// <summary>Remembers a card.</summary>
    public void Add(in AnswerKey key, PreparedCard card)
    {
        lock (_lock)
        {
            if (!_young.TryAdd(key, card)) return;
            _youngText += key.Question.Length + card.Text;
            if (_young.Count < mostEntries / 2 && _youngText < mostText / 2) return;
            (_old, _young, _youngText) = (_young, new(), 0);
        }
    }
}

/// <summary>What an answer depends on.</summary>
/// <param name="Library">Version of the library.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="Question">The question.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Today">The day, since the card says how long ago things were.</param>
internal readonly record struct AnswerKey(string Library, QuestionKind Kind, string Question, int Page, LocalDate Today);
