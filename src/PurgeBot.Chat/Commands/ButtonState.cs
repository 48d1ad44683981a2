using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Commands;

/// <summary>
/// What a button or a menu does when it is used: one of fourteen things, and no others. Written into the message itself, so that it works
/// after a restart and on any replica.
/// </summary>
/// <remarks>
/// <para>
/// It is not signed, and need not be: it says what is wanted, never who may. Whatever it holds, all that it can bring about is to see what any
/// command shows; a reply is changed or removed only for the person whom the platform names as the one that it replies to.
/// </para>
/// <para>
/// Written as <c>1</c> (the version), a letter, and the values behind colons. A change of the meaning of anything raises the version;
/// older buttons then say so.
/// </para>
/// </remarks>
internal abstract record ButtonState
{
    /// <summary>Longest state, UTF-16 code units ("Discord, Components": custom_id).</summary>
    public const int MaxLength = 100;

    /// <summary>Longest name of a person, UTF-16 code units, that a state has room for.</summary>
    public const int LongestName = MaxLength - 3;

    private const char Version = '1';

    private const int LargestNumber = 999_999;

    private ButtonState()
    {
    }

    /// <summary>Shows a paragraph in its context: the page of the document that it stands on.</summary>
    /// <param name="Paragraph">The paragraph.</param>
    /// <param name="Part">Which part of a long one, from 0.</param>
    /// <param name="Turns">Whether it turns a page: then it replaces a reply that only the presser sees.</param>
    public sealed record InContext(ParagraphKey Paragraph, int Part = 0, bool Turns = false) : ButtonState
    {
        /// <summary>Most paragraphs that it can cite.</summary>
        public const int MostCited = 5;

        /// <summary>Numbers of the paragraphs of the document that an answer cites, with hyphens between them; empty for none.</summary>
        public string Cited { get; init; } = "";

        /// <summary>The same as numbers.</summary>
        public ImmutableArray<int> CitedNumbers => [.. Cited.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(number => ReadNumber(number) ?? 0)];

        /// <summary>Opens a passage that an answer cites, with others that it cites from the same document.</summary>
        public static InContext To(Passage cited, params IEnumerable<Passage> others) => new(ParagraphKey.Of(cited))
        {
            Cited = Citing(others.Where(other => other.Document.Path == cited.Document.Path).Select(other => other.Paragraph).Prepend(cited.Paragraph)),
        };

        /// <summary>Numbers as <see cref="Cited"/> has them; those that are too many or too large are left out.</summary>
        public static string Citing(params IEnumerable<int> numbers) => string.Join('-', numbers.Where(number => number is > 0 and <= LargestNumber).Distinct().Take(MostCited));
    }

    /// <summary>Shows the contents of a document.</summary>
    /// <param name="Paragraph">The paragraph that is gone back to.</param>
    /// <param name="Page">Which page of them, from 0.</param>
    public sealed record Contents(ParagraphKey Paragraph, int Page) : ButtonState;

    /// <summary>Opens what is chosen from the contents.</summary>
    /// <param name="Menu">Which of the card's menus, from 0.</param>
    public sealed record OpenSection(int Menu) : ButtonState;

    /// <summary>Shows a page of passages.</summary>
    /// <param name="Kind">What was asked for.</param>
    /// <param name="Question">The question, or its content words where it is long.</param>
    /// <param name="Page">Which page, from 0.</param>
    public sealed record Passages(QuestionKind Kind, string Question, int Page) : ButtonState;

    /// <summary>Shows a page of the bibliography.</summary>
    /// <param name="Page">Which page, from 0.</param>
    public sealed record Sources(int Page) : ButtonState;

    /// <summary>Shows another fact.</summary>
    /// <param name="Shown">Id of the fact that is shown; empty where none is.</param>
    /// <param name="Topic">What it is to be about, or the words that say so; empty for anything.</param>
    public sealed record AnotherFact(string Shown, string Topic) : ButtonState;

    /// <summary>Takes the reply away, for the person whom it replies to.</summary>
    public sealed record Remove : ButtonState;

    /// <summary>Asks for the person who is chosen; the choice of the person whom the reply is to changes it.</summary>
    public sealed record DidYouMean : ButtonState;

    /// <summary>Opens the paragraph of the entry of a timeline that is chosen.</summary>
    /// <param name="Menu">Which of the card's menus, from 0.</param>
    public sealed record OpenEntry(int Menu) : ButtonState;

    /// <summary>An entry of a timeline, as it is chosen from a menu.</summary>
    /// <param name="Number">Its number in the timeline.</param>
    /// <param name="Paragraph">The paragraph that it stands in.</param>
    public sealed record Entry(int Number, ParagraphKey Paragraph) : ButtonState;

    /// <summary>Shows what the corpus says of a person: life, roles, dated events, company.</summary>
    /// <param name="Name">The name in the list of people, up to <see cref="LongestName"/>.</param>
    public sealed record Biography(string Name) : ButtonState;

