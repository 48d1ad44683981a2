using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Chicago style, notes and bibliography ("The Chicago Manual of Style", 18th edition, chapters 13 and 14).</summary>
internal sealed class ChicagoStyle : StyleGuide
{
    // Up to six are named, of more the first three.
    private const int MostInList = 6, ShortenedTo = 3;

    public override string Name => "Chicago 18 (notes and bibliography)";

    public override string InTextName => "Note";

    public override string ListName => "Bibliography";

    private protected override StyledText Entry(Work work, IReadOnlyList<Work> among)
    {
        var (text, form) = (new ReferenceText(), work.FormOf());
        if (work.HeadOf() is { Count: > 0 } names)
        {
            text.Text(List(names));
            if (work.IsHeadedByEditors()) text.Text(names.Count == 1 ? ", ed" : ", eds");
            text.Stop().Space();
        }

        AppendTitle(text, work, form);
        text.Stop();
        if (form == WorkForm.Chapter && work.ContainerTitle is { } book)
        {
            text.Space().Text("In ").Italic(book);
            if (!work.Editors.IsEmpty) text.Comma().Text($" edited by {Spoken(work.Editors)}");
            text.Stop();
        }
        else if (form == WorkForm.Whole && !work.Authors.IsEmpty && !work.Editors.IsEmpty)
        {
            text.Space().Text($"Edited by {Spoken(work.Editors)}").Stop();
        }

        if (!work.Translators.IsEmpty) text.Space().Text($"Translated by {Spoken(work.Translators)}").Stop();
        if (form is WorkForm.Whole or WorkForm.Chapter)
        {
            if (work.Edition is { } edition) text.Space().Text(Capitalised(ReferenceTerms.Edition(edition))).Stop();
            if (work.Volume is { } volume) text.Space().Text($"Vol. {volume}").Stop();
        }

        AppendPublication(text, work, form, pages: work.Pages is { } at ? PageRange.Chicago(at) : null);
        if (work.AddressOf() is { } address) text.Space().Text(address).Stop();
        return text.ToStyled();
    }

    private protected override StyledText InText(IReadOnlyList<CitedWork> cited, IReadOnlyList<Work> among)
    {
        var text = new ReferenceText();
        foreach (var one in cited)
        {
            if (!text.IsEmpty) text.Text("; ");
            text.All(ChicagoNote.Of(one.Work, one.Locator));
        }

        return text.Stop().ToStyled();
    }

    private static void AppendPublication(ReferenceText text, Work work, WorkForm form, string? pages)
    {
        switch (form)
        {
            case WorkForm.Article when work.ContainerTitle is { } journal:
                text.Space().All(Journal(work, journal, pages)).Stop();
                break;
            case WorkForm.News when work.ContainerTitle is { } paper:
                text.Space().Italic(paper);
                if (ReferenceDates.American(work) is { } day) text.Comma().Text($" {day}");
                text.Stop();
                break;
            case WorkForm.Page:
                if ((work.ContainerTitle ?? (work.IsPublishedByAuthor() ? null : work.Publisher)) is { } site) text.Space().Text(site).Stop();
                if (ReferenceDates.American(work) is { } date) text.Space().Text(date).Stop();
                else if (work.Accessed is { } read) text.Space().Text($"Accessed {ReferenceDates.American(read)}").Stop();
                break;
            default:
                text.Space().Text(Imprint(work)).Stop();
                break;
        }
    }

    /// <summary>A journal: the volume right behind its name, an issue behind a comma, the year in brackets.</summary>
    internal static ReferenceText Journal(Work work, string journal, string? pages)
    {
        var text = new ReferenceText().Italic(journal);
        if (work.Volume is { } volume) text.Text($" {volume}");
        if (work.Issue is { } issue) text.Text($", no. {issue}");
        if (ReferenceDates.YearOf(work, "BC") is { } year) text.Text($" ({year})");
        return pages is null ? text : text.Text($": {pages}");
    }

    /// <summary>Who published it, and when; since the 18th edition where only if it is not known by whom.</summary>
    internal static string Imprint(Work work)
    {
        var date = ReferenceDates.YearOf(work, "BC") ?? "n.d.";
        return (work.Publisher ?? work.PublisherPlace) is { } publisher ? $"{publisher}, {date}" : date;
    }

    /// <summary>The title, in italics where it stands by itself.</summary>
    internal static void AppendTitle(ReferenceText text, Work work, WorkForm form)
    {
        var title = work.Title ?? work.Key;
        if (form == WorkForm.Whole) text.Italic(title);
        else text.Quoted(title);
    }

    private static string List(IReadOnlyList<PersonName> names)
    {
        var written = names.Select((name, i) => i == 0 ? ReferenceNames.Inverted(name) : ReferenceNames.Spoken(name)).ToList();
        return written.Count > MostInList
            ? $"{string.Join(", ", written.Take(ShortenedTo))}, et al."
            : ReferenceNames.Several(written, "and", afterInverted: names[0].Given is not null);
    }

    private static string Spoken(IReadOnlyList<PersonName> names) => names.Count > MostInList
        ? $"{string.Join(", ", names.Take(ShortenedTo).Select(ReferenceNames.Spoken))}, et al."
        : ReferenceNames.Several([.. names.Select(ReferenceNames.Spoken)], "and", afterInverted: false);

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
