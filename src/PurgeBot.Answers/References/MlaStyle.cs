using System.Text.RegularExpressions;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>MLA style ("MLA Handbook", 9th edition, chapters 5 and 6).</summary>
internal sealed partial class MlaStyle : StyleGuide
{
    public override string Name => "MLA 9";

    public override string InTextName => "In the text";

    public override string ListName => "Works cited";

    private protected override StyledText Entry(Work work, IReadOnlyList<Work> among)
    {
        var (text, form) = (new ReferenceText(), work.FormOf());
        if (HeadOf(work) is { Count: > 0 } names)
        {
            text.Text(List(names));
            if (work.IsHeadedByEditors()) text.Text(names.Count == 1 ? ", editor" : ", editors");
            text.Stop().Space();
        }

        AppendTitle(text, work);
        text.Stop();
        var elements = Elements(work, form);
        if (!elements.IsEmpty) text.Space().All(elements).Stop();
        if (form == WorkForm.Page && work.Year is null && work.Accessed is { } read) text.Space().Text($"Accessed {ReferenceDates.DayFirst(read)}").Stop();
        return text.ToStyled();
    }

    private protected override StyledText InText(IReadOnlyList<CitedWork> cited, IReadOnlyList<Work> among)
    {
        var text = new ReferenceText().Text("(");
        foreach (var (i, one) in cited.Index())
        {
            if (i > 0) text.Text("; ");
            var names = ShortNames(one.Work);
            if (names is not null) text.Text(names);
            // The title where the list has another work of the same authors, and where it has none.
            if (names is null || among.Count(other => ShortNames(other) == names) > 1)
            {
                if (names is not null) text.Comma().Text(" ");
                AppendTitle(text, one.Work);
            }

            if (one.Locator is not { } locator) continue;
            if (ReferenceTerms.PagesIn(locator) is { } pages) text.Text($" {PageRange.Mla(pages)}");
            else text.Comma().Text($" {(locator.StartsWith("para.", StringComparison.Ordinal) ? $"par.{locator[5..]}" : locator)}");
        }

        return text.Text(")").ToStyled();
    }

    // The container and what follows it, each behind a comma.
    private static ReferenceText Elements(Work work, WorkForm form)
    {
        var text = new ReferenceText();
        void Add(string? element)
        {
            if (string.IsNullOrEmpty(element)) return;
            if (text.IsEmpty) text.Text(char.ToUpperInvariant(element[0]) + element[1..]);
            else text.Comma().Text($" {element}");
        }

        if (form != WorkForm.Whole && work.ContainerTitle is { } container) text.Italic(container);
        if (!work.Editors.IsEmpty && !work.IsHeadedByEditors()) Add($"edited by {Spoken(work.Editors)}");
        if (!work.Translators.IsEmpty) Add($"translated by {Spoken(work.Translators)}");
        if (work.Edition is { } edition) Add(ReferenceTerms.Edition(edition));
        if (work.Volume is { } volume) Add($"vol. {volume}");
        if (work.Issue is { } issue) Add($"no. {issue}");
        if (form is not (WorkForm.Article or WorkForm.News) && work.Publisher is { } publisher && publisher != work.ContainerTitle) Add(Shortened(publisher));
        Add(form == WorkForm.Whole ? ReferenceDates.YearOf(work, "BCE") : ReferenceDates.DayFirst(work));
        if (form != WorkForm.Whole && work.Pages is { } pages) Add($"{(PageRange.IsSeveral(pages) ? "pp." : "p.")} {PageRange.Mla(pages)}");
        // Before a first element nothing is made a capital: "https" stays as it is.
        if (work.AddressOf() is { } address) text = text.IsEmpty ? text.Text(address) : text.Comma().Text($" {address}");
        return text;
    }

    private static void AppendTitle(ReferenceText text, Work work)
    {
        if (work.FormOf() == WorkForm.Whole) text.Italic(work.Title ?? work.Key);
        else text.Quoted(work.Title ?? work.Key);
    }

    // An institution that has published its own work is named as the publisher alone.
    private static IReadOnlyList<PersonName> HeadOf(Work work) => work.IsPublishedByAuthor() ? [] : work.HeadOf();

    // "University" and "Press" of academic publishers, and words that tell of a business.
    private static string Shortened(string publisher)
    {
        var name = Business().Replace(publisher, "");
        if (!name.Contains("University", StringComparison.Ordinal)) return name;
        return University().Replace(name, word => word.Value == "University" ? "U" : "P").Replace("U P", "UP", StringComparison.Ordinal);
    }

    private static string List(IReadOnlyList<PersonName> names) => names switch
    {
        [var only] => ReferenceNames.Inverted(only),
        [var first, var second] => $"{ReferenceNames.Inverted(first)}, and {ReferenceNames.Spoken(second)}",
        _ => $"{ReferenceNames.Inverted(names[0])}, et al.",
    };

    private static string Spoken(IReadOnlyList<PersonName> names) => names.Count > 2
        ? $"{ReferenceNames.Spoken(names[0])} et al."
        : ReferenceNames.Several([.. names.Select(ReferenceNames.Spoken)], "and", afterInverted: false);

    private static string? ShortNames(Work work) => HeadOf(work) switch
    {
        [] => null,
        [var only] => only.Family,
        [var first, var second] => $"{first.Family} and {second.Family}",
        [var first, ..] => $"{first.Family} et al.",
    };

    [GeneratedRegex(@",? (?:Inc|Ltd|Co|Corp|Company|Corporation|Limited|Incorporated|GmbH)\.?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Business();

    [GeneratedRegex(@"\b(?:University|Press)\b", RegexOptions.NonBacktracking)]
    private static partial Regex University();
}
