namespace PurgeBot.Answers.Dates;

internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Digits alone: 1934; the letters of an era may be attached (44BC).</summary>
    Number,

    /// <summary>A number with its ending: 1st, 19th.</summary>
    Ordinal,

    /// <summary>A year with a plural ending: 1930s, 1930's.</summary>
    Decade,

    /// <summary>A number with its thousands parted: 1,234.</summary>
    Grouped,

    /// <summary>Day, month and year with full stops between: 1.12.1934. The value is the year, month and day as eight digits.</summary>
    Dotted,

    /// <summary>A number that is no date whatever stands beside it: 1.3, 12:30, 76mm.</summary>
    Measure,

    Word,

    /// <summary>Any other character; the value is its code unit.</summary>
    Symbol,

    /// <summary>In what has been read already: a date.</summary>
    Date,

    /// <summary>In what has been read already: a number that names something.</summary>
    ReferenceNumber,
}

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset past its last code unit.</param>
/// <param name="Value">The number, or the sign's code unit; -1 for a number too long to be part of a date.</param>
/// <param name="Term">What a word can do in a date.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Value, Term Term)
{
    public int Length => End - Start;

    public bool Is(TermRole role) => Term.Is(role);

    public bool IsSign(char sign) => Kind == TokenKind.Symbol && Value == sign;
}
