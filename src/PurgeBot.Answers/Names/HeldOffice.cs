using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Terms;
using Term = PurgeBot.Answers.Terms.Term;

namespace PurgeBot.Answers.Names;

/// <summary>An office that the list of people gives somebody, with the time in which it was held.</summary>
/// <param name="Holder">Who held it.</param>
/// <param name="Title">What it is called: <c>head of the NKVD</c>.</param>
/// <param name="Words">All words that the list describes it by.</param>
/// <param name="From">First day that the list allows.</param>
/// <param name="To">Last day; null where it was held from then on.</param>
internal sealed record HeldOffice(Person Holder, string Title, ImmutableArray<Term> Words, LocalDate From, LocalDate? To)
{
    /// <summary>The offices in a person's role: "head of the NKVD (People's Commissar for Internal Affairs), 1936–1938"; those without a time are left out.</summary>
    public static IEnumerable<HeldOffice> Of(Person person, TermReader reader)
    {
        foreach (var part in (person.Role ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            if (DateFinder.Find(part) is not [var date, ..] || date.Date.Earliest is not { } from) continue;
            var before = part[..date.Span.Start].TrimEnd();
            var isOpen = before.EndsWith(" from", StringComparison.Ordinal) || before.EndsWith(" since", StringComparison.Ordinal);
            // A single date is when something happened, not how long an office was held.
            if (!isOpen && date.Date.Precision != DatePrecision.Interval) continue;
            var named = isOpen ? before[..before.LastIndexOf(' ')] : before;
            var title = named.Split(['(', ','], 2)[0].Trim();
            yield return new HeldOffice(person, title, [.. reader.Read(before).Select(word => word.Term).Where(word => !word.IsStopWord)], from, isOpen ? null : date.Date.Latest);
        }
    }

    /// <summary>Whether it was held at any time that a date allows.</summary>
    public bool IsHeldIn(EdtfDate date) => date.Earliest is { } first && date.Latest is { } last && From <= last && !(To < first);
}
