using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class SnapshotTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Theory]
    [InlineData("who", "name", "yezhov", "who-yezhov")]
    [InlineData("who", "name", "Kamenev", "who-kamenev")]
    [InlineData("when", "event", "murder of Kirov", "when-kirov")]
    [InlineData("explain", "topic", "album procedure", "explain-album")]
    [InlineData("when", "event", "Yezhov on the moon with Zorblax", "when-moon")]
    [InlineData("when", "event", "August 1937", "when-august-1937")]
    [InlineData("when", "event", "August 1901", "when-august-1901")]
    [InlineData("fact", "topic", "murder of Kirov", "fact-kirov")]
    [InlineData("fact", "topic", "Zorblax of Qwghlm", "fact-zorblax")]
    [InlineData("help", "", "", "help")]
    [InlineData("sources", "", "", "sources")]
    public async Task A_reply_looks_as_it_did(string command, string option, string question, string file) =>
        Snapshot.Match(Assert.IsType<Reply.Post>(await _person.AskAsync(command, (option, question))).Card, file);

    [Fact]
    public async Task A_paragraph_in_its_context_looks_as_it_did()
    {
        var answer = Assert.IsType<Reply.Post>(await _person.AskAsync("when", ("event", "murder of Kirov"))).Card;
        Snapshot.Match(Assert.IsType<Reply.Post>(await _person.PressAsync(answer, "In context")).Card, "context-kirov");
    }

    [Fact]
    public async Task A_long_paragraph_is_cut_at_a_sentence_and_read_to_its_end_in_parts()
    {
        var sentences = Enumerable.Range(1, 120).Select(i => $"Sentence {i} tells of the siege of Narva in 1700.").ToList();
        using var open = new OpenCorpus(("narva.md", $"# Narva\n\nBefore it.\n\n{string.Join(' ', sentences)}\n\nAfter it.\n"));
        var person = new ChatPerson(open.Live, open.Engine);
        var answer = Assert.IsType<Reply.Post>(await person.AskAsync("explain", ("topic", "siege of Narva"))).Card;
        var passage = answer.Parts.OfType<CardPart.Section>().First();
        Assert.Contains("1700. …\n", DiscordMarkdown.Read(passage.Markdown).Replace("{b:", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Read on", passage.Beside.Label);

        var read = Assert.IsType<Reply.Post>(await person.PressAsync(answer, "Read on")).Card;
        Assert.Contains("Before it.", read.Text(), StringComparison.Ordinal);
        var seen = read.Text();
        while (read.ButtonsNamed("Next page").Any())
        {
            read = Assert.IsType<Reply.Replace>(await person.PressAsync(read, "Next page", onPrivateReply: true)).Card;
            seen += read.Text();
        }

        Assert.All(sentences, sentence => Assert.Contains(sentence, seen, StringComparison.Ordinal));
        Assert.Contains("After it.", read.Text(), StringComparison.Ordinal);
    }
}
