using System.Collections.Immutable;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Reading;

namespace PurgeBot.Chat.Cards;

/// <summary>
/// Breaks a document into pages, always the same ones: full, or ending where a chapter begins, if a quarter full at least. Only the quire that a
/// page is in has to be read for it.
/// </summary>
/// <param name="shelf">The documents.</param>
/// <param name="document">Key of the document.</param>
internal sealed class ReadingPages(Bookshelf shelf, ulong document)
{
    /// <summary>Paragraphs of a quire: no page goes over from one to the next.</summary>
    public const int Quire = 64;

    /// <summary>Room on a page, UTF-16 code units of Markdown: what is left of 4,000 is for the header.</summary>
    public const int Room = 3500;

    // What is left of a page is for the number, the ellipses and the works.
    private const int PartRoom = Room - 250;

    // Between two paragraphs.
    private const int Space = 2;

    private readonly Dictionary<int, List<ReadingPage>> _quires = [];

    /// <summary>The page with a part of a paragraph, the one before it, and the one after it; null where there are none.</summary>
    /// <param name="number">Number of the paragraph, from 1.</param>
    /// <param name="part">Which part, from 0; the last one where there are fewer.</param>
    public (ReadingPage Page, ReadingPage? Before, ReadingPage? After)? Find(int number, int part)
    {
        if (number < 1) return null;
        var quire = (number - 1) / Quire;
        var pages = InQuire(quire);
        var at = pages.FindLastIndex(page => (page.First.Number, page.First.Part).CompareTo((number, part)) <= 0);
        if (at < 0 || pages[at].Last.Number < number) return null;
        var before = at > 0 ? pages[at - 1] : quire > 0 ? InQuire(quire - 1)[^1] : null;
        var after = at + 1 < pages.Count ? pages[at + 1] : InQuire(quire + 1).FirstOrDefault();
        return (pages[at], before, after);
    }

    private List<ReadingPage> InQuire(int quire)
    {
        if (_quires.TryGetValue(quire, out var pages)) return pages;
        var first = ((long)quire * Quire) + 1;
        return _quires[quire] = first + Quire > int.MaxValue ? [] : Break(shelf.Read(document, (int)first, (int)first + Quire - 1));
    }

    /// <summary>Breaks paragraphs into pages.</summary>
    public static List<ReadingPage> Break(IEnumerable<ReadParagraph> paragraphs)
    {
        var pages = new List<ReadingPage>();
        var page = ImmutableArray.CreateBuilder<ReadingPiece>();
        var used = 0;
        foreach (var paragraph in paragraphs)
        {
            foreach (var (part, span) in PartsOf(paragraph).Index())
            {
                var last = page.Count > 0 ? page[^1].Paragraph.Passage.Section : paragraph.Passage.Section;
                var begins = page.Count > 0 && used >= Room / 4 && last.FirstOrDefault() != paragraph.Passage.Section.FirstOrDefault();
                var piece = new ReadingPiece(paragraph, part, span, HasHeading: !paragraph.Passage.Section.IsEmpty && !last.SequenceEqual(paragraph.Passage.Section));
                var length = LengthOf(piece);
                if (page.Count > 0 && (begins || used + length > Room))
                {
                    pages.Add(new ReadingPage(page.DrainToImmutable()));
                    // The header of a page says under which headings it begins.
                    (piece, used) = (piece with { HasHeading = false }, 0);
                    length = LengthOf(piece);
                }

                page.Add(piece);
                used += length;
            }
        }

        if (page.Count > 0) pages.Add(new ReadingPage(page.DrainToImmutable()));
        return pages;
    }

    private static int LengthOf(ReadingPiece piece) => piece.Write(isCited: true).Length + Space;

    // A paragraph longer than a page is read in parts; whoever comes to it by its number comes to its beginning.
    private static List<TextSpan> PartsOf(ReadParagraph paragraph)
    {
        var text = paragraph.Passage.Text;
        var whole = new TextSpan(0, text.Length);
        if (LengthOf(new ReadingPiece(paragraph, 0, whole, HasHeading: false)) <= Room) return [whole];
        var parts = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var part = Excerpt.Beginning(text, paragraph.Passage.Sentences, start, PartRoom);
            parts.Add(part);
            for (start = part.End; start < text.Length && text[start] == ' ';) start++;
        }

        return parts;
    }
}
