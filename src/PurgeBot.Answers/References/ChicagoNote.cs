using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>A note of Chicago style, below the text.</summary>
internal static class ChicagoNote
{
    // Two are named, of more the first.
    private const int MostNames = 2;

    /// <summary>Names a work and a place in it; without the stop at the end.</summary>
    public static ReferenceText Of(Work work, string? locator)
    {
        var (text, form) = (new ReferenceText(), work.FormOf());
        if (work.HeadOf() is { Count: > 0 } names)
        {
            text.Text(InNote(names));
            if (work.IsHeadedByEditors()) text.Text(names.Count == 1 ? ", ed." : ", eds.");
            text.Comma().Space();
        }

        ChicagoStyle.AppendTitle(text, work, form);
        if (form == WorkForm.Chapter && work.ContainerTitle is { } book)
        {
            text.Comma().Text(" in ").Italic(book);
            if (!work.Editors.IsEmpty) text.Comma().Text($" ed. {InNote(work.Editors)}");
        }
        else if (form == WorkForm.Whole && !work.Authors.IsEmpty && !work.Editors.IsEmpty)
        {
            text.Comma().Text($" ed. {InNote(work.Editors)}");
        }

        if (!work.Translators.IsEmpty) text.Comma().Text($" trans. {InNote(work.Translators)}");
        if (form is WorkForm.Whole or WorkForm.Chapter)
        {
            if (work.Edition is { } edition) text.Comma().Text($" {ReferenceTerms.Edition(edition)}");
            if (work.Volume is { } volume) text.Comma().Text($" vol. {volume}");
        }

        var place = locator is null ? null : ReferenceTerms.PagesIn(locator) is { } pages ? PageRange.Chicago(pages) : locator;
        AppendPublication(text, work, form, place);
        if (work.AddressOf() is { } address) text.Comma().Text($" {address}");
        return text;
    }

    private static void AppendPublication(ReferenceText text, Work work, WorkForm form, string? place)
    {
        switch (form)
        {
            case WorkForm.Article when work.ContainerTitle is { } journal:
                text.Comma().Text(" ").All(ChicagoStyle.Journal(work, journal, place));
                return;
            case WorkForm.News when work.ContainerTitle is { } paper:
                text.Comma().Text(" ").Italic(paper);
                if (ReferenceDates.American(work) is { } day) text.Comma().Text($" {day}");
                break;
            case WorkForm.Page:
                if (place is not null) text.Comma().Text($" {place}");
                if ((work.ContainerTitle ?? (work.IsPublishedByAuthor() ? null : work.Publisher)) is { } site) text.Comma().Text($" {site}");
                if (ReferenceDates.American(work) is { } date) text.Comma().Text($" {date}");
                else if (work.Accessed is { } read) text.Comma().Text($" accessed {ReferenceDates.American(read)}");
                return;
            default:
                text.Text($" ({ChicagoStyle.Imprint(work)})");
                break;
        }

        if (place is not null) text.Comma().Text($" {place}");
    }

    private static string InNote(IReadOnlyList<PersonName> names) => names.Count > MostNames
        ? $"{ReferenceNames.Spoken(names[0])} et al."
        : ReferenceNames.Several([.. names.Select(ReferenceNames.Spoken)], "and", afterInverted: false);
}
