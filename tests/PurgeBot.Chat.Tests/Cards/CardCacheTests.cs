using NodaTime;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class CardCacheTests
{
    private static readonly PreparedCard Card = new(NoticeCard.Busy, Outcome.Answered);

    [Fact]
    public void It_stays_within_its_bounds_and_keeps_what_is_asked_again_and_again()
    {
        var cache = new CardCache(mostEntries: 100, mostText: long.MaxValue);
        cache.Add(Key("often"), Card);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Add(Key($"once {i}"), Card);
            Assert.Same(Card, cache.Find(Key("often")));
            Assert.InRange(cache.Count, 1, 100);
        }

        Assert.Null(cache.Find(Key("once 1")));
    }

    [Fact]
    public void Long_texts_fill_it_as_many_short_ones_do()
    {
        var cache = new CardCache(mostEntries: 100, mostText: 10 * Card.Text);
        for (var i = 0; i < 50; i++) cache.Add(Key($"{i}"), Card);
        Assert.InRange(cache.Count, 1, 10);
    }

    [Fact]
    public void Another_corpus_day_kind_or_page_is_another_card()
    {
        var cache = new CardCache(mostEntries: 100, mostText: long.MaxValue);
        cache.Add(Key("a"), Card);
        Assert.Null(cache.Find(Key("a") with { Library = "2" }));
        Assert.Null(cache.Find(Key("a") with { Today = new LocalDate(2026, 3, 6) }));
        Assert.Null(cache.Find(Key("a") with { Kind = QuestionKind.When }));
        Assert.Null(cache.Find(Key("a") with { Page = 1 }));
    }

    private static AnswerKey Key(string question) => new("1", QuestionKind.Who, question, 0, new LocalDate(2026, 3, 5));
}
