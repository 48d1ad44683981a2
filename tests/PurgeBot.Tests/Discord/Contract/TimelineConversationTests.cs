using System.Buffers.Binary;

namespace PurgeBot.Tests.Discord.Contract;

/// <summary>Timelines as people see them, whichever way the picture takes: beside a callback, or in the response to a signed request.</summary>
public abstract class TimelineConversationTests(ConversationTests.OneBot one)
{
    private RunningBot Bot => one.Bot;

    [Theory]
    [InlineData("topic", "yezhov", "Nikolai Yezhov")]
    [InlineData("from", "August 1936", "August 1936")]
    public async Task A_timeline_comes_as_a_picture_with_its_words_and_opens_the_paragraph_of_an_entry(string option, string value, string title)
    {
        var reply = await Bot.Person.Slash("timeline", (option, value));

        Assert.False(reply.IsPrivate);
        Assert.Contains(title, reply.Text, StringComparison.Ordinal);
        var (name, content) = Assert.Single(reply.Message.Files);
        Assert.Equal("timeline.png", name);
        Assert.Equal("PNG"u8, content.AsSpan(1, 3));
        Assert.Equal(1080, BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(16)));
        Assert.Contains(reply.Message.AllComponents, component => component.Url == "attachment://timeline.png" && component.Text.Contains("[1] ", StringComparison.Ordinal));

        var entry = reply.Message.Menus.First().Items[0];
        var read = await Bot.Person.Choose(reply.Message, entry.Label);
        Assert.True(read.IsPrivate);
        Assert.Contains("The Great Purge", read.Text, StringComparison.Ordinal);
        Bot.AssertAllIsWell();
    }

    [Fact]
    public async Task What_is_no_date_is_said_to_the_person_alone()
    {
        var reply = await Bot.Person.Slash("timeline", ("from", "some day"));

        Assert.True(reply.IsPrivate);
        Assert.Empty(reply.Message.Files);
        Bot.AssertAllIsWell();
    }
}

public sealed class GatewayTimelineTests(GatewayConversationTests.GatewayBot one) : TimelineConversationTests(one), IClassFixture<GatewayConversationTests.GatewayBot>;
