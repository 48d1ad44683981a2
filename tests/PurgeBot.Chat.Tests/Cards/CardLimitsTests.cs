using CsCheck;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class CardLimitsTests
{
    private static readonly Gen<string> AnyWord = Gen.Frequency(
        (12, Gen.Int[0, 7].Select(i => new[] { "Zeppelin", "the", "Commission", "of", "1937", "was", "trial", "Narva" }[i])),
        (2, Gen.Int[0, 7].Select(i => new[] { "*star*", "\\_under\\_", "<@1>", "@everyone", "😀👩‍👩‍👧", "снег", "[x](y)", "https://a.b/c" }[i])),
        (1, Gen.Char['a', 'z'].Array[1, 300].Select(letters => new string(letters))));

    private static readonly Gen<string> AnyParagraph = Gen.Select(AnyWord.Array[1, 60], Gen.Int[1, 25], Gen.Bool, (words, times, stops) =>
        Cut("Zeppelin " + string.Join(stops ? ". " : " ", Enumerable.Repeat(string.Join(' ', words), times)), 6_000));

    private static readonly Gen<string> AnyTitle = AnyWord.Array[1, 30].Select(words => Cut("Zeppelin " + string.Join(' ', words), 300));

    private static readonly Gen<string> AnyDocument = Gen.Select(AnyTitle, AnyTitle, AnyParagraph.Array[0, 25], Gen.Int[0, 3], (title, heading, paragraphs, url) =>
        $"---\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\n{UrlOf(url)}---\n\n## {heading}\n\n{string.Join("\n\n", paragraphs)}\n");

    [Fact]
    public async Task Every_card_about_any_corpus_is_within_Discords_limits() =>
        await AnyDocument.Array[1, 2].SampleAsync(ShowsOnlyCardsWithinTheLimits, iter: 8, threads: 2);

    private static async Task ShowsOnlyCardsWithinTheLimits(string[] documents)
    {
        using var open = new OpenCorpus([.. documents.Select((text, i) => ($"{i}.md", text)), ("people.yaml", People)]);
        var person = new ChatPerson(open.Live, open.Engine);
        foreach (var (command, option) in new[] { ("who", "name"), ("when", "event"), ("explain", "topic"), ("fact", "topic") })
        {
            foreach (var question in new[] { "Zeppelin", "Narva commission trial 1937", "1937", "on this day", "Borsig", "снег @everyone **x**", new string('x', 300) })
            {
                var card = ((Reply.Post)await person.AskAsync(command, (option, question))).Card;
                await FollowAsync(person, card, depth: 2);
            }

            Assert.All(await person.TypeAsync(command, option, ""), choice => Assert.InRange(choice.Length, 2, 100));
        }

        await FollowAsync(person, ((Reply.Post)await person.AskAsync("fact")).Card, depth: 1);
        await FollowAsync(person, ((Reply.Post)await person.AskAsync("about")).Card, depth: 1);
        foreach (var section in new[] { "", "1", "25" }) await FollowAsync(person, ((Reply.Post)await person.AskAsync("read", ("document", "0.md"), ("section", section))).Card, depth: 2);
        await FollowAsync(person, ((Reply.Post)await person.AskAsync("read", ("document", "Zeppelin"))).Card, depth: 2);
    }

    // Every button and every menu of a card leads to cards within the limits, too.
    private static async Task FollowAsync(ChatPerson person, Card card, int depth)
    {
        CardLimits.Hold(card);
        if (depth == 0) return;
        // What is saved is another test's; here nothing is stored.
        foreach (var button in card.Buttons().Where(button => button.State is not null && button.Label is not ("Remove" or "Save")))
            await FollowAsync(person, CardOf(await person.PressAsync(button.State!, onPrivateReply: true)), depth - 1);
        foreach (var menu in card.Parts.OfType<CardPart.Menu>())
        {
            foreach (var item in menu.Items.Take(2))
                await FollowAsync(person, CardOf(await person.PressAsync(menu.State, onPrivateReply: true, chosen: item.Value)), depth - 1);
        }
    }

    private static Card CardOf(Reply reply) => reply switch
    {
        Reply.Post post => post.Card,
        Reply.Replace replace => replace.Card,
        _ => throw new NotSupportedException(),
    };

    private static readonly string People = "people:\n" + string.Concat(Enumerable.Range(0, 40).Select(i =>
        $"  - name: {(char)('A' + (i % 26))}nna{i} {new string('Q', i * 3)} Borsig\n    role: \"{new string('r', i * 8)} <@1> of Narva\"\n    born: \"1895-05-01\"\n")) +
        "  - name: Zeppelin\n    role: \"Zeppelin\"\n";

    private static string UrlOf(int kind) => kind switch
    {
        0 => "",
        1 => "url: https://example.org/a_(b)\n",
        2 => $"url: https://example.org/{new string('p', 600)}\n",
        // As long as a link in a text may be.
        _ => $"url: https://example.org/{new string('p', 270)}\n",
    };

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
