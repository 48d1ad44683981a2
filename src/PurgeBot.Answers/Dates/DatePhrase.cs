namespace PurgeBot.Answers.Dates;

internal enum DateUnit
{
    /// <summary>A number that is a day, a year or a century only in company: the 19 of "19–24 August".</summary>
    Number,
    Day,
    Month,
    Season,
    Year,
    Decade,
    Century,
}

/// <summary>What a phrase says of one date, not yet completed by its neighbours.</summary>
internal readonly record struct DatePhrase
{
    public required int Start { get; init; }

    public required int End { get; init; }

    public required DateUnit Unit { get; init; }

    /// <summary>The number as written, of a year, decade or century; or the number itself.</summary>
    public int Number { get; init; }

    /// <summary>The number has an ordinal ending.</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>The year, astronomical; null where the phrase leaves it out.</summary>
    public int? Year { get; init; }

    /// <summary>The era is written: BC or AD.</summary>
    public bool HasEra { get; init; }

    /// <summary>1–12, or a season's code; 0 where the phrase leaves it out.</summary>
    public int Month { get; init; }

    public int Day { get; init; }

    /// <summary>Written December 1, so that a number after it may be a day: December 1–3.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>Is a date only with a year: may, mar.</summary>
    public bool NeedsYear { get; init; }

    public PeriodPart Part { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>The written era is BC.</summary>
    public bool IsBc { get; init; }

    /// <summary>A day, month or season: what can take its year from a neighbour.</summary>
    public bool IsWithinYear => Unit is DateUnit.Day or DateUnit.Month or DateUnit.Season;

    /// <summary>The phrase as a year of its own number.</summary>
    public DatePhrase AsYear(int number, bool isBc, bool hasEra) => this with
    {
        Unit = DateUnit.Year,
        Number = number,
        Year = isBc ? 1 - number : number,
        HasEra = hasEra,
        IsBc = isBc,
    };

    /// <summary>The phrase as a century; the year is any of it.</summary>
    public DatePhrase AsCentury(int number, bool isBc) => this with
    {
        Unit = DateUnit.Century,
        Number = number,
        Year = isBc ? (-100 * number) + 1 : 100 * (number - 1),
        HasEra = isBc,
        IsBc = isBc,
    };

    /// <summary>The date; null where something is left out, or no such date exists.</summary>
    public EdtfDate? ToDate()
    {
        if (IsBc && Unit == DateUnit.Decade)
        {
            // The 430s BC are 439–430 BC, which share no digits in astronomical years.
            return EdtfPoint.Create(1 - Number - 9, qualifier: Qualifier) is { } start
                && EdtfPoint.Create(1 - Number, qualifier: Qualifier) is { } end
                ? EdtfDate.Interval(start, end)
                : null;
        }
        if (PointOf(Part != PeriodPart.Whole && Unit != DateUnit.Season ? EdtfQualifier.None : Qualifier) is not { } point)
            return null;
        return Part == PeriodPart.Whole || Unit == DateUnit.Season ? new EdtfDate(point) : PeriodParts.Of(point, Part);
    }

    // An early spring is about a spring.
    private EdtfQualifier Qualifier => IsApproximate || Part != PeriodPart.Whole ? EdtfQualifier.Approximate : EdtfQualifier.None;

    private EdtfPoint? PointOf(EdtfQualifier qualifier)
    {
        if (Year is not { } year)
        {
            return Unit is DateUnit.Day or DateUnit.Month && Month > 0 && !NeedsYear
                ? EdtfPoint.Create(0, 4, Month, Day, qualifier)
                : null;
        }
        return Unit switch
        {
            DateUnit.Number => null,
            DateUnit.Year => EdtfPoint.Create(year, qualifier: qualifier),
            DateUnit.Decade => EdtfPoint.Create(year, 1, qualifier: qualifier),
            DateUnit.Century => EdtfPoint.Create(year, 2, qualifier: qualifier),
            DateUnit.Day when Month == 0 => null,
            _ => EdtfPoint.Create(year, 0, Month, Day, qualifier),
        };
    }
}
