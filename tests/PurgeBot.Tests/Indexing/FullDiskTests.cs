namespace PurgeBot.Tests.Indexing;

public sealed class FullDiskTests : IDisposable
{
    private readonly IndexProcess _process = new();

    public void Dispose() => _process.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    public async Task Where_the_index_cannot_be_written_it_says_so_in_one_line_and_the_one_before_answers(int kibibytes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit for the size of files.");
        _process.WriteDocuments(count: 30, paragraphs: 20, seed: 0);
        var (exit, output, error) = await IndexProcess.FinishAsync(_process.StartWithFilesUpTo(kibibytes, "index"));
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(_process.Index, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(_process.Unfinished);
        Assert.Contains("1 June 1648", await _process.AskWithoutWritingAsync(), StringComparison.Ordinal);

        (exit, output, error) = await IndexProcess.FinishAsync(
            _process.StartWithFilesUpTo(kibibytes, "ask", "explain", IndexProcess.Question));
        Assert.Equal(0, exit);
        Assert.Contains("1 June 1648", output, StringComparison.Ordinal);
        Assert.Contains("answers come from the one before", error, StringComparison.Ordinal);
    }
}
