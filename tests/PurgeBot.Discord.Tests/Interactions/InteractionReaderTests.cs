using System.Text;
using CsCheck;
using Microsoft.Extensions.Options;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class InteractionReaderTests
{
    private const string Start = """{"id":"11","application_id":"12","token":"t","version":1,"entitlements":[{"a":{}}],"something_new":[[{}]],""";

    private static readonly AttachmentDownloads Downloads = new(Options.Create(new DiscordOptions()), TimeProvider.System);

    private static readonly string[] Payloads =
    [
        Start + """ "type":2,"locale":"de","member":{"user":{"id":"7","username":"x"},"roles":["1"]},"data":{"id":"1","name":"who","type":1,"options":[{"name":"name","type":3,"value":"Yezhov \u0421"},{"name":"private","type":5,"value":true},{"name":"n","type":4,"value":12}]}}""",
        Start + """ "type":4,"user":{"id":"8"},"data":{"id":"1","name":"who","type":1,"options":[{"name":"private","type":5,"value":false},{"name":"name","type":3,"value":"Ye","focused":true}]}}""",
        Start + """ "type":3,"user":{"id":"8"},"message":{"id":"5","flags":32832,"components":[{}]},"data":{"custom_id":"s","component_type":3,"values":["a","b"]}}""",
        Start + """ "type":2,"user":{"id":"8"},"data":{"id":"1","name":"Look this up","type":3,"target_id":"99","resolved":{"messages":{"99":{"id":"99","content":"Who was he?"}}}}}""",
        Start + """ "type":2,"user":{"id":"8"},"data":{"name":"Look this up","type":3,"target_id":99,"resolved":{"messages":{"99":{"content":"","message_snapshots":[{"message":{"content":"forwarded"}}]}}}}}""",
        Start + """ "type":2,"guild_id":"81","member":{"user":{"id":"7"},"permissions":"32"},"data":{"name":"daily","type":1,"options":[{"name":"schedule","type":1,"options":[{"name":"channel","type":7,"value":"55"},{"name":"time","type":3,"value":"9:30"}]}],"resolved":{"channels":{"55":{"id":"55","type":0}}}}}""",
        Start + """ "type":4,"guild_id":"81","member":{"user":{"id":"7"},"permissions":"8"},"data":{"name":"daily","type":1,"options":[{"name":"schedule","type":1,"options":[{"name":"zone","type":3,"value":"Ber","focused":true}]}]}}""",
        Start + """ "type":2,"guild_id":"81","member":{"user":{"id":"7"},"permissions":"32"},"data":{"name":"daily","type":1,"options":[{"name":"import","type":1,"options":[{"name":"file","type":11,"value":"66"}]}],"resolved":{"attachments":{"66":{"id":"66","filename":"f.jsonl","size":12,"url":"https://example.org/f.jsonl"}}}}}""",
        Start + """ "type":5,"guild_id":"81","member":{"user":{"id":"7"},"permissions":"1024"},"message":{"flags":64},"data":{"custom_id":"form","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"A fact"}},{"type":18,"component":{"type":4,"custom_id":"day","value":""}}]}}""",
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
    [InlineData("\"flags\":0,\"interaction_metadata\":{\"id\":\"4\",\"user\":{\"id\":\"8\"}}", true)]
    [InlineData("\"flags\":0,\"interaction_metadata\":{\"id\":\"4\",\"user\":{\"id\":\"9\"}}", false)]
    [InlineData("\"flags\":0,\"interaction_metadata\":{\"id\":\"4\"}", false)]
    [InlineData("\"flags\":0", false)]
    public void Whose_reply_a_button_is_on_is_told_by_what_comes_along_with_the_message(string message, bool isOwn) => Assert.Equal(
        isOwn, Assert.IsType<ChatRequest.Press>(Read(Payloads[2].Replace("\"flags\":32832", message, StringComparison.Ordinal))).IsOnOwnReply);

    [Fact]
    public void A_subcommand_is_called_by_both_names_and_has_the_options()
    {
        var command = Assert.IsType<ChatRequest.Command>(Read(Payloads[5]));
        Assert.Equal(("daily schedule", "55", "9:30"), (command.Name, command.Options["channel"], command.Options["time"]));
        Assert.Equal(new Membership(81, 7, MayManage: true), command.Origin.Membership);
    }

    [Fact]
    public void What_is_typed_in_a_subcommand_comes_with_its_option()
    {
        var completion = Assert.IsType<ChatRequest.Completion>(Read(Payloads[6]));
        Assert.Equal(("daily schedule", "zone", "Ber", true), (completion.Name, completion.Option, completion.Typed, completion.Origin.Membership!.MayManage));
    }

    [Fact]
    public async Task A_file_comes_with_its_length_and_is_fetched_from_Discord_alone()
    {
        var command = Assert.IsType<ChatRequest.Command>(Read(Payloads[7]));
        Assert.Empty(command.Options);
        Assert.Equal(12, command.Files["file"].Length);
        Assert.Null(await command.Files["file"].ReadAsync(100, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_form_comes_with_what_was_filled_in()
    {
        var submit = Assert.IsType<ChatRequest.Submit>(Read(Payloads[8]));
        Assert.Equal(("form", "A fact", "", true), (submit.State, submit.Fields["text"], submit.Fields["day"], submit.IsOnPrivateReply));
        Assert.Equal(new Membership(81, 7, MayManage: false), submit.Origin.Membership);
    }

    [Theory]
    [InlineData(""" "type":2,"member":{"user":{"id":"7"},"permissions":"32"},"data":{"name":"daily","type":1}}""")]
    [InlineData(""" "type":2,"guild_id":"81","user":{"id":"7"},"data":{"name":"daily","type":1}}""")]
    public void Without_a_guild_and_a_member_nobody_belongs_to_one(string rest) => Assert.Null(Read(Start + rest)!.Origin.Membership);

    [Theory]
    [InlineData("0", false)]
    [InlineData("", false)]
    [InlineData("x", false)]
    [InlineData("32", true)]
    [InlineData("8", true)]
    [InlineData("2248473465835073", false)]
    public void Who_may_manage_a_guild_is_told_by_the_permissions_that_come_along(string permissions, bool mayManage) => Assert.Equal(
        mayManage, Read(Payloads[5].Replace("\"32\"", $"\"{permissions}\"", StringComparison.Ordinal))!.Origin.Membership!.MayManage);

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
    [InlineData(""" "type":5,"data":{"components":[]}}""")]
    [InlineData(""" "type":77}""")]
    [InlineData(""" "type":2,"data":{"name":"x","type":2}}""")]
    public void A_kind_that_was_never_offered_is_left_alone(string rest) => Assert.Null(Read(Start + rest));

    [Fact]
    public void Only_as_many_options_are_read_as_a_command_can_have()
    {
        var options = string.Join(',', Enumerable.Range(0, 40).Select(i => $$"""{"name":"o{{i}}","type":3,"value":"v"}"""));
        var command = Assert.IsType<ChatRequest.Command>(Read(Start + """ "type":2,"user":{"id":"8"},"data":{"name":"who","type":1,"options":[""" + options + "]}}"));
        Assert.Equal(25, command.Options.Count);
    }

    [Theory]
    [InlineData(6000, 6000)]
    [InlineData(6001, null)]
    [InlineData(200_000, null)]
    public void A_value_that_nobody_can_have_typed_is_left_out(int length, int? read)
    {
        var typed = new string('x', length);
        Assert.Equal(read, Assert.IsType<ChatRequest.Command>(Read(Payloads[0].Replace("Yezhov \\u0421", typed, StringComparison.Ordinal))).Options.GetValueOrDefault("name")?.Length);
        Assert.Equal(read ?? 0, Assert.IsType<ChatRequest.Completion>(Read(Payloads[1].Replace("\"Ye\"", $"\"{typed}\"", StringComparison.Ordinal))).Typed.Length);
        Assert.Equal(read, Assert.IsType<ChatRequest.Submit>(Read(Payloads[8].Replace("A fact", typed, StringComparison.Ordinal))).Fields.GetValueOrDefault("text")?.Length);
    }

    [Fact]
    public void Only_as_much_is_read_of_a_menu_or_a_form_as_they_can_have()
    {
        var values = string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"{i}\""));
        Assert.Equal(25, Assert.IsType<ChatRequest.Press>(Read(Payloads[2].Replace("\"a\",\"b\"", values, StringComparison.Ordinal))).Chosen.Length);
        var fields = string.Concat(Enumerable.Range(0, 40).Select(i => $$"""{"custom_id":"f{{i}}","value":"v"},"""));
        Assert.Equal(5, Assert.IsType<ChatRequest.Submit>(Read(Payloads[8].Replace("\"components\":[", $"\"components\":[{fields}", StringComparison.Ordinal))).Fields.Count);
    }

    [Fact]
    public void A_locale_is_a_short_one_or_the_default() =>
        Assert.Equal("en-US", Read(Payloads[0].Replace("\"de\"", $"\"{new string('d', 100)}\"", StringComparison.Ordinal))!.Origin.Locale);

    [Fact]
    public void A_payload_that_is_nested_beyond_all_measure_is_none() =>
        Assert.False(InteractionPayload.TryRead(Encoding.UTF8.GetBytes(Start + "\"data\":" + string.Concat(Enumerable.Repeat("{\"options\":[", 100_000))), out _));

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
                if (InteractionPayload.TryRead(bytes, out var payload)) InteractionReader.Read(new ReceivedInteraction(payload, 0), Downloads);
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
        return InteractionReader.Read(new ReceivedInteraction(payload, 42), Downloads);
    }
}
