using System.Globalization;
using System.Text;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Writes references as a BibTeX database in UTF-8, as biber and BibTeX of today read it.</summary>
/// <remarks>
/// What TeX reads as a command is escaped, by commands whose braces are balanced, since BibTeX counts braces whatever stands before them.
/// Titles stand in two pairs of braces: no style then makes names in them small.
/// </remarks>
public static class BibTexWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The database.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        foreach (var reference in references)
        {
            if (text.Length > 0) text.Append('\n');
            Append(text, reference);
        }

        return text.ToString();
    }

    /// <summary>A text so that TeX shows it as it is.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '$' or '&' or '#' or '%' or '_' => escaped.Append('\\').Append(unit),
                _ => escaped.Append(char.IsControl(unit) ? ' ' : unit),
            };
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder text, Reference reference)
    {
        var (work, form) = (reference.Work, reference.Work.FormOf());
        text.Append(CultureInfo.InvariantCulture, $"@{TypeOf(work, form)}{{{reference.Key}");
        Field("author", Names(work.Authors));
        Field("editor", Names(work.Editors));
        Field("translator", Names(work.Translators));
        Field("title", work.Title is { } title ? $"{{{Escaped(title)}}}" : null);
        Field(form switch { WorkForm.Article or WorkForm.News => "journal", WorkForm.Chapter => "booktitle", _ => "howpublished" }, Plain(work.ContainerTitle));
        Field("edition", Plain(work.Edition));
        Field("volume", Plain(work.Volume));
        Field("number", Plain(work.Issue));
        Field("pages", work.Pages is { } pages ? Escaped(PageRange.Whole(pages).Replace("–", "--", StringComparison.Ordinal)) : null);
        Field(work.Type == "report" ? "institution" : "publisher", Plain(work.Publisher));
        Field("address", Plain(work.PublisherPlace));
        Field("year", work.Year?.ToString(CultureInfo.InvariantCulture));
        if (work.Month is { } month) text.Append(CultureInfo.InvariantCulture, $",\n  month = {Months[month - 1]}");
        Field("doi", work.Doi is { } doi ? Verbatim(WorkForms.DoiIn(doi)) : null);
        Field("url", work.Url is { } url ? Verbatim(url.OriginalString) : null);
        Field("urldate", work.Accessed?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Field("abstract", Plain(reference.Quoted));
        Field("note", Plain(reference.Note));
        text.Append("\n}\n");

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
        }
    }

    private static string TypeOf(Work work, WorkForm form) => form switch
    {
        WorkForm.Article or WorkForm.News => "article",
        WorkForm.Chapter => "incollection",
        WorkForm.Page => "misc",
        _ => work.Type switch { "book" => "book", "report" => "techreport", _ => "misc" },
    };

    private static string? Plain(string? text) => text is null ? null : Escaped(text);

    private static string? Names(IReadOnlyList<PersonName> names) => names.Count == 0 ? null : string.Join(" and ", names.Select(Name));

    // In braces a name is not taken apart, whatever is in it.
    private static string Name(PersonName name)
    {
        if (name.Given is null && name.Suffix is null) return $"{{{Escaped(name.Family)}}}";
        var parts = new[] { name.Family, name.Suffix, name.Given }.Where(part => part is not null).Select(part => Part(part!));
        return string.Join(", ", parts);
    }

    private static string Part(string part) =>
        part.Contains(',', StringComparison.Ordinal) || part.Split((char[]?)null).Contains("and", StringComparer.OrdinalIgnoreCase) ? $"{{{Escaped(part)}}}" : Escaped(part);

    // Addresses are read as they are; only what would end the field, or the line, is written in another way.
    private static string Verbatim(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var unit in address)
        {
            if (unit is '{' or '}' or '\\' || char.IsControl(unit) || unit == ' ') text.Append('%').Append(((int)unit).ToString("X2", CultureInfo.InvariantCulture));
            else text.Append(unit);
        }

        return text.ToString();
    }
}
