using System.Globalization;
using System.Text;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Writes references as RIS ("RIS Format Specifications", 2011): a tag and a value a line.</summary>
/// <remarks>There is no escape in RIS: breaks within a value become spaces, so that nothing in it is taken for a tag.</remarks>
public static class RisWriter
{
    private const string NewLine = "\r\n";

    /// <summary>The file.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        foreach (var reference in references) Append(text, reference);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Reference reference)
    {
        var (work, form) = (reference.Work, reference.Work.FormOf());
        Line("TY", TypeOf(work, form));
        Line("ID", reference.Key);
        foreach (var name in work.Authors) Line("AU", Name(name));
        foreach (var name in work.Editors) Line(form is WorkForm.Chapter or WorkForm.Whole && !work.IsHeadedByEditors() ? "A2" : "ED", Name(name));
        foreach (var name in work.Translators) Line("A4", Name(name));
        Line("TI", work.Title);
        Line("T2", work.ContainerTitle);
        Line("PY", work.Year?.ToString(CultureInfo.InvariantCulture));
        if ((work.Year, work.Month) is ({ } year, { } month)) Line("DA", string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{month:00}/{work.Day:00}/"));
        Line("ET", work.Edition);
        Line("VL", work.Volume);
        Line("IS", work.Issue);
        if (work.Pages is { } pages)
        {
            var ends = PageRange.Whole(pages).Split('–', 2);
            Line("SP", ends[0]);
            if (ends.Length > 1) Line("EP", ends[1]);
        }

        Line("PB", work.Publisher);
        Line("CY", work.PublisherPlace);
        Line("DO", work.Doi is { } doi ? WorkForms.DoiIn(doi) : null);
        Line("UR", work.Url?.OriginalString);
        Line("Y2", work.Accessed?.ToString("uuuu/MM/dd/", CultureInfo.InvariantCulture));
        Line("AB", reference.Quoted);
        Line("N1", reference.Note);
        text.Append("ER  - ").Append(NewLine).Append(NewLine);

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) text.Append(tag).Append("  - ").Append(OneLine(value)).Append(NewLine);
        }
    }

    private static string TypeOf(Work work, WorkForm form) => form switch
    {
        WorkForm.Article => "JOUR",
        WorkForm.News => work.Type == "article-newspaper" ? "NEWS" : "MGZN",
        WorkForm.Chapter => "CHAP",
        WorkForm.Page => "ELEC",
        _ => work.Type switch { "book" => "BOOK", "report" => "RPRT", "thesis" => "THES", _ => "GEN" },
    };

    // The comma parts family name, given names and what follows: an institution's becomes none.
    private static string Name(PersonName name) => name.Given is null
        ? name.Family
        : name.Suffix is null ? $"{name.Family}, {name.Given}" : $"{name.Family}, {name.Given}, {name.Suffix}";

    private static string OneLine(string value) => new string([.. value.Select(unit => char.IsControl(unit) || unit is '\u2028' or '\u2029' ? ' ' : unit)]).Trim();
}
