using System.Text;
using System.Text.Json;
using CsCheck;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayFrameTests
{
    [Theory]
    [InlineData("""{"t":"INTERACTION_CREATE","s":3,"op":0,"d":{"id":"1","d":{"op":7}}}""")]
    [InlineData("""{"d":{"id":"1","d":{"op":7}},"new":[{"op":9}],"op":0,"s":3,"t":"INTERACTION_CREATE"}""")]
    [InlineData("""{ "op" : 0 , "d" : {"id":"1","d":{"op":7}} , "s" : 3 , "t" : "INTERACTION\u005fCREATE" }""")]
    public void An_envelope_is_read_in_any_order_and_its_data_are_left_as_they_are(string json)
    {
        var frame = GatewayFrame.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal((0, 3, GatewayEvent.InteractionCreate), (frame.Opcode, frame.Sequence, frame.Event));
        Assert.Equal("""{"id":"1","d":{"op":7}}""", Encoding.UTF8.GetString(frame.Data.Span));
    }

    [Fact]
    public void Members_that_are_null_or_missing_are_none()
    {
        var frame = GatewayFrame.Read("""{"op":11,"s":null,"t":null}"""u8.ToArray());
        Assert.Equal((11, null, GatewayEvent.None, true), (frame.Opcode, frame.Sequence, frame.Event, frame.Data.IsEmpty));
    }

    [Theory]
    [InlineData("true", true), InlineData("false", false), InlineData("null", false), InlineData("\"true\"", false)]
    public void Only_true_says_that_an_invalid_session_can_be_resumed(string data, bool canResume) =>
        Assert.Equal(new GatewayInput.InvalidSession(canResume), GatewayInputReader.Read(GatewayFrame.Read(Encoding.UTF8.GetBytes($$"""{"op":9,"d":{{data}}}"""))));

    [Theory]
    [InlineData("""{"op":0,"t":"\ud800"}""")]
    [InlineData("""{"\ud800":0}""")]
    public void Half_a_character_in_a_name_is_no_message(string json) =>
        Assert.Throws<JsonException>(() => GatewayFrame.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("d")]
    [InlineData("unknown")]
    public void What_is_nested_beyond_all_measure_is_no_message(string member) =>
        Assert.ThrowsAny<JsonException>(() => GatewayFrame.Read(Encoding.UTF8.GetBytes($"{{\"op\":0,\"{member}\":{new string('[', 100_000)}{new string(']', 100_000)}}}")));

    [Fact]
    public void Any_bytes_are_read_or_reported_as_no_message() =>
        Gen.OneOf(Gen.Byte.Array[0, 100], Pieces.Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
        {
            var error = Record.Exception(() => GatewayInputReader.Read(GatewayFrame.Read(bytes)));
            Assert.True(error is null or JsonException, $"{error}");
        });

    // JSON of the right words in any order.
    private static Gen<string> Pieces => Gen.Int[0, Words.Length - 1].Array[0, 20].Select(words => "{" + string.Concat(words.Select(word => Words[word])));

    private static readonly string[] Words =
        ["\"op\":", "\"d\":", "\"s\":", "\"t\":", "0", "9", "10", ",", "{", "}", "[", "]", "null", "true", "1e400", "-1", "\"READY\"", "\"heartbeat_interval\":", "\"session_id\":", "\"\\ud800\""];
}
