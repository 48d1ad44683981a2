using System.IO.Compression;
using System.Text;
using CsCheck;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class ZlibStreamInflaterTests
{
    [Fact]
    public void Every_message_of_a_stream_comes_out_as_it_went_in() => Gen.String[0, 50_000].Array[1, 8].Sample(
        messages =>
        {
            using var stream = new MemoryStream();
            using var deflater = new ZLibStream(stream, CompressionLevel.Optimal);
            using var inflater = new ZlibStreamInflater();
            using var inflated = new PooledBuffer(ZlibStreamInflater.LongestMessage);
            foreach (var bytes in messages.Select(text => Encoding.UTF8.GetBytes("{" + text)))
            {
                stream.SetLength(0);
                deflater.Write(bytes);
                deflater.Flush();
                Assert.True(ZlibStreamInflater.IsWhole(stream.ToArray()));
                inflater.Inflate(stream.ToArray(), inflated);
                Assert.Equal(bytes, inflated.Written.ToArray());
                inflated.Clear();
            }
        },
        iter: 50);

    [Fact]
    public void A_bomb_is_stopped_at_the_limit()
    {
        using var stream = new MemoryStream();
        using (var deflater = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            deflater.Write(new byte[ZlibStreamInflater.LongestMessage + 1]);
        using var inflater = new ZlibStreamInflater();
        using var inflated = new PooledBuffer(ZlibStreamInflater.LongestMessage);
        Assert.Throws<InvalidDataException>(() => inflater.Inflate(stream.ToArray(), inflated));
    }

    // RFC 1950, 2.2: FDICT is the sixth bit of the second byte; four bytes name the dictionary.
    [Fact]
    public void A_stream_that_asks_for_a_dictionary_is_reported_as_damaged()
    {
        using var inflater = new ZlibStreamInflater();
        using var inflated = new PooledBuffer(ZlibStreamInflater.LongestMessage);
        Assert.Throws<InvalidDataException>(() => inflater.Inflate(new byte[] { 0x78, 0xBB, 1, 2, 3, 4, 5 }, inflated));
    }

    [Fact]
    public void Damaged_bytes_are_reported_as_such_and_as_nothing_else() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        using var inflater = new ZlibStreamInflater();
        using var inflated = new PooledBuffer(ZlibStreamInflater.LongestMessage);
        var error = Record.Exception(() => inflater.Inflate(bytes, inflated));
        Assert.True(error is null or InvalidDataException, $"{error}");
    });
}
