using PurgeBot.Benchmarks.Corpora;

namespace PurgeBot.Tests.Corpora;

public sealed class GeneratedCorpusTests
{
    private static readonly string[] Sample = [.. GeneratedCorpus.Passages(5_000, seed: 1)];

    [Fact]
    public void A_seed_gives_the_same_text_each_time_and_another_seed_another()
    {
        Assert.Equal(Sample.Take(300), GeneratedCorpus.Passages(300, seed: 1));
        Assert.Empty(Sample.Take(300).Intersect(GeneratedCorpus.Passages(300, seed: 2)));
    }

    [Fact]
    public void The_text_is_the_same_on_every_machine_and_in_every_version() =>
        Assert.StartsWith(
            "According to Maria Poreko the state in Nodromovo had abolished more than 201 officers, where the revolution had been frolated ",
            GeneratedCorpus.Passage(0, seed: 7),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(4_999)]
    public void Any_passage_can_be_made_without_the_others(int index) =>
        Assert.Equal(Sample[index], GeneratedCorpus.Passage(index, seed: 1));

    [Fact]
    public void The_files_hold_the_passages_in_order_with_a_title_and_headings()
    {
        var folder = Directory.CreateTempSubdirectory("purgebot-corpus").FullName;
        try
        {
            GeneratedCorpus.Write(folder, passages: 2_250, seed: 1);
            var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(23, files.Length);
            var lines = files.SelectMany(File.ReadLines).ToArray();
            Assert.Equal(Sample.Take(2_250), lines.Where(line => line.EndsWith('.')));
            Assert.Equal(23, lines.Count(line => line.StartsWith("title: ", StringComparison.Ordinal)));
            Assert.Equal(225, lines.Count(line => line.StartsWith("## ", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Passages_are_as_long_as_paragraphs_of_reference_works()
    {
        var lengths = Sample.Select(passage => (double)Words(passage).Length).Order().ToArray();
        Assert.InRange(lengths.Average(), 80, 100);
        Assert.InRange(lengths[lengths.Length / 20], 35, 60);
        Assert.InRange(lengths[lengths.Length * 19 / 20], 130, 180);
        Assert.All(Sample, passage => Assert.InRange(passage.Count(c => c == '.'), 3, 6));
    }

    [Fact]
    public void Word_frequencies_follow_Zipf()
    {
        var words = Sample.SelectMany(Words).ToArray();
        var counts = words.CountBy(word => word, StringComparer.OrdinalIgnoreCase).Select(word => word.Value).OrderDescending().ToArray();
        int[] ranks = [1, 3, 10, 30, 100, 300, 1000];
        Assert.All(ranks, rank => Assert.InRange((double)rank * counts[rank - 1] / words.Length, 0.05, 0.2));
    }

    [Fact]
    public void The_vocabulary_grows_with_the_text_by_Heaps_law()
    {
        var exponent = Math.Log10(Distinct(5_000) / (double)Distinct(500));
        Assert.InRange(exponent, 0.45, 0.65);

        static int Distinct(int passages) => Sample.Take(passages).SelectMany(Words).Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }

    [Fact]
    public void The_people_of_a_document_recur_in_it_and_hardly_elsewhere()
    {
        var name = new DocumentPlan(seed: 1, document: 3).People[0].Surname;
        var mentions = Sample.Index().Where(passage => Words(passage.Item).Contains(name)).Select(passage => passage.Index / 100).ToArray();
        Assert.InRange(mentions.Count(document => document == 3), 20, 100);
        Assert.InRange(mentions.Count(document => document != 3), 0, mentions.Length / 2);
    }

    private static string[] Words(string passage) => passage.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
}
