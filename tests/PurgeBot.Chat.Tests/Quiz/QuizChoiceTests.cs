using CsCheck;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Tests.Quiz;

public sealed class QuizChoiceTests : IDisposable
{
    private readonly LiveLibrary.Lease _lease;
    private readonly QuizBook _book;

    public QuizChoiceTests(DefaultCorpus corpus)
    {
        _lease = corpus.Live.Acquire();
        _book = QuizBook.Of(_lease.Library, corpus.Engine);
    }

    public void Dispose() => _lease.Dispose();

    [Fact]
    public void A_round_has_each_question_once_none_that_was_asked_and_as_many_as_there_are() => Gen.Select(Gen.Double.Array[1, 20], Gen.Int[1, 20], Gen.Int[0, 400]).Sample((chances, wanted, askedCount) =>
    {
        var next = 0;
        var asked = _book.Questions.Take(askedCount).Select(question => question.Id).ToHashSet();
        var chosen = new QuizChoice(() => Math.Abs(chances[next++ % chances.Length] % 1)).Choose(_book.Questions, asked, wanted);
        Assert.Equal(Math.Min(wanted, Math.Max(0, _book.Questions.Length - askedCount)), chosen.Length);
        Assert.Equal(chosen.Length, chosen.Select(question => question.Id).Distinct().Count());
        Assert.DoesNotContain(chosen, question => asked.Contains(question.Id));
    }, iter: 200);

    [Fact]
    public void Where_there_is_room_no_two_are_of_one_paragraph()
    {
        var chosen = new QuizChoice(() => 0.3).Choose(_book.Questions, new HashSet<string>(), 20);
        Assert.Equal(20, chosen.Select(question => ParagraphKey.Of(question.Passage)).Distinct().Count());
        Assert.InRange(chosen.Count(question => question.Kind == QuizKind.Which), 0, 7);
    }
}
