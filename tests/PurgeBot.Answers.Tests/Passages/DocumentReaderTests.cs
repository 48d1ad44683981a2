using System.Text;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class DocumentReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_a_subfolder_is_read_into_its_passages()
    {
        _folder.Write("russia/kirov.md", "# Sergei Kirov\n\nKirov led Leningrad. He was shot.\n");
        var passage = Assert.Single(ReadOnly().Passages);
        Assert.Equal(("kirov", "russia/kirov.md", "Sergei Kirov"), (passage.Document.Name, passage.Document.Path, passage.Document.Title));
        Assert.Equal([new TextSpan(0, 20), new TextSpan(21, 12)], passage.Sentences);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public void An_empty_file_has_no_passages_and_no_faults(string path)
    {
        _folder.Write(path, "");
        var reading = ReadOnly();
        Assert.Empty(reading.Passages);
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding_and_is_no_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _folder.Write("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("---\ntitle: Ежов\n---\n\nОн жил.\n")]);
        var passage = Assert.Single(ReadOnly().Passages);
        Assert.Equal(("Ежов", "Он жил."), (passage.Document.Title, passage.Text));
    }

    [Theory]
    [InlineData("\xFF", 1)]
    [InlineData("a\nb\r\nc\rd\xE9 e", 4)]
    [InlineData("\n\xC3", 2)]
    [InlineData("\n\n\xED\xA0\x80", 3)]
    public void Invalid_UTF_8_is_a_fault_with_its_line(string latin1, int line)
    {
        _folder.Write("a.md", Encoding.Latin1.GetBytes(latin1));
        Assert.Equal($"a.md:{line}: The file is left out: here is a byte that is not valid UTF-8.", OnlyFault());
    }

    [Fact]
    public void Invalid_UTF_8_deep_in_a_file_is_found()
    {
        _folder.Write("a.txt", Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("It is a line.\n", 10_000)) + "\xE9"));
        Assert.StartsWith("a.txt:10001: ", OnlyFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_UTF_16_is_a_fault()
    {
        _folder.Write("a.md", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]);
        Assert.Equal("a.md:1: The file is left out: it begins as UTF-16 but is not valid UTF-16.", OnlyFault());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0 })]
    public void A_binary_file_is_a_fault(byte[] bytes)
    {
        _folder.Write("archive.txt", bytes);
        Assert.Equal("archive.txt:1: The file is binary and is left out; a document is text in UTF-8.", OnlyFault());
    }

    [Fact]
    public void A_file_of_50_MB_is_a_fault_and_is_not_read_into_memory()
    {
        using (var file = File.Create(_folder.FullPath("huge.md")))
            file.SetLength(50_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("huge.md:1: The file is larger than 16 MiB and is left out.", OnlyFault());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void The_limit_is_the_largest_size_that_is_read()
    {
        _folder.Write("a.txt", new string('a', 2000) + ".");
        var file = Assert.Single(CorpusFolder.Open(_folder.Path).Files);
        Assert.Single(new DocumentReader(new DocumentReaderOptions { MaxFileBytes = 2001 }).Read(file).Passages);
        Assert.Single(new DocumentReader(new DocumentReaderOptions { MaxFileBytes = 2000 }).Read(file).Faults);
    }

    [Fact]
    public void A_device_in_the_place_of_a_file_is_a_fault_and_never_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere devices are not told from files.");
        var reading = new DocumentReader().Read(new CorpusFile("endless.txt", "/dev/zero", 0, DateTime.UnixEpoch));
        Assert.Equal("endless.txt:1: The file is left out: it is a pipe, a socket or a device.", Assert.Single(reading.Faults).ToString());
    }

    [Fact]
    public void A_folder_named_like_a_document_holds_documents()
    {
        _folder.Write("odd.md/a.md", "Text.");
        Assert.Equal("odd.md/a.md", Assert.Single(ReadOnly().Passages).Document.Path);
    }

    [Fact]
    public async Task Many_files_are_read_at_a_time_as_one_by_one()
    {
        for (var i = 0; i < 50; i++)
            _folder.Write($"{i}.md", $"# Title {i}\n\n" + string.Join("\n\n", Enumerable.Range(0, 20).Select(k => $"Paragraph {k} of *{i}* [@k{k}].")));
        var files = CorpusFolder.Open(_folder.Path).Files;
        var reader = new DocumentReader();
        var together = await Task.WhenAll(files.Select(file => Task.Run(() => reader.Read(file).Texts())));
        Assert.Equal(files.Select(file => reader.Read(file).Texts()), together);
    }

    private DocumentReading ReadOnly() => new DocumentReader().Read(Assert.Single(CorpusFolder.Open(_folder.Path).Files));

    private string OnlyFault()
    {
        var reading = ReadOnly();
        Assert.Empty(reading.Passages);
        return Assert.Single(reading.Faults).ToString();
    }
}
