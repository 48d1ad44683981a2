using System.Collections.Immutable;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Questions;

/// <summary>The dates that a question is made of, and of which it asks what happened then.</summary>
/// <param name="Dates">The dates and periods; at least one. One without a year (<c>XXXX-12-01</c>) means its days in all years.</param>
public sealed record AskedPeriod(ImmutableArray<EdtfDate> Dates)
{
    /// <summary>In plain English: <c>August 1937</c>.</summary>
    public string ToDisplay() => string.Join(", ", Dates.Select(date => date.ToDisplay()));
}
