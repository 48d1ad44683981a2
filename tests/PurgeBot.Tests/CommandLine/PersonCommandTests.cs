namespace PurgeBot.Tests.CommandLine;

public sealed class PersonCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public PersonCommandTests()
    {
        _corpus.Write("voyage.md", "# The voyage\n\nAda Marsh was born in Hull on 3 May 1861.\n\nAda Marsh, director of the Polar Institute, hired Ole Berg in 1902.\n\nJon Dahl stayed.\n\nNils Dahl went.\n");
        _corpus.Write("people.yaml", "people:\n  - name: Ada Marsh\n    born: \"1861-05-03\"\n    died: \"1921\"\n  - name: Ole Berg\n  - name: Jon Dahl\n  - name: Nils Dahl\n");
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task A_life_is_told_part_by_part_with_the_numbers_of_the_passages_and_these_at_the_end()
    {
        var (exit, output, error) = await _corpus.RunAsync("person", "marsh");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            """
            Ada Marsh
            Born 3 May 1861 [1] · Died 1921

            What they were
            • director of the Polar Institute [2]

            Dated
            • 3 May 1861 Ada Marsh was born in Hull on 3 May 1861. [1]
            • 1902 Ada Marsh, director of the Polar Institute, hired Ole Berg in 1902. [2]

            Named together with
            • Ole Berg, 1 paragraph [2]

            Passages
            • [1] The voyage, ¶ 1
            • [2] The voyage, ¶ 2

            Without a number: by the list of people, in no passage.

            """,
            output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_network_is_drawn_into_the_file_that_is_named()
    {
        var file = Path.Join(Path.GetTempPath(), $"{Guid.NewGuid()}.png");
        try
        {
            var (exit, _, error) = await _corpus.RunAsync("person", "Ada", "Marsh", "--output", file);

            Assert.Equal(0, exit);
            Assert.Equal($"Drawn to {file}.", error.Trim());
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[..4]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("zorblax", 1, "This corpus does not list that person")]
    [InlineData("dahl", 1, "Several people are called so: Jon Dahl; Nils Dahl.")]
    [InlineData("jon dahl --output x.png", 1, "Nobody is named together with Jon Dahl: there is nothing to draw.")]
    [InlineData("marsh --output x.jpg", 2, "--output needs a file whose name ends with .png, not 'x.jpg'.")]
    public async Task What_cannot_be_told_or_drawn_is_said_in_one_sentence(string words, int code, string said)
    {
        var (exit, output, error) = await _corpus.RunAsync(["person", .. words.Split(' ')]);

        Assert.Equal((code, ""), (exit, output));
        Assert.StartsWith(said, error, StringComparison.Ordinal);
    }
}
