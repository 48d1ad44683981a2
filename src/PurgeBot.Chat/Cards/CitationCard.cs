using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows how a passage is cited: the works that it rests on, and the passage itself.</summary>
internal static class CitationCard
{
    // Of the 4,000 characters, those of the headings.
    private const int RoomOfEntries = 2600;
    private const int LongestInText = 700;
    private const int LongestCitation = 200;
    private const int MostUnlisted = 5;

    /// <summary>The styles, and what they are called in short.</summary>
    public static ImmutableArray<(CitationStyle Style, string Label)> Styles { get; } =
        [(CitationStyle.Apa, "APA"), (CitationStyle.Chicago, "Chicago"), (CitationStyle.Mla, "MLA")];

    /// <summary>Shows it.</summary>
    /// <param name="quotation">The passage.</param>
    /// <param name="read">When it was read.</param>
    /// <param name="style">How it is cited.</param>
    /// <param name="from">Number of the first entry shown, from 0.</param>
    /// <param name="to">The state of the button that shows it in a style, from an entry on.</param>
    public static Card Of(Quotation quotation, LocalDate read, CitationStyle style, int from, Func<CitationStyle, int, NoteState> to)
    {
        var guide = StyleGuide.Of(style);
        var text = new Markdown().Heading(3).Text("How to cite ").Text(Excerpt.ShortEscaped(quotation.Citation, LongestCitation)).Small().Text(guide.Name);
        var next = 0;
        if (!quotation.Works.IsEmpty)
        {
            var written = guide.Write(quotation.Works);
            if (from >= written.Entries.Length) from = 0;
            Append(text.Line().Bold(guide.InTextName).Line(), Shortened(written.InText, LongestInText));
            text.Line().Bold(guide.ListName);
            next = AppendEntries(text, written.Entries, from);
        }

        if (!quotation.Unlisted.IsEmpty)
        {
            text.Small().Text("Not in the bibliography of this corpus: ").Text(Excerpt.ShortEscaped(string.Join(", ", quotation.Unlisted.Take(MostUnlisted)), 150));
            if (quotation.Unlisted.Length > MostUnlisted) text.Text(" and more");
        }

        if (from == 0) AppendPassage(text, quotation, read, guide);
        var buttons = Styles.Select(one => new Button(one.Label, to(one.Style, 0).ToString(), IsEnabled: one.Style != style || from > 0)).ToList();
        if (next > 0) buttons.Add(new Button("More works", to(style, next).ToString()));
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString()), new CardPart.Row([.. buttons])]);
    }

    private static void AppendPassage(Markdown text, Quotation quotation, LocalDate read, StyleGuide guide)
    {
        var itself = guide.Write([quotation.AsWork(read)]);
        text.Line().Bold("The passage itself");
        Append(text.Item(), Shortened(itself.InText, 300));
        Append(text.Item(), Shortened(itself.Entries[0], 500));
    }

    // What comes next where not all fit; 0 where they do.
    private static int AppendEntries(Markdown text, ImmutableArray<StyledText> entries, int from)
    {
        var start = text.Length;
        for (var at = from; at < entries.Length; at++)
        {
            var room = RoomOfEntries - (text.Length - start);
            if (at > from && Markdown.EscapedLength(entries[at].Plain) + (4 * entries[at].Runs.Length) > room) return at;
            Append(text.Item(), Shortened(entries[at], room));
        }

        return 0;
    }

    // A longer one, as of a title without end, is cut; its italics are given up then.
    private static StyledText Shortened(StyledText entry, int room) => Markdown.EscapedLength(entry.Plain) + (4 * entry.Runs.Length) <= room
        ? entry
        : new StyledText([new StyledRun(Excerpt.ShortEscaped(entry.Plain, room), false)]);

    private static void Append(Markdown text, StyledText styled)
    {
        foreach (var (words, isItalic) in styled.Runs)
        {
            if (isItalic) text.Italic(words);
            else text.Text(words);
        }
    }
}
