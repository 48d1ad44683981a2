namespace PurgeBot.Answers.Dates;

/// <summary>How sure a source is of a date; both flags together are EDTF's <c>%</c>.</summary>
[Flags]
internal enum EdtfQualifier
{
    None = 0,

    /// <summary><c>?</c>: the source doubts the date.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: the date is about right.</summary>
    Approximate = 2,
}
