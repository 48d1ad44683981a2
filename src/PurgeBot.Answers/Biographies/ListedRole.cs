using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Biographies;

/// <summary>A role that the list of people gives somebody.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Period">When it was held, where the list says so; else null.</param>
internal sealed record ListedRole(string Title, EdtfDate? Period)
{
    /// <summary>The roles of a person, in the order of the list: "head of the NKVD, 1934–1936; condemned at the third Moscow trial" are two.</summary>
    public static IEnumerable<ListedRole> Of(Person person) =>
        (person.Role ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read);

    private static ListedRole Read(string part)
    {
        if (DateFinder.Find(part) is not [.., var date] || date.Span.End < part.Length) return new ListedRole(part, Period: null);
        var before = part[..date.Span.Start].TrimEnd();
        var isOpen = before.EndsWith(" from", StringComparison.Ordinal) || before.EndsWith(" since", StringComparison.Ordinal);
        // "Suicide in 1936": a single date is when something happened, and belongs to its words.
        // So is "head of the commission of 1955–1956".
        if (before.EndsWith(" of", StringComparison.Ordinal) || (!isOpen && date.Resolved.Precision != DatePrecision.Interval)) return new ListedRole(part, Period: null);
        var title = (isOpen ? before[..before.LastIndexOf(' ')] : before).TrimEnd(' ', ',');
        return new ListedRole(title, !isOpen ? date.Resolved : EdtfDate.TryParse($"{date.Resolved}/..", out var open) ? open : null);
    }
}
