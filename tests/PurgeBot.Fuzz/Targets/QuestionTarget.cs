using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using static PurgeBot.Fuzz.BrokenInvariantException;

namespace PurgeBot.Fuzz.Targets;

/// <summary>A question, from what somebody types to the card that they see; the first byte says which command it is put with.</summary>
internal static class QuestionTarget
{
    private static readonly Lazy<(LiveLibrary Live, AnswerEngine Engine, AnswerCards Cards)> Bot = new(Open);

    public static FuzzTarget Target { get; } = new(
        "question",
        [
            "0", "1", "2", "who ", "was ", "when ", "why ", "Yezhov", "Ye\u200Bzhov", "Ежов ", "Jeschow ", "Ivanov ", "Kamenev and ", "head of the NKVD ", "Kirov ", "murder of ", "trial", "1934 ", "August 1937", "between 1936 and 1938",
            "on this day", "first ", "?", "!", "\"", "*", "**", "_", "[x](https://example.org)", "<@1>", "@everyone", "`", "\n", "# ", "> ", "||", "~~", ":smile:", "\u202E", "\u2066", "\u2069", "\u200D", "\u0301", "\U000E0061", "\u3164", "א", "ع",
            "\uD83D", "\uDE00", "\0", "\u0085", "zorblax ", "successor of ", "born ", "die ", "moon", "AND ", "title:", "~0.5", "(", ")",
        ],
        Ask);

    private static void Ask(byte[] input)
    {
        var text = FuzzText.Of(input);
        if (text.Length == 0) return;
        var kind = (QuestionKind)(text[0] % 3);
        text = text[1..];
        var (live, engine, cards) = Bot.Value;
        using (var lease = live.Acquire())
        {
            foreach (var proposed in engine.Propose(lease.Library, kind, text, 25)) ThrowUnless(proposed.Length is >= 1 and <= 100, "What is proposed has 1 to 100 characters.");
            QuestionKinds.Guess(text, lease.Library.People);
        }

        var card = cards.Of(kind, text, 0).For(isPrivate: false);
        ThrowUnless(card is { TextLength: <= Card.MostText, Components: <= Card.MostComponents }, "A card has room for what is in it.");
        foreach (var state in StatesOf(card))
        {
            ThrowUnless(state.Length is >= 1 and <= ButtonState.MaxLength, "A state fits into a button.");
            ThrowUnless(ButtonState.Parse(state) is not null || NoteState.Parse(state) is not null, "What a button does can be read.");
        }
    }

    private static IEnumerable<string> StatesOf(Card card) => card.Parts.SelectMany(part => part switch
    {
        CardPart.Section section => [section.Beside.State],
        CardPart.Row row => row.Buttons.Select(button => button.State),
        CardPart.Menu menu => menu.Items.Select(item => item.Value).Append(menu.State),
        _ => Enumerable.Empty<string?>(),
    }).OfType<string>();

    private static (LiveLibrary, AnswerEngine, AnswerCards) Open()
    {
        var folder = Directory.CreateTempSubdirectory("purgebot-fuzz-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var corpus = Path.Combine(folder.FullName, "corpus");
        Directory.CreateDirectory(corpus);
        File.WriteAllText(Path.Combine(corpus, "purge.md"), """
            # The Great Purge

            ## Beginning

            Sergei Kirov was murdered in Leningrad on 1 December 1934. *The trial* of the Sixteen was held in August 1936.

            Nikolai Yezhov became head of the NKVD on 26 September 1936, when Genrikh Yagoda was dismissed. He was shot on 4 February 1940.

            ## Trials

            Lev Kamenev and Grigory Zinoviev were tried in August 1936. Kamenev [had] been a member of the Politburo until 1926.

            Boris Ivanov, an engineer, was a judge. Pavel Ivanov, a poet, was not.
            """);
        File.WriteAllText(Path.Combine(corpus, "people.yaml"), """
            people:
              - name: Nikolai Yezhov
                russian: [Николай Ежов, Ежов]
                role: head of the NKVD
                born: 1895-05-01
                died: 1940-02-04
              - name: Boris Ivanov
              - name: Pavel Ivanov
              - name: Lev Kamenev
            """);
        var indexes = new IndexStore(Path.Combine(folder.FullName, "index"), TimeProvider.System, NullLogger<IndexStore>.Instance);
        var live = new LiveLibrary(new LibraryStore(corpus, indexes, NullLogger<LibraryStore>.Instance).Open(force: false, progress: null, default).Library);
        var engine = new AnswerEngine();
        return (live, engine, new AnswerCards(live, engine, TimeProvider.System));
    }
}
