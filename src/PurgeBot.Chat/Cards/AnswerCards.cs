using NodaTime.Extensions;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Asks the corpus, and shows what it answers as a card.</summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
internal sealed class AnswerCards(LiveLibrary live, AnswerEngine engine, TimeProvider time)
{
    // The card of an answer takes some 5 kB: at most a few megabytes.
    private const int MostRemembered = 1000;
    private const long MostTextRemembered = 2_000_000;

    private readonly CardCache _remembered = new(MostRemembered, MostTextRemembered);

    /// <summary>A page of the answer to a question.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="question">The question, as somebody typed it.</param>
    /// <param name="page">The page, from 0.</param>
    public PreparedCard Of(QuestionKind kind, string question, int page)
    {
        var today = time.GetUtcNow().ToOffsetDateTime().Date;
        using var lease = live.Acquire();
        var key = new AnswerKey(lease.Library.Version, kind, question, page, today);
        if (_remembered.Find(key) is { } known) return known;
        var card = Write(lease.Library, key);
        _remembered.Add(key, card);
        return card;
    }

    private PreparedCard Write(Library library, AnswerKey key)
    {
        var first = (long)key.Page * AnswerCard.PassagesShown;
        if (first >= AnswerEngine.MostPassages) return new PreparedCard(NoticeCard.NoMorePassages, Outcome.Declined);
        // One more than is shown tells whether there is another page.
        var wanted = Math.Min((int)first + AnswerCard.PassagesShown + 1, AnswerEngine.MostPassages);
        return engine.Ask(library, key.Kind, key.Question, wanted) switch
        {
            Answer.Cited cited when first >= cited.Passages.Length => new PreparedCard(NoticeCard.NoMorePassages, Outcome.Declined),
            Answer.Cited cited => new PreparedCard(new AnswerCard(key.Today).Of(cited, key.Page), Outcome.Answered),
            Answer.Ambiguous ambiguous => new PreparedCard(AnswerCard.Of(ambiguous), Outcome.Ambiguous),
            Answer.NotInCorpus declined => new PreparedCard(NoticeCard.Of(declined, library.People), Outcome.Declined),
            var other => throw new NotSupportedException($"{other.GetType().Name} cannot be shown."),
        };
    }
}
