using CsCheck;
using Lucene.Net.Codecs;
using Lucene.Net.Store;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class MappedDirectoryTests : IDisposable
{
    private const string Name = "file";

    // More than a page of memory and several buffers, and the end of neither.
    private static readonly byte[] Content = [.. Enumerable.Range(0, 10_001).Select(i => (byte)(i * 31))];

    private readonly TemporaryFolder _root = new();

    public MappedDirectoryTests() => File.WriteAllBytes(_root.FullPath(Name), Content);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Any_part_of_a_file_is_read_as_it_is() =>
        Gen.Select(Gen.Int[0, Content.Length], Gen.Int[0, Content.Length]).Sample((a, b) =>
        {
            using var directory = new MappedDirectory(_root.FullPath("."));
            using var input = directory.OpenInput(Name, IOContext.READ);
            var (start, end) = (Math.Min(a, b), Math.Max(a, b));
            var read = new byte[end - start];
            input.Seek(start);
            input.ReadBytes(read, 0, read.Length);
            Assert.Equal(Content[start..end], read);
            Assert.Equal(end, input.Position);
        });

    [Fact]
    public void What_stands_behind_the_end_in_memory_is_not_read()
    {
        using var directory = new MappedDirectory(_root.FullPath("."));
        using var input = directory.OpenInput(Name, IOContext.READ);
        input.Seek(Content.Length);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        input.Seek(Content.Length - 1);
        Assert.Throws<EndOfStreamException>(() => input.ReadBytes(new byte[2], 0, 2));
    }

    [Fact]
    public void Clones_keep_places_of_their_own_and_leave_the_file_open()
    {
        using var directory = new MappedDirectory(_root.FullPath("."));
        using var input = directory.OpenInput(Name, IOContext.READ);
        input.Seek(5_000);
        using (var clone = (IndexInput)input.Clone())
        {
            clone.Seek(7_000);
            Assert.Equal(Content[7_000], clone.ReadByte());
        }

        Assert.Equal(Content[5_000], input.ReadByte());
    }

    [Fact]
    public void A_clone_of_a_closed_file_fails_instead_of_reading_what_is_no_longer_mapped()
    {
        using var directory = new MappedDirectory(_root.FullPath("."));
        var input = directory.OpenInput(Name, IOContext.READ);
        var clone = (IndexInput)input.Clone();
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => clone.ReadByte());
    }

    [Fact]
    public void What_is_written_in_any_pieces_is_read_back_with_the_checksum_that_Lucene_expects() =>
        Gen.Int[0, 70_000].Array[0, 4].Sample(pieces =>
        {
            using var directory = new MappedDirectory(_root.FullPath("."));
            var written = new List<byte>();
            using (var output = directory.CreateOutput("written", IOContext.DEFAULT))
            {
                foreach (var length in pieces)
                {
                    byte[] piece = [.. Enumerable.Range(length, length).Select(i => (byte)(i * 7))];
                    output.WriteBytes(piece, 0, piece.Length);
                    output.WriteByte(1);
                    written.AddRange([.. piece, 1]);
                    Assert.Equal(written.Count, output.Position);
                }

                CodecUtil.WriteFooter(output);
            }

            directory.Sync(["written"]);
            Assert.Equal(written, File.ReadAllBytes(_root.FullPath("written"))[..^CodecUtil.FooterLength()]);
            using var input = directory.OpenChecksumInput("written", IOContext.READ_ONCE);
            input.ReadBytes(new byte[written.Count], 0, written.Count);
            CodecUtil.CheckFooter(input);
        }, iter: 30, threads: 1);
}
