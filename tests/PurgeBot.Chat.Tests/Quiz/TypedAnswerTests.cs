using PurgeBot.Answers;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Tests.Quiz;

public sealed class TypedAnswerTests : IDisposable
{
    private readonly LiveLibrary.Lease _lease;
    private readonly QuizBook _book;

    public TypedAnswerTests(DefaultCorpus corpus)
    {
        _lease = corpus.Live.Acquire();
        _book = QuizBook.Of(_lease.Library, corpus.Engine);
    }

    public void Dispose() => _lease.Dispose();

    [Theory]
    [InlineData("15 May 1939", typeof(TypedAnswer.Right))]
    [InlineData("May 15, 1939", typeof(TypedAnswer.Right))]
    [InlineData("on 15.5.1939", typeof(TypedAnswer.Right))]
    [InlineData("16 May 1939", typeof(TypedAnswer.Wrong))]
    [InlineData("1938", typeof(TypedAnswer.Wrong))]
    [InlineData("May 1939", typeof(TypedAnswer.TooVague))]
    [InlineData("1939", typeof(TypedAnswer.TooVague))]
    [InlineData("the 1930s", typeof(TypedAnswer.TooVague))]
    [InlineData("15 May", typeof(TypedAnswer.Unread))]
    [InlineData("15 May 1939 or 16 May 1938", typeof(TypedAnswer.Unread))]
    [InlineData("no idea", typeof(TypedAnswer.Unread))]
    [InlineData("", typeof(TypedAnswer.Unread))]
    public void A_date_is_read_as_in_questions(string typed, Type expected) =>
        Assert.IsType(expected, Read(_book.Questions.Single(question => question.Prompt == "When was Isaac Babel arrested?"), typed));

    [Theory]
    [InlineData("Leonid Nikolaev", typeof(TypedAnswer.Right))]
    [InlineData("nikolaev", typeof(TypedAnswer.Right))]
    [InlineData("Николаев", typeof(TypedAnswer.Right))]
    [InlineData("It was Nikolaev.", typeof(TypedAnswer.Right))]
    [InlineData("Yezhov", typeof(TypedAnswer.Wrong))]
    [InlineData("Yezhov or Nikolaev", typeof(TypedAnswer.Unread))]
    [InlineData("Zorblax", typeof(TypedAnswer.Unread))]
    public void A_name_is_read_as_in_questions(string typed, Type expected) =>
        Assert.IsType(expected, Read(_book.Questions.First(question => question.Answer.Text == "Leonid Nikolaev"), typed));

    [Fact]
    public void A_day_answers_for_its_month() =>
        Assert.IsType<TypedAnswer.Right>(Read(_book.Questions.Single(question => question.Prompt == "When was Levon Mirzoyan shot?"), "26 February 1939"));

    [Fact]
    public void Every_right_option_is_right_when_it_is_typed_and_no_wrong_one_is() => Assert.All(
        _book.Questions.Where(question => question.IsTypable),
        question => Assert.All(question.Options, option => Assert.Equal(option == question.Answer, Read(question, option.Text) is TypedAnswer.Right)));

    private TypedAnswer Read(QuizQuestion question, string typed) => TypedAnswer.Read(question, typed, _lease.Library.People);
}