    /// <summary>Shows the picture of who is named together with a person.</summary>
    /// <param name="Name">The name in the list of people, up to <see cref="LongestName"/>.</param>
    public sealed record Network(string Name) : ButtonState;

    /// <summary>Draws the timeline of a person.</summary>
    /// <param name="Name">The name in the list of people, up to <see cref="LongestName"/>.</param>
    public sealed record Recount(string Name) : ButtonState;

    /// <summary>Asks what is chosen instead.</summary>
    public sealed record Instead : ButtonState;

    /// <summary>Reads a state; null where it is from another version, or nobody's.</summary>
    public static ButtonState? Parse(string text)
    {
        if (text.Length < 2 || text.Length > MaxLength || text[0] != Version) return null;
        var rest = text.Length > 3 && text[2] == ':' ? text[3..] : "";
        return text[1] switch
        {
            'c' or 't' when rest.Split(':') is [var key, var part, .. var cited] && ParagraphKey.TryParse(key, out var paragraph) && ReadNumber(part) is { } number && ReadCited(cited) is { } numbers =>
                new InContext(paragraph, number, Turns: text[1] == 't') { Cited = numbers },
            'r' when rest.Split(':') is [var key, var page] && ParagraphKey.TryParse(key, out var paragraph) && ReadNumber(page) is { } number => new Contents(paragraph, number),
            'k' when ReadNumber(rest) is { } menu => new OpenSection(menu),
            'w' or 'n' or 'e' when rest.Split(':', 2) is [var page, { Length: > 0 } question] && ReadNumber(page) is { } number =>
                new Passages(KindOf(text[1]), question, number),
            'f' when rest.Split(':', 2) is [var id, var topic] && (id.Length == 0 || FactId.TryRead(id, out _)) => new AnotherFact(id, topic),
            'b' when ReadNumber(rest) is { } page => new Sources(page),
            // Older ones name somebody.
            'x' when text.Length == 2 || IsUserId(rest) => new Remove(),
            'd' when text.Length == 2 || IsUserId(rest) => new DidYouMean(),
            'o' when ReadNumber(rest) is { } menu => new OpenEntry(menu),
            'p' when rest.Split(':') is [var number, var key] && ReadNumber(number) is { } entry && ParagraphKey.TryParse(key, out var paragraph) => new Entry(entry, paragraph),
            'i' when text.Length == 2 => new Instead(),
            'a' when rest.Length > 0 => new Biography(rest),
            'g' when rest.Length > 0 => new Network(rest),
            'l' when rest.Length > 0 => new Recount(rest),
            _ => null,
        };
    }

    /// <summary>The state as it is written, up to <see cref="MaxLength"/> UTF-16 code units.</summary>
    public sealed override string ToString() => this switch
    {
        InContext at => Invariant($"{Version}{(at.Turns ? 't' : 'c')}:{at.Paragraph}:{at.Part}{(at.Cited.Length > 0 ? ":" : "")}{at.Cited}"),
        Contents contents => Invariant($"{Version}r:{contents.Paragraph}:{contents.Page}"),
        OpenSection open => Invariant($"{Version}k:{open.Menu}"),
        Passages page => WithQuestion(Invariant($"{Version}{LetterOf(page.Kind)}:{page.Page}:"), page),
        AnotherFact another => WithTopic($"{Version}f:{another.Shown}:", another.Topic),
        Sources sources => Invariant($"{Version}b:{sources.Page}"),
        Remove => $"{Version}x",
        DidYouMean => $"{Version}d",
        OpenEntry open => Invariant($"{Version}o:{open.Menu}"),
        Entry entry => Invariant($"{Version}p:{entry.Number}:{entry.Paragraph}"),
        Instead => $"{Version}i",
        Biography biography => $"{Version}a:{biography.Name}",
        Network network => $"{Version}g:{network.Name}",
        Recount recount => $"{Version}l:{recount.Name}",
        _ => throw new NotSupportedException($"{GetType().Name} cannot be written."),
    };

    private static string WithQuestion(string start, Passages page) =>
        start + ShortQuestion.Of(page.Kind, page.Question, MaxLength - start.Length);

    private static string WithTopic(string start, string topic) =>
        topic.Length == 0 ? start : start + ShortQuestion.Of(QuestionKind.Explain, topic, MaxLength - start.Length);

    private static char LetterOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Who => 'w',
        QuestionKind.When => 'n',
        _ => 'e',
    };

    private static QuestionKind KindOf(char letter) => letter switch
    {
        'w' => QuestionKind.Who,
        'n' => QuestionKind.When,
        _ => QuestionKind.Explain,
    };

    // Older ones cite nothing.
    private static string? ReadCited(string[] cited) => cited switch
    {
        [] => "",
        [{ Length: > 0 } numbers] when numbers.Split('-') is { Length: <= InContext.MostCited } each && each.All(number => ReadNumber(number) is > 0) => numbers,
        _ => null,
    };

    // Nothing has more pages; the number stays short.
    private static int? ReadNumber(string text) =>
        text.Length <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsUserId(string text) => text.Length is > 0 and <= 20 && text.All(char.IsAsciiLetterOrDigit);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
