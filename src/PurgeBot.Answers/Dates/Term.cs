namespace PurgeBot.Answers.Dates;

/// <summary>What a word can do in or around a date; one word may do several things.</summary>
[Flags]
internal enum TermRole
{
    None = 0,

    /// <summary>Names a month; the value is its number.</summary>
    Month = 1,

    /// <summary>Not surely a month: an abbreviation, or also another word (<c>may</c>); counts only with a capital letter or a year.</summary>
    Doubtful = 1 << 1,

    /// <summary>Names a season; the value is its EDTF code.</summary>
    Season = 1 << 2,

    /// <summary>An ordinal number in words; the value is the number.</summary>
    Ordinal = 1 << 3,

    /// <summary>Names a part of a period; the value is a <see cref="PeriodPart"/>.</summary>
    Part = 1 << 4,

    /// <summary>Names a part of a period only before "of": the end of 1938.</summary>
    PartOf = 1 << 5,

    Half = 1 << 6,
    Century = 1 << 7,

    /// <summary>Marks a date that is about right.</summary>
    Approximately = 1 << 8,

    /// <summary>Joins the ends of a range.</summary>
    To = 1 << 9,

    /// <summary>Joins the members of a list.</summary>
    And = 1 << 10,

    Between = 1 << 11,
    Article = 1 << 12,
    Of = 1 << 13,

    /// <summary>Stands before a time: in, since, by.</summary>
    Temporal = 1 << 14,

    /// <summary>Stands before a day: on.</summary>
    On = 1 << 15,

    /// <summary>Makes the number after it the name of something: No., page, chapter.</summary>
    Reference = 1 << 16,

    /// <summary>Makes the number after it an amount: over, some, at least.</summary>
    Counting = 1 << 17,

    /// <summary>Makes the number after "of" an amount: a force of.</summary>
    Amount = 1 << 18,

    /// <summary>Makes the number after "by" an amount: fell by.</summary>
    Change = 1 << 19,

    /// <summary>Makes the number before it an amount: men, km.</summary>
    Counted = 1 << 20,

    /// <summary>Never a plural noun or an adjective, though it may look like one: was, saw.</summary>
    Clause = 1 << 21,

    /// <summary>Makes a plain number before it an amount, unless it continues a list of years: were.</summary>
    PluralVerb = 1 << 22,

    /// <summary>A determiner of a group: of the, of them.</summary>
    Determiner = 1 << 23,

    /// <summary>The word "year", which some languages put after the number.</summary>
    YearWord = 1 << 24,

    /// <summary>The first word of a compound ordinal: twenty-first; the value is the number it adds.</summary>
    Tens = 1 << 25,

    /// <summary>May have a full stop after it without ending the sentence.</summary>
    Abbreviation = 1 << 26,

    /// <summary>Stands before months and years but not before days: in.</summary>
    In = 1 << 27,

    /// <summary>May be joined to a year with a hyphen: post-1945.</summary>
    Prefix = 1 << 28,

    /// <summary>Before a number that changed "by" so much: by.</summary>
    By = 1 << 29,

    /// <summary>Begins the era before a year: AD, A.D.</summary>
    Era = 1 << 30,
}

/// <summary>A word that matters to dates.</summary>
/// <param name="Role">What it can do.</param>
/// <param name="Value">The number that a month, season, ordinal or part stands for.</param>
internal readonly record struct Term(TermRole Role, int Value)
{
    public bool Is(TermRole role) => (Role & role) != 0;
}
