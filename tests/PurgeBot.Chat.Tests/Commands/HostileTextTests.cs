using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Commands;

/// <summary>Texts that are made to hide something, or to disturb what stands around them.</summary>
public sealed class HostileTextTests(DefaultCorpus corpus)
{
    private readonly ChatPerson _person = new(corpus.Live, corpus.Engine);

    [Theory]
    [InlineData("Ye\u200Bzh\u2060ov")]
    [InlineData("\u202EYe\u00ADzhov\u202C")]
    [InlineData("Ye\U000E0061zhov\U000E007F")]
    [InlineData("Ye\u3164zh\uFEFFov")]
    [InlineData("Y\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301ezhov")]
    public async Task A_name_with_something_hidden_in_it_is_that_name(string name)
    {
        var card = Assert.IsType<Reply.Post>(await _person.AskAsync("who", ("name", name))).Card;
        Assert.StartsWith("## Nikolai Yezhov", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Nikolai Yezhov", await _person.TypeAsync("who", "name", name));
    }

    [Theory]
    [InlineData("explain", "topic")]
    [InlineData("who", "name")]
    [InlineData("when", "event")]
    [InlineData("fact", "topic")]
    public async Task What_is_said_of_a_question_ends_as_it_should_whatever_is_in_the_question(string command, string option)
    {
        foreach (var question in (string[])["zorblax \u202E\u2067\u2066 אבג ـع", "zorblax\u2069\u2069\u202C @everyone <@1>", "ז\u0301\u0301\u0301\u0301\u0301\u0301\u0301ורבלקס chess of Yezhov"])
        {
            var text = Assert.IsType<Reply.Post>(await _person.AskAsync(command, (option, question))).Card.Text();
            Assert.DoesNotContain(text, unit => unit is (>= '\u202A' and <= '\u202E') or '\u200E' or '\u200F');
            Assert.Equal(text.Count(unit => unit == '\u2068'), text.Count(unit => unit == '\u2069'));
            Assert.DoesNotContain("\u0301\u0301\u0301\u0301\u0301", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<!\\)(@everyone|<@)", text);
            // Isolated, or not there at all.
            Assert.DoesNotMatch("[^\u2068א-תع\u0301\\s.,?“”\u05D0-\u06FF]\u05D0", text);
        }
    }

    [Fact]
    public async Task What_a_member_suggests_is_kept_as_it_is_seen()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.FillInAsync(await talk.OpenAsync("suggest"), "Kirov\u202E was\u200B shot \U000E0061 in\u0301\u0301\u0301\u0301\u0301\u0301 אב.", "A \u2066book");
        var queue = (await talk.UseAsync("queue")).Text();
        Assert.Contains("> \u2068Kirov was shot  in\u0301\u0301\u0301\u0301 אב.\u2069", queue, StringComparison.Ordinal);
        Assert.Contains("-# A book", queue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_in_a_menu_turns_nothing_around_either()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        await talk.FillInAsync(await talk.OpenAsync("daily add"), "\u202Eאבג " + new string('x', 300));
        var label = (await talk.UseAsync("facts")).Parts.OfType<Chat.Cards.CardPart.Menu>().Single().Items.Single().Label;
        Assert.StartsWith("1 \u2068אבג x", label, StringComparison.Ordinal);
        Assert.EndsWith("…\u2069", label, StringComparison.Ordinal);
        Assert.InRange(label.Length, 50, 100);
    }

    [Fact]
    public async Task What_is_quoted_of_a_wrong_time_or_zone_stays_between_its_quotation_marks()
    {
        await using var talk = await DailyTalk.NewAsync(corpus);
        Assert.StartsWith("“\u2068אב\u2069” is no time", (await talk.ScheduleAsync(time: "\u202Eאב\u2066")).Text(), StringComparison.Ordinal);
        Assert.Contains("time zone “\u2068אב\u2069”.", (await talk.ScheduleAsync(zone: "אב")).Text(), StringComparison.Ordinal);
    }
}
