using System.Diagnostics.CodeAnalysis;
using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Timelines;

/// <summary>Reads between which dates a timeline is wanted, each in EDTF or in plain English: <c>1936-08</c>, <c>August 1936</c>, <c>the 1930s</c>.</summary>
public static class TimelineBounds
{
    // A number alone is a year to whoever is asked for a date.
    private const string In = "in ";

    /// <summary>Reads the period from one date to another.</summary>
    /// <param name="from">The first date; null or white space for none.</param>
    /// <param name="to">The last date; null or white space for none.</param>
    /// <param name="period">The period; null where neither is given.</param>
    /// <param name="fault">What is wrong, in one sentence; null where nothing is.</param>
    public static bool TryRead(string? from, string? to, out EdtfDate? period, [NotNullWhen(false)] out string? fault)
    {
        period = null;
        var (hasFrom, hasTo) = (!string.IsNullOrWhiteSpace(from), !string.IsNullOrWhiteSpace(to));
        var (start, end) = (hasFrom ? Read(from!) : null, hasTo ? Read(to!) : null);
        fault = hasFrom && start?.Earliest is null ? NoDate(from!)
            : hasTo && end?.Latest is null ? NoDate(to!)
            : start?.Earliest > end?.Latest ? $"“{from!.Trim()}” comes after “{to!.Trim()}”."
            : null;
        if (fault is not null || !(hasFrom || hasTo)) return fault is null;
        period = Period(start, end);
        return true;
    }

    private static EdtfDate? Read(string text)
    {
        var trimmed = text.Trim();
        if (EdtfDate.TryParse(trimmed, out var edtf)) return edtf.IsYearless ? null : edtf;
        return DateFinder.FindAlsoInWords(In + trimmed) is [var only] && only.Span.End >= In.Length + trimmed.Length && only.Span.Start <= In.Length + "the ".Length && !only.Date.IsYearless
            ? only.Date
            : null;
    }

    // "From August 1936 to 1938" ends with the last day of 1938.
    private static EdtfDate Period(EdtfDate? start, EdtfDate? end)
    {
        if (start is not null && start == end) return start;
        if (EdtfDate.TryParse($"{(start is null ? ".." : $"{start.Start}")}/{(end is null ? ".." : $"{end.End}")}", out var open)) return open;
        return EdtfDate.Parse($"{Day(start?.Earliest)}/{Day(end?.Latest)}");
    }

    private static string Day(LocalDate? day) => day is { } known ? EdtfDate.Of(known).ToString() : "..";

    private static string NoDate(string text) => $"“{text.Trim()}” is not a date like 1 December 1934, August 1937, the 1930s or 1936-08.";
}
