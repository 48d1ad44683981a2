using CsCheck;
using PurgeBot.Discord.Emulator.Endpoint;
using PurgeBot.Discord.Endpoint;

namespace PurgeBot.Discord.Tests.Endpoint;

public sealed class RequestSignatureTests : IDisposable
{
    private static readonly byte[] Body = """{"id":"11","type":1}"""u8.ToArray();

    private readonly SigningKey _key = new();
    private readonly StillTime _time = new();
    private readonly RequestSignature _signature;

    public RequestSignatureTests()
    {
        Assert.True(RequestSignature.TryReadKey(_key.PublicKey, out var key));
        _signature = new RequestSignature(key, _time);
    }

    public void Dispose() => _key.Dispose();

    [Fact]
    public void What_Discord_has_signed_is_known()
    {
        var (timestamp, signature) = _key.Sign(Body, _time.GetUtcNow());

        Assert.True(_signature.IsTimely(timestamp));
        Assert.True(_signature.IsValid(Signed(timestamp, Body), signature));
        Assert.True(_signature.IsValid(Signed(timestamp, Body), signature.ToUpperInvariant()));
    }

    [Fact]
    public void A_change_of_any_bit_is_noticed()
    {
        var (timestamp, signature) = _key.Sign(Body, _time.GetUtcNow());
        var signed = Signed(timestamp, Body);
        for (var bit = 0; bit < signed.Length * 8; bit++)
        {
            signed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(_signature.IsValid(signed, signature));
            signed[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        var bytes = Convert.FromHexString(signature);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(_signature.IsValid(signed, Convert.ToHexStringLower(bytes)));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Another_key_signs_for_nobody()
    {
        using var other = new SigningKey();
        var (timestamp, signature) = other.Sign(Body, _time.GetUtcNow());
        Assert.False(_signature.IsValid(Signed(timestamp, Body), signature));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    [InlineData(86_400 * 365, false)]
    public void Five_minutes_are_as_long_as_a_signature_lasts(int seconds, bool isTimely) =>
        Assert.Equal(isTimely, _signature.IsTimely(_key.Sign(Body, _time.GetUtcNow().AddSeconds(-seconds)).Timestamp));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1")]
    [InlineData("+1796040000")]
    [InlineData(" 1796040000")]
    [InlineData("1796040000.5")]
    [InlineData("999999999999")]
    [InlineData("99999999999999999999")]
    public void What_is_no_time_is_not_timely(string? timestamp) => Assert.False(_signature.IsTimely(timestamp));

    [Fact]
    public void No_headers_whatever_are_taken_for_Discords() => Gen.Select(Gen.String[0, 140], Gen.Char["0123456789abcdefABCDEF "].Array[0, 130].Select(letters => new string(letters))).Sample((timestamp, signature) =>
    {
        Assert.False(_signature.IsTimely(timestamp) && timestamp.Length > 12);
        Assert.False(_signature.IsValid(Body, signature));
        Assert.False(_signature.IsValid(Body, timestamp));
    });

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("0xd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751")]
    [InlineData("g75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")]
    public void A_key_is_64_hexadecimal_digits(string hex) => Assert.False(RequestSignature.TryReadKey(hex, out _));

    private static byte[] Signed(string timestamp, byte[] body) => [.. System.Text.Encoding.ASCII.GetBytes(timestamp), .. body];
}
