using System.Text;
using CsCheck;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class InteractionReaderTests
{
    private const string Start = """{"id":"11","application_id":"12","token":"t","version":1,"entitlements":[{"a":{}}],"something_new":[[{}]],""";

    private static readonly string[] Payloads =
    [
        Start + """ "type":2,"locale":"de","member":{"user":{"id":"7","username":"x"},"roles":["1"]},"data":{"id":"1","name":"who","type":1,"options":[{"name":"name","type":3,"value":"Yezhov \u0421"},{"name":"private","type":5,"value":true},{"name":"n","type":4,"value":12}]}}""",
        Start + """ "type":4,"user":{"id":"8"},"data":{"id":"1","name":"who","type":1,"options":[{"name":"private","type":5,"value":false},{"name":"name","type":3,"value":"Ye","focused":true}]}}""",
        Start + """ "type":3,"user":{"id":"8"},"message":{"id":"5","flags":32832,"components":[{}]},"data":{"custom_id":"s","component_type":3,"values":["a","b"]}}""",
        Start + """ "type":2,"user":{"id":"8"},"data":{"id":"1","name":"Look this up","type":3,"target_id":"99","resolved":{"messages":{"99":{"id":"99","content":"Who was he?"}}}}}""",
        Start + """ "type":2,"user":{"id":"8"},"data":{"name":"Look this up","type":3,"target_id":99,"resolved":{"messages":{"99":{"content":"","message_snapshots":[{"message":{"content":"forwarded"}}]}}}}}""",
    ];

    [Fact]
    public void A_slash_command_gives_its_options_by_name()
    {
        var command = Assert.IsType<ChatRequest.Command>(Read(Payloads[0]));
        Assert.Equal(("who", "7", "de", 42L), (command.Name, command.Origin.UserId, command.Origin.Locale, command.Origin.ReceivedAt));
        Assert.Equal(("Yezhov С", "true", "12"), (command.Options["name"], command.Options["private"], command.Options["n"]));
    }

    [Fact]
    public void What_is_typed_comes_with_its_option()
    {
        var completion = Assert.IsType<ChatRequest.Completion>(Read(Payloads[1]));
        Assert.Equal(("who", "name", "Ye", "8", "en-US"), (completion.Name, completion.Option, completion.Typed, completion.Origin.UserId, completion.Origin.Locale));
    }

    [Fact]
    public void A_choice_comes_with_its_state_and_whether_others_see_the_message()
    {
        var press = Assert.IsType<ChatRequest.Press>(Read(Payloads[2]));
        Assert.Equal(("s", "a,b", true), (press.State, string.Join(',', press.Chosen), press.IsOnPrivateReply));
    }

    [Theory]
    [InlineData(3, "Who was he?")]
    [InlineData(4, "forwarded")]
    public void A_command_on_a_message_gives_its_text(int payload, string text) =>
        Assert.Equal(text, Assert.IsType<ChatRequest.OnMessage>(Read(Payloads[payload])).Text);

    [Theory]
    [InlineData("\\ud83d half \\n", "\uFFFD half \n")]
    [InlineData("\\ud83d\\ude00", "😀")]
    public void Half_an_emoji_does_not_make_a_question_unreadable(string typed, string read)
    {
        var command = Assert.IsType<ChatRequest.Command>(Read(Payloads[0].Replace("Yezhov \\u0421", typed, StringComparison.Ordinal)));
        Assert.Equal(read, command.Options["name"]);
    }

    [Theory]
    [InlineData(""" "type":5,"data":{"custom_id":"modal","components":[]}}""")]
    [InlineData(""" "type":77}""")]
    [InlineData(""" "type":2,"data":{"name":"x","type":2}}""")]
    public void A_kind_that_was_never_offered_is_left_alone(string rest) => Assert.Null(Read(Start + rest));

    [Fact]
    public void No_bytes_whatever_throw() => Gen.OneOf(
        Gen.Byte.Array[0, 200],
        // Real payloads with some bytes put in, changed or cut off get further than noise does.
        from payload in Gen.Int[0, Payloads.Length - 1].Select(number => Payloads[number])
        from edits in Gen.Select(Gen.Int[0, 600], Gen.OneOf(Gen.Byte, Gen.Char["{}[]\",:\\nu0d8"].Select(letter => (byte)letter))).Array[1, 5]
        from cut in Gen.Int[1, 3000]
        select Edited(payload, edits, cut)).Sample(
            bytes =>
            {
                if (InteractionPayload.TryRead(bytes, out var payload)) InteractionReader.Read(new ReceivedInteraction(payload, 0));
            },
            iter: 20_000);

    [Fact]
    public void A_payload_does_not_print_its_token() =>
        Assert.DoesNotContain("secret", new InteractionPayload(new Snowflake(1), new Snowflake(2), InteractionType.Command, "secret").ToString(), StringComparison.Ordinal);

    private static byte[] Edited(string payload, (int At, byte Value)[] edits, int cut)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        foreach (var (at, value) in edits) bytes[at % bytes.Length] = value;
        return bytes[..Math.Min(cut, bytes.Length)];
    }

    private static ChatRequest? Read(string json)
    {
        Assert.True(InteractionPayload.TryRead(Encoding.UTF8.GetBytes(json), out var payload));
        return InteractionReader.Read(new ReceivedInteraction(payload, 42));
    }
}
