using System.Runtime.CompilerServices;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

/// <summary>Who did what to whom in the corpus that the bot comes with.</summary>
public sealed class DefaultCorpusRoleTests : IClassFixture<DefaultCorpusRoleTests.GreatPurge>
{
    private readonly AskableCorpus _corpus;

    public DefaultCorpusRoleTests(GreatPurge corpus) => _corpus = corpus.Corpus;

    [Theory]
    [InlineData("who succeeded Yezhov", "Lavrentiy Beria")]
    [InlineData("Yezhov's successor", "Lavrentiy Beria")]
    [InlineData("who replaced Yezhov", "Lavrentiy Beria")]
    [InlineData("who replaced Yagoda", "Nikolai Yezhov")]
    [InlineData("whom did Yezhov replace", "Genrikh Yagoda")]
    [InlineData("head of the NKVD after Yezhov", "Lavrentiy Beria")]
    [InlineData("head of the NKVD before Yezhov", "Genrikh Yagoda")]
    [InlineData("head of the NKVD in 1937", "Nikolai Yezhov")]
    [InlineData("NKVD chief in 1935", "Genrikh Yagoda")]
    [InlineData("who was secret police chief in 1939", "Lavrentiy Beria")]
    [InlineData("head of the secret police before Yezhov", "Genrikh Yagoda")]
    [InlineData("Trotsky's assassin", "Ramón Mercader")]
    [InlineData("who killed Trotsky", "Ramón Mercader")]
    [InlineData("who was Kirov's killer", "Leonid Nikolaev")]
    [InlineData("wife of Yezhov", "Yevgenia Yezhova")]
    public void Whoever_held_the_office_or_did_the_deed_is_named_from_a_passage(string question, string name)
    {
        var answer = _corpus.Cited(QuestionKind.Who, question);
        Assert.Equal(name, answer.ShortAnswer?.Text);
        Assert.Contains(name.Split(' ')[^1], answer.Passages[answer.ShortAnswer!.Passage].Passage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who arrested Beria")]
    [InlineData("the man who arrested Beria")]
    [InlineData("who arrested Yezhov")]
    [InlineData("who shot Tukhachevsky")]
    [InlineData("Lenin's widow")]
    [InlineData("Stalin's wife")]
    [InlineData("who was Stalin's daughter")]
    [InlineData("Bukharin's bicycle")]
    public void Nobody_is_named_for_what_the_corpus_does_not_state(string question)
    {
        if (_corpus.Ask(QuestionKind.Who, question) is Answer.Cited cited) Assert.Null(cited.ShortAnswer);
    }

    [Fact]
    public void Who_is_asked_for_by_name_is_introduced_first() =>
        Assert.StartsWith("Leon Trotsky, born", _corpus.Cited(QuestionKind.Who, "trotsky").Passages[0].Passage.Text, StringComparison.Ordinal);

    /// <summary>The default corpus.</summary>
    public sealed class GreatPurge : IDisposable
    {
        internal AskableCorpus Corpus { get; } = new([.. Directory.EnumerateFiles(Folder()).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);

        public void Dispose() => Corpus.Dispose();

        private static string Folder([CallerFilePath] string thisFile = "") =>
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "corpus"));
    }
}
