using System.Collections.Immutable;
using CsCheck;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests;

public sealed class AnswerEngineTests : IClassFixture<AnswerEngineTests.Kirov>
{
    private readonly AskableCorpus _corpus;
    private readonly Dictionary<(string Path, int Paragraph), Passage> _written;

    public AnswerEngineTests(Kirov kirov) => (_corpus, _written) = (kirov.Corpus, kirov.Written);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("who was the of and")]
    [InlineData("\0\0\0")]
    [InlineData("\uD83D \uDE00 \uD83D")]
    [InlineData("❤\uFE0F 😀 👩‍👩‍👧")]
    [InlineData("\u202Eשלום עולם\u202C")]
    [InlineData("Zorblax of Qwghlm")]
    [InlineData("text:[* TO *] AND path:/.*/ OR (((\"")]
    [InlineData("*:* ~ ^5 \\ + - && || ! { } [ ] ? :")]
    public void What_the_corpus_does_not_speak_of_is_declined_without_passages(string text)
    {
        foreach (var kind in Enum.GetValues<QuestionKind>()) Assert.IsType<Answer.NotInCorpus>(_corpus.Ask(kind, text));
    }

    [Theory]
    [InlineData("+Kirov -\"murder (Leningrad")]
    [InlineData("Kirov~ AND murder^ AND Leningrad*")]
    [InlineData("Kirov\0 murder\u200B Leningrad")]
    [InlineData("KIROV MURDER LENINGRAD")]
    [InlineData("К Kirov, murder; Leningrad 😀?!")]
    [InlineData("'Kirov' “murder” «Leningrad»")]
    public void Signs_in_a_question_are_never_query_syntax(string text) =>
        Assert.Equal(1, Assert.IsType<Answer.Cited>(_corpus.Ask(QuestionKind.Explain, text)).Passages[0].Passage.Paragraph);

    [Theory]
    [InlineData("a")]
    [InlineData("😀")]
    [InlineData("Kirov ")]
    [InlineData("\"(")]
    [InlineData("Smirnof Ezov w1 ")]
    [InlineData("\u0301")]
    public void A_question_of_a_hundred_thousand_characters_is_answered_or_declined(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        foreach (var kind in Enum.GetValues<QuestionKind>()) Assert.NotNull(_corpus.Ask(kind, text));
    }

    [Fact]
    public void A_question_of_thousands_of_different_words_is_answered_or_declined()
    {
        Assert.NotNull(_corpus.Ask(QuestionKind.Who, string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"kirov{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}"))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void No_fewer_than_one_and_no_more_than_fifty_passages_can_be_asked_for(int limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _corpus.Ask(QuestionKind.Who, "Kirov", limit));

    [Fact]
    public void As_many_passages_are_shown_as_asked_for() =>
        Assert.Equal([1, 2], new[] { 1, 2 }.Select(top => Assert.IsType<Answer.Cited>(_corpus.Ask(QuestionKind.Explain, "Stalin and the murder of Kirov in Leningrad", top)).Passages.Length));

    [Fact]
    public void A_corpus_without_documents_declines_everything()
    {
        using var empty = new AskableCorpus();
        Assert.Empty(Assert.IsType<Answer.NotInCorpus>(empty.Ask(QuestionKind.Who, "Kirov")).Suggestions);
    }

    [Fact]
    public void Any_question_is_answered_soundly_and_alike_each_time() => GenQuestion.Sample(
        asked =>
        {
            var answer = _corpus.Ask(asked.Kind, asked.Text, asked.Top);
            AssertSound(answer, asked.Top);
            Assert.Equal(Written(answer), Written(_corpus.Ask(asked.Kind, asked.Text, asked.Top)));
        },
        iter: 300);

    private static readonly Gen<string> GenWords = Gen.OneOf(
        "Kirov", "Kirof", "Stalin’s", "сталина", "Yezhov", "Ejov", "Smirnov", "smirnovs", "Beria", "NKVD", "N.K.V.D.", "head of the", "shot", "murder", "1937",
        "1 December 1934", "between 1936 and 1938", "marshals", "who", "when was", "the", "point", "That was the point.", "army", "plots", "family", "“", "\"", "(",
        "AND", "-", "*", "\0", "\uD83D", "😀", "❤\uFE0F", "\u0301", "א", "Nicholas II", "Bloody Dwarf", "commissar", "Georgia", "arrests", "00447", "quotas", "Zorblax",
        "Lev Nobody", "man of steel", "dynasty", "emperor", "anti-Soviet", "&").Array[0, 9].Select(words => string.Join(' ', words));

    private static readonly Gen<(QuestionKind Kind, string Text, int Top)> GenQuestion = Gen.Select(
        Gen.OneOf(QuestionKind.Who, QuestionKind.When, QuestionKind.Explain), Gen.Frequency((4, GenWords), (1, Gen.String)), Gen.Int[1, 50]);

    private void AssertSound(Answer answer, int top)
    {
        switch (answer)
        {
            case Answer.Cited cited:
                AssertSound(cited.Passages, top);
                if (cited.ShortAnswer is { } text) AssertSound(text, cited);
                break;
            case Answer.Ambiguous ambiguous:
                AssertSound(ambiguous.Passages, top);
                Assert.True(ambiguous.Candidates.Length >= 2 && ambiguous.Candidates.Distinct().Count() == ambiguous.Candidates.Length);
                break;
            case Answer.NotInCorpus declined:
                Assert.InRange(declined.Suggestions.Length, 0, 5);
                Assert.Equal(declined.Suggestions.Distinct(StringComparer.OrdinalIgnoreCase), declined.Suggestions);
                break;
        }
    }

    private void AssertSound(ImmutableArray<CitedPassage> passages, int top)
    {
        Assert.InRange(passages.Length, 1, top);
        Assert.Equal(passages.Length, passages.Select(cited => (cited.Passage.Document.Path, cited.Passage.Paragraph)).Distinct().Count());
        for (var i = 0; i < passages.Length; i++)
        {
            var cited = passages[i];
            Assert.Equal(_written[(cited.Passage.Document.Path, cited.Passage.Paragraph)].Text, cited.Passage.Text);
            // The sum over the reasons is the score rounded another way.
            if (i > 0) Assert.True(cited.Score.Value <= passages[i - 1].Score.Value + 1e-4);
            Assert.Equal(cited.Score.Value, cited.Score.Parts.Sum(part => part.Value), 1e-9);
            AssertHighlights(cited);
        }
    }

    private static void AssertHighlights(CitedPassage cited)
    {
        var words = cited.Date is null
            ? new TermReader().Read(cited.Passage.Text).Select(word => word.Span).ToHashSet()
            : DateFinder.Find(cited.Passage.Text).Select(date => date.Span).ToHashSet();
        var end = 0;
        foreach (var span in cited.Highlights)
        {
            Assert.True(span.Start >= end && span.End <= cited.Passage.Text.Length);
            Assert.Contains(span, words);
            end = span.End;
        }
    }

    private static void AssertSound(ShortAnswer text, Answer.Cited cited)
    {
        Assert.NotEqual(QuestionKind.Explain, cited.Question.Kind);
        var passage = cited.Passages[text.Passage].Passage.Text;
        Assert.InRange(text.Span.Start, 0, passage.Length - 1);
        Assert.InRange(text.Span.Length, 1, passage.Length - text.Span.Start);
        Assert.True(text.Text == text.Person?.Name || text.Text == text.Span.Of(passage).ToString()
            || (text.Date is { IsFromContext: true } date && text.Text == date.Resolved.ToDisplay()));
        Assert.Equal(cited.Question.Kind == QuestionKind.When, text.Date is not null);
    }

    private static string Written(Answer answer) => answer switch
    {
        Answer.Cited cited => $"{cited.ShortAnswer}\n{string.Join('\n', cited.Passages.Select(Written))}",
        Answer.Ambiguous ambiguous => $"{string.Join('\n', ambiguous.Candidates)}\n{string.Join('\n', ambiguous.Passages.Select(Written))}",
        Answer.NotInCorpus declined => string.Join('\n', declined.Suggestions),
        _ => throw new NotSupportedException(),
    };

    private static string Written(CitedPassage cited) => $"{cited.Citation} {cited.Score} {cited.Url} {string.Join(' ', cited.Highlights)} {string.Join(' ', cited.Sources)}";

    /// <summary>The corpus, opened once for all tests of this class.</summary>
    public sealed class Kirov : IDisposable
    {
        internal AskableCorpus Corpus { get; } = KirovCorpus.Open();

        internal Dictionary<(string Path, int Paragraph), Passage> Written =>
            CorpusFolder.Open(Corpus.Folder).Files.SelectMany(file => new DocumentReader().Read(file).Passages).ToDictionary(passage => (passage.Document.Path, passage.Paragraph));

        public void Dispose() => Corpus.Dispose();
    }
}
