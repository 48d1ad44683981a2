using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CsCheck;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Answers;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Completions;

public sealed class CompletionTests(CompletionTests.DefaultCorpus corpus) : IClassFixture<CompletionTests.DefaultCorpus>
{
    private readonly AnswerEngine _engine = new();

    [Theory]
    [InlineData(QuestionKind.Who, "yez", "Nikolai Yezhov")]
    [InlineData(QuestionKind.Who, "nik ye", "Nikolai Yezhov")]
    [InlineData(QuestionKind.Who, "Ежо", "Nikolai Yezhov")]
    [InlineData(QuestionKind.Who, "Ežov", "Nikolai Yezhov")]
    [InlineData(QuestionKind.Who, "yezof", "Nikolai Yezhov")]
    [InlineData(QuestionKind.Who, "tuchachevsky", "Mikhail Tukhachevsky")]
    [InlineData(QuestionKind.Who, "stal", "Joseph Stalin")]
    [InlineData(QuestionKind.When, "shakty", "Shakhty trial")]
    [InlineData(QuestionKind.When, "second mos", "The second Moscow trial, January 1937")]
    [InlineData(QuestionKind.Explain, "yezhovsh", "Yezhovshchina")]
    [InlineData(QuestionKind.Explain, "the great p", "The Great Purge")]
    public void The_likeliest_comes_first(QuestionKind kind, string typed, string expected) => Assert.Equal(expected, Propose(kind, typed)[0]);

    [Fact]
    public void People_come_first_for_who_events_for_when_and_topics_for_explain()
    {
        Assert.Equal("Sergei Kirov", Propose(QuestionKind.Who, "kirov")[0]);
        Assert.Equal("Sergei Kirov", Propose(QuestionKind.When, "kirov")[^1]);
        Assert.Equal("The murder of Kirov", Propose(QuestionKind.Explain, "kirov")[0]);
    }

    [Fact]
    public void Before_anything_is_typed_what_the_corpus_speaks_of_most_is_proposed() =>
        Assert.Equal(["Joseph Stalin", "Nikolai Yezhov", "Leon Trotsky"], Propose(QuestionKind.Who, "").Take(3));

    [Fact]
    public void Whatever_is_proposed_is_answered_when_it_is_asked()
    {
        string[] inputs = ["", "a", "b", "k", "m", "s", "t", "the", "mo", "tri", "nkvd", "order", "fam", "kamn", "zinovyev", "19", "Сталин", "é"];
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            foreach (var proposal in inputs.SelectMany(typed => Propose(kind, typed)).Distinct())
            {
                Assert.InRange(proposal.Length, 2, 100);
                Assert.IsNotType<Answer.NotInCorpus>(_engine.Ask(corpus.Open.Library, kind, proposal));
            }
        }
    }

    [Fact]
    public void Nothing_is_proposed_twice_or_beyond_what_is_wanted()
    {
        var proposed = Propose(QuestionKind.Who, "");
        Assert.Equal(25, proposed.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Anything_can_be_typed() => AnyText.Of("Yezhov", "yez", " ", "Е", "\uD83D", "\0", "-", "trial", "1937").Sample(
        typed => Propose(QuestionKind.When, typed).Length <= 25, iter: 300);

    [Fact]
    public void A_text_of_a_hundred_thousand_characters_can_be_typed() => Assert.Empty(Propose(QuestionKind.Who, new string('x', 100_000)));

    [Fact]
    public void A_corpus_without_documents_proposes_nothing()
    {
        using var empty = new AskableCorpus();
        Assert.Empty(_engine.Propose(empty.Library, QuestionKind.Who, "", 25));
    }

    private ImmutableArray<string> Propose(QuestionKind kind, string typed) => _engine.Propose(corpus.Open.Library, kind, typed, 25);

    public sealed class DefaultCorpus : IDisposable
    {
        public DefaultCorpus() => Open = new AskableCorpus([.. Directory.GetFiles(Folder()).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);

        public AskableCorpus Open { get; }

        public void Dispose() => Open.Dispose();

        private static string Folder([CallerFilePath] string thisFile = "") =>
            Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "corpus");
    }
}
