using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Dates;

/// <summary>A date or period that a text names.</summary>
/// <param name="Span">The whole phrase, without the preposition or article before it.</param>
/// <param name="Date">The date as far as the phrase gives it: <c>XXXX-12-01</c> for a day without a year.</param>
public readonly record struct DateMention(TextSpan Span, EdtfDate Date)
{
    /// <summary>
    /// For a date without a year, the year (astronomical) that the text has come to by the exact dates before it; null where there is none,
    /// where that year has no such day, where New Year may have passed since, or where the phrase gives the year itself.
    /// </summary>
    public int? InferredYear { get; init; }

    /// <summary>The phrase gives the date by another one before it: "two days later".</summary>
    public bool IsRelative { get; init; }

    /// <summary>
    /// The day by the Julian calendar where the phrase gives it, too (25 October (7 November) 1917; <see cref="Date"/> is then the Gregorian
    /// one), or is marked as Old Style (<see cref="Date"/> is then the same, as written); else null.
    /// </summary>
    public EdtfDate? OldStyle { get; init; }

    /// <summary>The year or the whole date comes from the text before the phrase, so that the phrase alone does not tell it.</summary>
    public bool IsFromContext => IsRelative || InferredYear is not null;

    /// <summary>The date completed with <see cref="InferredYear"/> where there is one, else <see cref="Date"/>.</summary>
    public EdtfDate Resolved => InferredYear is { } year ? Date.InYear(year) ?? Date : Date;

    /// <summary>
    /// The date in plain English for somebody who does not see the text: the standard form, but the phrase itself where it is of the
    /// Julian calendar.
    /// </summary>
    /// <param name="text">The text that the mention stands in.</param>
    public string ToDisplay(ReadOnlySpan<char> text) => OldStyle is null ? Resolved.ToDisplay() : Span.Of(text).ToString();
}
