using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows a passage word for word: the matched words bold, and below it where it stands and what it rests on.</summary>
/// <param name="cited">The passage.</param>
/// <param name="focus">What of it has to be seen where it does not fit; empty for wherever most words match.</param>
/// <param name="others">What is cited beside it; null for nothing.</param>
internal sealed class PassageView(CitedPassage cited, TextSpan focus = default, IEnumerable<Passage>? others = null)
{
    // Longer names of documents and sections are cut in citations.
    private const int LongestCitation = 200;
    private const int LongestSources = 150;

    // Less of a passage would not be worth showing.
    private const int LeastText = 160;

    // What a longer paragraph has beyond is not set off: each takes four characters of the room.
    private const int MostHighlights = 30;

    // The phrase of a date in both calendars may be as long as its author likes.
    private const int LongestDate = 80;

    private const int BoldMarks = 4;
    private const string ReadOn = "read on";

    // A quote sign, two ellipses, line break and the brackets of a link.
    private const int Marks = 14;

    private readonly string _heading = Heading(cited);
    private readonly string _footer = Footer(cited.Citation, cited.Url, cited.Sources);
    private readonly ImmutableArray<TextSpan> _highlights = Joined(cited.Passage.Text, cited.Highlights);
    private readonly Uri? _link = Links.ForText(cited.Url);

    /// <summary>The room that it takes at least, UTF-16 code units of Markdown.</summary>
    public int LeastRoom => _heading.Length + _footer.Length + Math.Min(LeastText, WholeRoom) + CutRoom;

    private Passage Passage => cited.Passage;

    private int WholeRoom => Markdown.EscapedLength(Passage.Text) + (BoldMarks * _highlights.Length);

    private int CutRoom => Marks + (_link is null ? 0 : Links.Escaped(_link).Length + ReadOn.Length);

    /// <summary>Writes it into the room that it has; at least <see cref="LeastRoom"/>.</summary>
    public CardPart.Section Write(int room)
    {
        var forText = room - _heading.Length - _footer.Length;
        var whole = WholeRoom + Marks <= forText;
        var span = whole ? new TextSpan(0, Passage.Text.Length) : Cut(forText - CutRoom - (BoldMarks * _highlights.Length));
        var text = new Markdown().Quote();
        if (span.Start > 0) text.Text(Excerpt.Ellipsis + " ");
        AppendHighlighted(text, span);
        if (!whole && span.End < Passage.Text.Length) text.Text(" " + Excerpt.Ellipsis);
        if (!whole && _link is not null) text.Text(" ").Link(ReadOn, _link);
        var label = whole || _link is not null ? "In context" : "Read on";
        var state = ButtonState.InContext.To(Passage, others ?? []);
        return new CardPart.Section($"{_heading}{text}\n{_footer}", new Button(label, state.ToString()));
    }

    /// <summary>Where a passage stands, as a link where its document has an address, and the works that it cites, in a line of small text.</summary>
    public static string Footer(string citation, Uri? url, ImmutableArray<string> sources)
    {
        var footer = new Markdown().Small().Link(Excerpt.ShortEscaped(citation, LongestCitation), Links.ForText(url));
        if (!sources.IsEmpty) footer.Text(" · ").Text(Excerpt.ShortEscaped(string.Join("; ", sources), LongestSources));
        return footer.ToString();
    }

    // In a list of what happened in a period, its date stands above each passage.
    private static string Heading(CitedPassage cited) => cited.Date is { } date
        ? new Markdown().Bold(Excerpt.Short(date.ToDisplay(cited.Passage.Text), LongestDate)).Line().ToString()
        : "";

    private TextSpan Cut(int room)
    {
        var fromStart = Excerpt.Beginning(Passage.Text, Passage.Sentences, 0, room);
        var seen = focus.Length > 0 ? focus : DensestSentence();
        if (seen.End <= fromStart.End) return fromStart;
        var sentence = Passage.Sentences.LastOrDefault(sentence => sentence.Start <= seen.Start);
        // In a sentence longer than the room what matters comes near the beginning.
        var start = Markdown.EscapedLength(Passage.Text.AsSpan(sentence.Start, seen.End - sentence.Start)) <= room ? sentence.Start : seen.Start;
        return Excerpt.Beginning(Passage.Text, Passage.Sentences, start, room);
    }

    private TextSpan DensestSentence() => Passage.Sentences.MaxBy(sentence =>
        cited.Highlights.Count(highlight => highlight.Start >= sentence.Start && highlight.End <= sentence.End));

    private void AppendHighlighted(Markdown text, TextSpan span)
    {
        var position = span.Start;
        foreach (var highlight in _highlights.Where(highlight => highlight.Start >= span.Start && highlight.End <= span.End))
        {
            text.Text(Passage.Text.AsSpan(position..highlight.Start)).Bold(highlight.Of(Passage.Text));
            position = highlight.End;
        }

        text.Text(Passage.Text.AsSpan(position..span.End));
    }

    // Two bold words side by side are one: Discord would read the four stars between them as text.
    private static ImmutableArray<TextSpan> Joined(string text, ImmutableArray<TextSpan> highlights)
    {
        var joined = ImmutableArray.CreateBuilder<TextSpan>(Math.Min(highlights.Length, MostHighlights));
        foreach (var highlight in highlights)
        {
            if (joined.Count > 0 && text.AsSpan(joined[^1].End..highlight.Start).IsWhiteSpace())
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, highlight.End);
            else if (joined.Count == MostHighlights) break;
            else joined.Add(highlight);
        }

        return joined.ToImmutable();
    }
}
