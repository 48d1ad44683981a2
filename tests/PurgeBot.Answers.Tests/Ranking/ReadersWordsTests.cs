using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Ranking;

/// <summary>The reader's word for the author's word.</summary>
public sealed class ReadersWordsTests : IClassFixture<ReadersWordsTests.Camps>
{
    private readonly AskableCorpus _corpus;

    public ReadersWordsTests(Camps camps) => _corpus = camps.Corpus;

    [Theory]
    [InlineData("secret police of the tenth of July", 1)]
    [InlineData("saboteurs", 4)]
    [InlineData("kill quotas in the regions", 5)]
    public void The_thesaurus_of_the_corpus_finds_what_its_documents_say(string question, int paragraph) => Assert.Equal(paragraph, Best(question));

    [Theory]
    [InlineData("NKVD", 1)]
    [InlineData("MTS tractors", 3)]
    [InlineData("Machine Tractor Station directors", 6)]
    public void An_abbreviation_finds_its_long_form_and_the_other_way_round(string question, int paragraph) => Assert.Equal(paragraph, Best(question));

    [Theory]
    [InlineData("showtrial", 2)]
    [InlineData("show-trial", 2)]
    [InlineData("antisoviet agitation", 7)]
    [InlineData("anti-soviet agitation", 7)]
    [InlineData("kolk hoz chairmen", 8)]
    public void Compounds_are_found_in_one_word_or_several(string question, int paragraph) => Assert.Equal(paragraph, Best(question));

    [Theory]
    [InlineData("labor colonies", 9)]
    [InlineData("labour colonies", 9)]
    [InlineData("Norilsk center of organized defense", 9)]
    public void Either_spelling_is_found(string question, int paragraph) => Assert.Equal(paragraph, Best(question));

    [Fact]
    public void A_phrase_of_the_passage_is_highlighted_word_for_word_and_each_word_once()
    {
        var passage = _corpus.Cited(QuestionKind.Explain, "MTS tractors station").Passages[0];
        var highlights = passage.Highlights.Select(span => span.Of(passage.Passage.Text).ToString()).ToList();
        Assert.Subset(highlights.ToHashSet(), new HashSet<string> { "Machine", "Tractor", "Station" });
        Assert.Equal(passage.Highlights.Length, passage.Highlights.Distinct().Count());
        Assert.Equal(passage.Highlights.OrderBy(span => span.Start), passage.Highlights);
    }

    private int Best(string question) => _corpus.Cited(QuestionKind.Explain, question).Passages[0].Passage.Paragraph;

    public sealed class Camps : IDisposable
    {
        public AskableCorpus Corpus { get; } = new(
            ("camps.md", """
                The NKVD (People's Commissariat for Internal Affairs) was created on 10 July 1934 out of an older service.

                A show trial was held in Shakhty against fifty engineers of the coal mines, who had confessed beforehand.

                Each Machine Tractor Station (MTS) served some dozen villages with its tractors and its political office.

                Wreckers were looked for in every factory, and railwaymen were blamed for each accident on the lines.

                Limits were set for all the regions, and regional chiefs asked by telegram that they be raised again.

                Directors of an MTS answered for the harvest before the district and paid for each delay with their post.

                Whoever told a joke risked five years for anti-Soviet agitation, as thousands of sentences of the time show.

                Chairmen of the kolkhoz were elected in name only; the district committee sent them and took them away.

                Norilsk was the centre of several labour colonies, whose defence against the cold was organised by nobody.
                """),
            ("thesaurus.yaml", """
                thesaurus:
                  - asked: [secret police]
                    written: [NKVD, OGPU]
                  - same: [wreckers, saboteurs]
                  - asked: [kill quotas]
                    written: [limits]
                """));

        public void Dispose() => Corpus.Dispose();
    }
}
