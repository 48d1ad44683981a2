using System.Collections.Immutable;
using System.Globalization;

namespace PurgeBot.Answers.Dates;

/// <summary>Reads 1/12/1934, which is 1 December where days come first and 12 January where months do.</summary>
internal static class SlashedDay
{
    /// <summary>The days that it may be: one where only one order gives a date, as in 25/12/1934; none where no order does.</summary>
    public static ImmutableArray<EdtfDate> ReadingsOf(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        if (text.Split(parts, '/') != 3 || !TryRead(text[parts[0]], 2, out var first) || !TryRead(text[parts[1]], 2, out var second)
            || text[parts[2]].Length != 4 || !TryRead(text[parts[2]], 4, out var year))
            return [];
        var dayFirst = EdtfPoint.Create(year, 0, second, first);
        var monthFirst = first == second ? null : EdtfPoint.Create(year, 0, first, second);
        return [.. new[] { dayFirst, monthFirst }.Where(point => point is { Month: <= 12, Day: > 0 }).Select(point => new EdtfDate(point!.Value))];
    }

    /// <summary>A day that may be of two months as the one that another slashed day of the text tells: beside 25/12/1934 days come first.</summary>
    public static DateMention InContext(ReadOnlySpan<char> text, DateMention mention, List<DateMention> others)
    {
        if (mention.Date.Start.Month != EdtfPoint.Unspecified || ReadingsOf(mention.Span.Of(text)) is not [{ } dayFirst, { } monthFirst]) return mention;
        foreach (var other in others)
        {
            var written = other.Span.Of(text);
            if (other.Date.Precision == DatePrecision.Day && written.Length <= 10 && ReadingsOf(written) is [var only] && only.Start is { Day: > 12, Day: var day })
                return mention with { Date = written.StartsWith(day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? dayFirst : monthFirst };
        }

        return mention;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, int most, out int number)
    {
        number = 0;
        return digits.Length >= 1 && digits.Length <= most
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }
}
