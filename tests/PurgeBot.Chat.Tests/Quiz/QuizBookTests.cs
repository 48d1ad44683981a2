using PurgeBot.Answers;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Tests.Quiz;

/// <summary>The questions of the corpus that the bot comes with, and of others.</summary>
public sealed class QuizBookTests : IDisposable
{
    private readonly LiveLibrary.Lease _lease;
    private readonly AnswerEngine _engine;
    private readonly QuizBook _book;

    public QuizBookTests(DefaultCorpus corpus)
    {
        (_lease, _engine) = (corpus.Live.Acquire(), corpus.Engine);
        _book = QuizBook.Of(_lease.Library, corpus.Engine);
    }

    public void Dispose() => _lease.Dispose();

    [Fact]
    public void There_are_enough_of_each_kind_for_a_month_of_rounds()
    {
        Assert.InRange(_book.Questions.Length, 200, 500);
        Assert.All(Enum.GetValues<QuizKind>(), kind => Assert.InRange(_book.Questions.Count(question => question.Kind == kind), 30, 300));
    }

    [Fact]
    public void Each_has_four_different_answers_and_the_right_one_among_them_once() => Assert.All(_book.Questions, question =>
    {
        Assert.Equal(4, question.Options.Select(option => option.Text).Distinct().Count());
        Assert.Single(question.Options, option => option == question.Answer);
        Assert.All(question.Options, option => Assert.InRange(option.Text.Length, 1, 80));
    });

    [Fact]
    public void The_right_answer_stands_anywhere() =>
        Assert.All(Enumerable.Range(0, 4), place => Assert.InRange(_book.Questions.Count(question => question.Right == place), _book.Questions.Length / 8, _book.Questions.Length / 2));

    [Fact]
    public void Each_is_found_by_its_id() => Assert.All(_book.Questions, question => Assert.Same(question, _book.Find(question.Id)));

    [Fact]
    public void The_same_corpus_makes_the_same_questions_with_the_same_options()
    {
        using var again = new OpenCorpus(DefaultCorpus.Folder);
        using var lease = again.Live.Acquire();
        Assert.Equal(
            _book.Questions.Select(question => (question.Id, string.Join('|', question.Options.Select(option => option.Text)))),
            QuizBook.Of(lease.Library, again.Engine).Questions.Select(question => (question.Id, string.Join('|', question.Options.Select(option => option.Text)))));
    }

