namespace PurgeBot.Answers.Dates;

/// <summary>Completes two joined phrases from each other: "19–24 August 1936", "1936–38", "264 to 241 BC".</summary>
internal static class PhraseJoiner
{
    /// <summary>Gives each phrase what it leaves out and the other says.</summary>
    /// <param name="left">The phrase before the connector.</param>
    /// <param name="right">The phrase after it.</param>
    /// <param name="connector">How they are joined.</param>
    /// <param name="isRange">They are the ends of a range, so the left lies before the right; else members of a list.</param>
    public static (DatePhrase Left, DatePhrase Right) Complete(DatePhrase left, DatePhrase right, Connector connector, bool isRange)
    {
        (left, right) = (left.Unit, right.Unit) switch
        {
            (DateUnit.Number, DateUnit.Day) when left.Number < right.Day && right is { Month: > 0, IsMonthFirst: false } =>
                (right with { Start = left.Start, End = left.End, Day = left.Number }, right),
            (DateUnit.Number, DateUnit.Century) when left.IsOrdinal && left.Number > 0 => (left.AsCentury(left.Number, right.IsBc), right),
            (DateUnit.Number or DateUnit.Year, DateUnit.Year) when right.HasEra && !left.HasEra && left.Number != right.Number
                && left.Number > right.Number == right.IsBc => (left.AsYear(left.Number, right.IsBc, hasEra: true), right),
            (DateUnit.Year, DateUnit.Number) => (left, EndYear(left, right, connector)),
            (DateUnit.Number, DateUnit.Number or DateUnit.Year) when isRange && AreShortYears(left, right) =>
                (left.AsYear(left.Number, false, false), right.AsYear(right.Number, false, false)),
            _ => (left, right),
        };
        if (!left.IsWithinYear || !right.IsWithinYear)
            return (left, right);
        // 30 December – 3 January 1937 begins in the year before.
        var crossesNewYear = isRange && (left.Month, left.Day).CompareTo((right.Month, right.Day)) > 0
            && (left.Month != right.Month || left.Unit == right.Unit) ? 1 : 0;
        if (left.Year is null && right.Year is { } year)
            left = left with { Year = year - crossesNewYear, NeedsYear = false };
        else if (right.Year is null && left.Year is { } firstYear && isRange)
            right = right with { Year = firstYear + crossesNewYear, NeedsYear = false };
        return (left, right);
    }

    /// <summary>The interval between two complete phrases; null where they are none.</summary>
    public static EdtfDate? Interval(DatePhrase left, DatePhrase right, Connector connector)
    {
        // "C." before a range is said of both ends.
        if (left.IsApproximate && right.Part == PeriodPart.Whole)
            right = right with { IsApproximate = true };
        // "December 1934 – 1 December": the second says the first more exactly, it does not end it.
        if (left.ToDate() is not { } first || right.ToDate() is not { } last
            || first.Contains(last) || last.Contains(first) || last.Latest <= first.Latest)
            return null;
        if (connector.Kind == ConnectorKind.Slash && !MayStandBesideSlash(left, right))
            return null;
        return EdtfDate.Interval(first.Start, last.End);
    }

    // 1936–38, 1936-8, 476–80: one or two digits take the place of the first year's last ones. AD 69–96 has nothing left out.
    private static DatePhrase EndYear(DatePhrase left, DatePhrase right, Connector connector)
    {
        if (right.IsOrdinal || left.IsBc)
            return right;
        var isShort = left.Number < 1000;
        if (right.Number > left.Number)
            return isShort && right.Number < 1000 ? right.AsYear(right.Number, isBc: false, left.HasEra) : right;
        var digits = right.End - right.Start;
        if (digits > 2 || connector is not { Kind: ConnectorKind.Dash or ConnectorKind.Slash, IsSpaced: false })
            return right;
        var span = digits == 1 ? 10 : 100;
        var number = (left.Number / span * span) + right.Number;
        return number > left.Number ? right.AsYear(number, isBc: false, left.HasEra) : right;
    }

    // From 306 to 337; two round numbers are more likely amounts.
    private static bool AreShortYears(DatePhrase left, DatePhrase right) =>
        left.Number is >= 100 and < 1000 && right.Number > left.Number && right.Number < 1000
        && !right.HasEra && !left.IsOrdinal && !right.IsOrdinal && (left.Number % 100 != 0 || right.Number % 100 != 0);

    // A slash joins neighbours (1937/38, 12/13 August) or whole ISO dates; more often it means "or".
    private static bool MayStandBesideSlash(DatePhrase left, DatePhrase right) => left.Unit == right.Unit && left.Unit switch
    {
        DateUnit.Year => Math.Abs((right.Year - left.Year).GetValueOrDefault()) <= 10,
        _ => left.IsWithinYear,
    };
}
