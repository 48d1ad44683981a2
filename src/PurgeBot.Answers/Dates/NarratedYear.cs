namespace PurgeBot.Answers.Dates;

/// <summary>The year that a text has come to, by which a later "1 December" is completed.</summary>
internal struct NarratedYear
{
    // "As in 1614", "figures from 1941", "by June 1948" look to another time than the one that is told of.
    private static readonly string[] Asides = ["as in", "than in", "than", "like", "unlike", "from", "since", "for", "by", "until", "till", "before", "after"];

    // A story that comes from autumn to winter has mostly passed New Year, and not always.
    private const int LateMonth = 10;
    private const int EarlyMonth = 3;

    private int _month;

    /// <summary>The year, astronomical; null where none has been named or New Year may have passed.</summary>
    public int? Year { get; private set; }

    /// <summary>The next mention of the text, completed with the year that it leaves out.</summary>
    public DateMention Complete(ReadOnlySpan<char> text, DateMention mention)
    {
        if (!mention.Date.IsYearless)
        {
            // A vague date, or one of several years, leaves the story where it is.
            if (NamedYear(mention.Date) is { } named && (Year is null || !IsAside(text, mention)))
                (Year, _month) = (named, MonthOf(mention.Date.End));
            return mention;
        }

        if (_month >= LateMonth && mention.Date.Start.Month <= EarlyMonth) Year = null;
        if (Year is not { } year || mention.Date.InYear(year) is null) return mention;
        _month = mention.Date.End.Month;
        return mention with { InferredYear = year };
    }

    private static int? NamedYear(EdtfDate date) =>
        date.IsApproximate ? null
        : date.IsInterval && date.End.Precision <= DatePrecision.Season ? date.End.FirstYear
        : date.Year;

    private static int MonthOf(EdtfPoint point) => point.Month is >= 1 and <= 12 ? point.Month : 0;

    private static bool IsAside(ReadOnlySpan<char> text, DateMention mention)
    {
        var before = text[..mention.Span.Start].TrimEnd();
        foreach (var words in Asides)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase)
                && (before.Length == words.Length || !char.IsLetter(before[before.Length - words.Length - 1])))
                return true;
        }

        return false;
    }
}