    [Fact]
    public void The_paragraph_states_the_answer_where_it_is_said_to() => Assert.All(_book.Questions, question =>
    {
        var stated = question.Stated.Of(question.Passage.Text).ToString();
        if (question.Kind == QuizKind.Who) Assert.Equal(question.Answer.Text, stated);
        else Assert.Contains(question.Answer.Date!.Earliest!.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), stated, StringComparison.Ordinal);
    });

    [Fact]
    public void A_gap_hides_the_answer_and_nothing_else_of_the_sentence() => Assert.All(
        _book.Questions.Where(question => question.Quote is not null),
        question =>
        {
            var gap = question.Kind == QuizKind.Who ? QuizQuestion.NameGap : QuizQuestion.DateGap;
            var parts = question.Quote!.Split(gap);
            Assert.Equal(2, parts.Length);
            Assert.Contains(parts[0] + question.Stated.Of(question.Passage.Text).ToString() + parts[1], question.Passage.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void No_wrong_person_is_named_in_the_paragraph() => Assert.All(
        _book.Questions.Where(question => question.Kind == QuizKind.Who),
        question => Assert.DoesNotContain(question.Options, option => option != question.Answer && question.Passage.Text.Split(' ', ',', '.', '\'').Contains(Mentions.SurnameOf(option.Text))));

    [Fact]
    public void Wrong_dates_are_weeks_away_and_none_of_the_paragraph() => Assert.All(
        _book.Questions.Where(question => question.Kind == QuizKind.When),
        question => Assert.All(
            question.Options.Where(option => option != question.Answer),
            option => Assert.True(DateShapes.DaysBetween(option.Date!, question.Answer.Date!) >= 40 && DateShapes.Of(option.Date!) == DateShapes.Of(question.Answer.Date!))));

    [Fact]
    public void What_came_first_came_months_before_all_others() => Assert.All(
        _book.Questions.Where(question => question.Kind == QuizKind.Which),
        question => Assert.All(
            question.Options.Where(option => option != question.Answer),
            option => Assert.True(option.Date!.Earliest > question.Answer.Date!.Latest && DateShapes.DaysBetween(option.Date, question.Answer.Date) >= 60)));

    [Theory]
    [InlineData("When was Osip Mandelstam arrested?")]
    [InlineData("When was Walter Krivitsky shot?")]
    public void What_happened_twice_or_otherwise_is_not_asked(string prompt) => Assert.DoesNotContain(_book.Questions, question => question.Prompt == prompt);

    [Theory]
    [InlineData("When was Isaac Babel arrested?", "15 May 1939")]
    [InlineData("When was Nikolai Yezhov shot?", "4 February 1940")]
    [InlineData("When did Yan Gamarnik die?", "31 May 1937")]
    public void What_befell_people_is_asked_by_their_names(string prompt, string answer) =>
        Assert.Equal(answer, Assert.Single(_book.Questions, question => question.Prompt == prompt).Answer.Text);

    [Theory]
    [InlineData("was never formally sentenced")]
    [InlineData("Mortality in the Gulag")]
    [InlineData("then party secretary of Kazakhstan")]
    [InlineData("the Central Committee plenum")]
    public void What_others_could_answer_as_well_is_not_asked(string words) => Assert.DoesNotContain(
        _book.Questions, question => question.Quote?.Contains(words, StringComparison.Ordinal) == true || question.Options.Any(option => option.Text.Contains(words, StringComparison.Ordinal)));

    [Fact]
    public void On_a_topic_questions_are_of_its_passages()
    {
        Assert.Contains(_book.About("Kirov"), question => question.Answer.Text == "Leonid Nikolaev");
        Assert.Empty(_book.About("Zorblax of Qwghlm"));
    }

    [Fact]
    public void A_corpus_without_a_list_of_people_has_questions_on_its_dates()
    {
        using var corpus = new OpenCorpus(("kings.md", Reigns));
        using var lease = corpus.Live.Acquire();
        var questions = QuizBook.Of(lease.Library, _engine).Questions;
        Assert.NotEmpty(questions);
        Assert.DoesNotContain(questions, question => question.Kind == QuizKind.Who);
    }

    [Fact]
    public void A_corpus_without_dates_has_none()
    {
        using var corpus = new OpenCorpus(("notes.md", "# Notes\n\nThere is nothing in here that could be asked for."));
        using var lease = corpus.Live.Acquire();
        Assert.Empty(QuizBook.Of(lease.Library, _engine).Questions);
    }

    [Theory]
    [InlineData("Nikolai Yezhov", false)]
    [InlineData("Anna Akhmatova", true)]
    [InlineData("Béla Kun", false)]
    [InlineData("Nikita Khrushchev", false)]
    [InlineData("Hannah Arendt", true)]
    [InlineData("Suzanne La Follette", true)]
    [InlineData("Zinaida Raikh", true)]
    [InlineData("Lavrentiy Beria", false)]
    public void Women_stand_beside_women_and_men_beside_men(string name, bool isWoman) =>
        Assert.Equal(isWoman, PersonOptions.IsWoman(_lease.Library.People.People.Single(person => person.Name == name)));

    private const string Reigns =
        """
        # The Civil War

        The battle of Bull Run was fought near Manassas in Virginia on 21 July 1861 and ended in a Union defeat.

        Fort Sumter at Charleston was bombarded by Confederate forces on 12 April 1861 and surrendered to General Beauregard.

        The Emancipation Proclamation was issued by President Lincoln in Washington on 1 January 1863 for the Confederate states.

        The city of Vicksburg on the Mississippi surrendered to General Grant on 4 July 1863 after a long siege.

        The army of General Lee surrendered to General Grant at Appomattox Court House on 9 April 1865 in Virginia.
        """;
}
