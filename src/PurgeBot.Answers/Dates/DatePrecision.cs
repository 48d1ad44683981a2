namespace PurgeBot.Answers.Dates;

/// <summary>How finely a date is known, from the finest to the coarsest, so that values can be compared.</summary>
public enum DatePrecision
{
    /// <summary>A day, with its year (<c>1934-12-01</c>) or without (<c>XXXX-12-01</c>).</summary>
    Day,

    /// <summary>A month (<c>1938-08</c>), or an unspecified day of it (<c>1938-08-XX</c>).</summary>
    Month,

    /// <summary>A season of a year (<c>1937-21</c>).</summary>
    Season,

    /// <summary>A year (<c>1936</c>), or an unspecified month or day of it (<c>1936-XX-XX</c>).</summary>
    Year,

    /// <summary>Ten years that share all digits but the last (<c>193X</c>).</summary>
    Decade,

    /// <summary>A hundred years that share all digits but the last two (<c>18XX</c>, the 19th century).</summary>
    Century,

    /// <summary>A stretch between two dates, of which one may be open or unknown (<c>1936/1938</c>, <c>1936/..</c>).</summary>
    Interval,
}
