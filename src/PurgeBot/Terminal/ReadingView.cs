using System.Globalization;
using PurgeBot.Answers.Reading;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Shows what is read at a terminal: the documents, the contents of one, or its paragraphs, each with its number.</summary>
/// <param name="console">Where; see <see cref="Screen"/>.</param>
internal sealed class ReadingView(IAnsiConsole console)
{
    private const int Indent = 2;

    /// <summary>Shows a place.</summary>
    /// <param name="shelf">The documents that it is among.</param>
    /// <param name="place">The place.</param>
    public void Show(Bookshelf shelf, ReadingPlace place)
    {
        switch (place)
        {
            case ReadingPlace.Shelf all:
                foreach (var document in all.Documents)
                    console.Write(new HangingText("• ", new Markup($"{Markup.Escape(document.Label)}  [dim]{Counted(shelf.ParagraphsOf(document.Key), "paragraph")}[/]")));
                break;
            case ReadingPlace.Whole whole:
                ShowContents(whole);
                break;
            case ReadingPlace.Stretch stretch:
                ShowText(shelf, stretch);
                break;
            case ReadingPlace.Nowhere nowhere:
                console.WriteLine(nowhere.Sentence);
                break;
            default:
                throw new NotSupportedException($"{place.GetType().Name} cannot be shown.");
        }
    }

    private void ShowContents(ReadingPlace.Whole whole)
    {
        var outline = whole.Outline;
        var licence = outline.Document.Licence is { } stated ? $" · {stated}" : "";
        console.MarkupLineInterpolated($"[bold]{outline.Document.Title}[/]  [dim]{Counted(outline.Paragraphs, "paragraph")}{licence}[/]");
        var width = NumberOf(outline.Paragraphs).Length + Indent;
        IReadOnlyList<string> above = [];
        foreach (var section in outline.Sections)
        {
            if (section.Headings.IsEmpty) ShowHeading(section.Title, section.First, depth: 0);
            // A heading above others may have no paragraph of its own.
            var known = above.Zip(section.Headings).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var depth = Math.Min(known, section.Headings.Length - 1); depth >= 0 && depth < section.Headings.Length; depth++) ShowHeading(section.Headings[depth], section.First, depth);
            above = section.Headings;
        }

        void ShowHeading(string heading, int first, int depth) =>
            console.Write(new HangingText(NumberOf(first).PadRight(width + (depth * Indent)), new Markup(Markup.Escape(heading))));
    }

    private void ShowText(Bookshelf shelf, ReadingPlace.Stretch stretch)
    {
        var width = NumberOf(stretch.Last).Length + Indent;
        ReadParagraph? before = null;
        foreach (var paragraph in shelf.Read(stretch.Document.Key, stretch.First, stretch.Last))
        {
            var passage = paragraph.Passage;
            if (before is null || !before.Passage.Section.SequenceEqual(passage.Section))
            {
                console.MarkupLineInterpolated($"[bold]{(passage.Section.IsEmpty ? passage.Document.Title : string.Join(" › ", passage.Section))}[/]");
                console.WriteLine();
            }

            console.Write(new HangingText(NumberOf(passage.Paragraph).PadRight(width), new Markup(Markup.Escape(passage.Text))));
            if (!paragraph.Sources.IsEmpty) console.Write(new HangingText(new string(' ', width), new Markup($"[dim]({Markup.Escape(string.Join("; ", paragraph.Sources))})[/]")));
            console.WriteLine();
            before = paragraph;
        }

        console.Write(new HangingText("— ", new Markup($"[dim]{Markup.Escape(stretch.Citation)}[/]")));
        if (stretch.Document.Info.Url is { } url) console.Write(new HangingText("  ", new Markup(AnswerView.Linked(Markup.Escape(url.AbsoluteUri)))));
    }

    private static string NumberOf(int paragraph) => string.Create(CultureInfo.InvariantCulture, $"¶ {paragraph}");

    private static string Counted(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");
}
