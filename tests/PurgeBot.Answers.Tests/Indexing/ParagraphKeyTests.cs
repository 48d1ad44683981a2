using CsCheck;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class ParagraphKeyTests
{
    [Fact]
    public void A_key_that_is_written_is_read_back() => Gen.Select(Gen.ULong, Gen.Int[0, int.MaxValue]).Sample((hash, number) =>
    {
        var key = new ParagraphKey(hash, number);
        return key.ToString().Length <= ParagraphKey.MaxLength && ParagraphKey.TryParse(key.ToString(), out var read) && read == key;
    });

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAA.")]
    [InlineData("AAAAAAAAAAA.-1")]
    [InlineData("AAAAAAAAAA.1")]
    [InlineData("AAAAAAAAAA=.1")]
    [InlineData("AA AAAAAAAA.1")]
    [InlineData("äääääääääää.1")]
    [InlineData("AAAAAAAAAAA.99999999999")]
    public void What_is_no_key_is_told(string text) => Assert.False(ParagraphKey.TryParse(text, out _));

    [Fact]
    public void Any_text_can_be_tried() => Gen.Char.Array[0, 30].Sample(units => ParagraphKey.TryParse(new string(units), out _) || true);

    [Fact]
    public void A_paragraph_is_found_with_its_neighbours_in_its_own_document_only()
    {
        using var corpus = new AskableCorpus(
            ("a.md", "# A\n\nWeavers sang.\n\nPotters drank.\n\nDyers wept.\n"), ("b/a.md", "# B\n\nSailors slept.\n"), ("c.md", "# C\n\nMiners dug.\n\nBakers rose.\n"));
        Assert.Equal((null, "Weavers sang.", "Potters drank."), Around(corpus, "Weavers sang"));
        Assert.Equal(("Weavers sang.", "Potters drank.", "Dyers wept."), Around(corpus, "Potters drank"));
        Assert.Equal(("Potters drank.", "Dyers wept.", null), Around(corpus, "Dyers wept"));
        Assert.Equal((null, "Sailors slept.", null), Around(corpus, "Sailors slept"));
        Assert.Equal(("Miners dug.", "Bakers rose.", null), Around(corpus, "Bakers rose"));
        Assert.Equal(3, corpus.Library.Documents);
        Assert.Equal(["A", "B", "C"], corpus.Library.SomeDocuments(5).Select(document => document.Title).Order());
        Assert.Equal(2, corpus.Library.SomeDocuments(2).Count);
    }

    [Fact]
    public void A_changed_document_is_read_as_it_is_now_and_one_that_is_gone_is_not_found()
    {
        using var corpus = new IndexedCorpus();
        corpus.Update();
        ParagraphKey salt, copper;
        using (var library = corpus.Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library)
        {
            salt = KeyOf(library, "Salt Revolt");
            copper = KeyOf(library, "Copper Riot");
        }

        corpus.Write("salt.md", "The Salt Revolt was a riot.\n\nIt spread.");
        File.Delete(Path.Combine(corpus.Corpus, "copper.md"));
        using var newer = corpus.Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
        Assert.Equal("The Salt Revolt was a riot.", newer.Find(salt)?.Paragraph.Text);
        Assert.Equal("It spread.", newer.Find(salt)?.After?.Text);
        Assert.Null(newer.Find(copper));
        Assert.Null(newer.Find(salt with { Number = 3 }));
        Assert.Null(newer.Find(salt with { Number = 0 }));
        Assert.Null(newer.Find(salt with { Number = int.MaxValue }));
        Assert.Null(newer.Find(new ParagraphKey(1, 1)));
    }

    private static (string?, string, string?) Around(AskableCorpus corpus, string question)
    {
        var found = corpus.Library.Find(KeyOf(corpus.Library, question))!;
        return (found.Before?.Text, found.Paragraph.Text, found.After?.Text);
    }

    private static ParagraphKey KeyOf(Library library, string question) =>
        ParagraphKey.Of(Assert.IsType<Answer.Cited>(new AnswerEngine().Ask(library, QuestionKind.Explain, question)).Passages[0].Passage);
}
