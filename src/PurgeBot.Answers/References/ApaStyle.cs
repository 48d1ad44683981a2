using System.Globalization;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>APA style ("Publication Manual of the American Psychological Association", 7th edition, chapters 8 to 10).</summary>
internal sealed class ApaStyle : StyleGuide
{
    // 9.8: of more than 20 names the first 19 and the last.
    private const int MostNames = 20;

    public override string Name => "APA 7";

    public override string InTextName => "In the text";

    public override string ListName => "Reference list";

    private protected override StyledText Entry(Work work, IReadOnlyList<Work> among)
    {
        var text = new ReferenceText();
        var form = work.FormOf();
        var names = work.HeadOf();
        if (names.Count > 0)
        {
            text.Text(List(names));
            if (work.IsHeadedByEditors()) text.Text(names.Count == 1 ? " (Ed.)" : " (Eds.)");
            text.Stop().Text($" ({DateOf(work, among)}).").Space();
            AppendTitle(text, work, form);
        }
        else
        {
            AppendTitle(text, work, form);
            text.Text($" ({DateOf(work, among)}).");
        }

        AppendSource(text, work, form);
        if (work.AddressOf() is { } address) text.Space().Text(address);
        return text.ToStyled();
    }

    private protected override StyledText InText(IReadOnlyList<CitedWork> cited, IReadOnlyList<Work> among)
    {
        var text = new ReferenceText().Text("(");
        // 8.12: in the order of the reference list.
        foreach (var (i, one) in Sorted(cited).Index())
        {
            if (i > 0) text.Text("; ");
            if (ShortNames(one.Work) is { } names) text.Text(names);
            else if (one.Work.FormOf() is WorkForm.Whole or WorkForm.Page) text.Italic(one.Work.Title ?? one.Work.Key);
            else text.Quoted(one.Work.Title ?? one.Work.Key);
            text.Comma().Text(" ").Text((ReferenceDates.YearOf(one.Work, "B.C.E.") ?? "n.d.") + LetterOf(one.Work, among));
            if (one.Locator is { } locator)
                text.Text(", ").Text(ReferenceTerms.PagesIn(locator) is { } pages ? $"{(PageRange.IsSeveral(pages) ? "pp." : "p.")} {PageRange.Whole(pages)}" : locator);
        }

        return text.Text(")").ToStyled();
    }

    private static IEnumerable<CitedWork> Sorted(IEnumerable<CitedWork> cited) => cited
        .OrderBy(one => ShortNames(one.Work) ?? one.Work.Title, StringComparer.InvariantCultureIgnoreCase)
        .ThenBy(one => one.Work.Year).ThenBy(one => one.Work.Title, StringComparer.InvariantCultureIgnoreCase);

    private static void AppendTitle(ReferenceText text, Work work, WorkForm form)
    {
        var title = work.Title ?? work.Key;
        if (form is WorkForm.Whole or WorkForm.Page) text.Italic(title);
        else text.Text(title);
        var more = new List<string>();
        if (!work.Translators.IsEmpty) more.Add($"{Spoken(work.Translators)}, Trans.");
        // Of a book that has authors as well.
        if (form == WorkForm.Whole)
        {
            if (!work.Authors.IsEmpty && !work.Editors.IsEmpty) more.Add($"{Spoken(work.Editors)}, {(work.Editors.Length == 1 ? "Ed." : "Eds.")}");
            if (EditionAndVolume(work) is { Length: > 0 } numbers) more.Add(numbers);
        }

        if (more.Count > 0) text.Text($" ({string.Join("; ", more)})");
        text.Stop();
    }

    private static void AppendSource(ReferenceText text, Work work, WorkForm form)
    {
        switch (form)
        {
            case WorkForm.Article or WorkForm.News when work.ContainerTitle is { } container:
                text.Space().Italic(container);
                if (work.Volume is { } volume) text.Text(", ").Italic(volume);
                if (work.Issue is { } issue) text.Text(work.Volume is null ? $", ({issue})" : $"({issue})");
                if (work.Pages is { } pages) text.Text($", {PageRange.Whole(pages)}");
                text.Stop();
                break;
            case WorkForm.Chapter when work.ContainerTitle is { } book:
                text.Space().Text("In ");
                if (!work.Editors.IsEmpty) text.Text($"{Spoken(work.Editors)} ({(work.Editors.Length == 1 ? "Ed." : "Eds.")}), ");
                text.Italic(book);
                string[] numbers = [.. new[] { EditionAndVolume(work), work.Pages is { } at ? $"{(PageRange.IsSeveral(at) ? "pp." : "p.")} {PageRange.Whole(at)}" : "" }.Where(part => part.Length > 0)];
                if (numbers.Length > 0) text.Text($" ({string.Join(", ", numbers)})");
                text.Stop();
                AppendPublisher(text, work.Publisher, work);
                break;
            case WorkForm.Page:
                AppendPublisher(text, work.ContainerTitle ?? work.Publisher, work);
                break;
            default:
                AppendPublisher(text, work.Publisher, work);
                break;
        }
    }

    // 9.29: not where it is the author as well.
    private static void AppendPublisher(ReferenceText text, string? publisher, Work work)
    {
        if (publisher is null || (publisher == work.Publisher && work.IsPublishedByAuthor())) return;
        text.Space().Text(publisher).Stop();
    }

    private static string EditionAndVolume(Work work) => (work.Edition, work.Volume) switch
    {
        (null, null) => "",
        ({ } edition, null) => ReferenceTerms.Edition(edition),
        (null, { } volume) => $"Vol. {volume}",
        var (edition, volume) => $"{ReferenceTerms.Edition(edition)}, Vol. {volume}",
    };

    private static string DateOf(Work work, IReadOnlyList<Work> among)
    {
        var letter = LetterOf(work, among);
        if (work.Year is null) return "n.d." + letter;
        // 9.14: journals and books by the year alone.
        return work.FormOf() is WorkForm.News or WorkForm.Page && letter.Length == 0
            ? ReferenceDates.YearFirst(work)!
            : ReferenceDates.YearOf(work, "B.C.E.") + letter;
    }

    // 9.47: works of the same authors and year, by their titles.
    private static string LetterOf(Work work, IReadOnlyList<Work> among)
    {
        var alike = among.Where(other => other.Year == work.Year && List(other.HeadOf()) == List(work.HeadOf()) && work.HeadOf().Count > 0)
            .OrderBy(other => other.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(other => other.Key, StringComparer.Ordinal).ToList();
        if (alike.Count < 2) return "";
        var letter = ((char)('a' + alike.FindIndex(other => other.Key == work.Key) % 26)).ToString(CultureInfo.InvariantCulture);
        return work.Year is null ? $"-{letter}" : letter;
    }

    private static string List(IReadOnlyList<PersonName> names)
    {
        var written = names.Select(ReferenceNames.WithInitials).ToList();
        return written.Count > MostNames
            ? $"{string.Join(", ", written.Take(MostNames - 1))}, . . . {written[^1]}"
            : ReferenceNames.Several(written, "&", afterInverted: true);
    }

    private static string Spoken(IReadOnlyList<PersonName> names) => ReferenceNames.Several([.. names.Select(ReferenceNames.InitialsFirst)], "&", afterInverted: false);

    private static string? ShortNames(Work work) => work.HeadOf() switch
    {
        [] => null,
        [var only] => only.Family,
        [var first, var second] => $"{first.Family} & {second.Family}",
        [var first, ..] => $"{first.Family} et al.",
    };
}
