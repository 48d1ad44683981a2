using System.Globalization;

namespace PurgeBot.Answers.Dates;

/// <summary>Reads days, months and seasons with the year after them, in the orders that English, ISO 8601 and their like use.</summary>
internal readonly ref struct DayReader(TokenReader reader)
{
    private readonly TokenReader _reader = reader;
    private readonly YearRules _rules = new(reader);

    /// <summary>1934-12-01, 1934-12. Two digits that could end a range of years do: 1906-08 is 1906 to 1908.</summary>
    public bool TryReadIso(Token year, ref DatePhrase phrase)
    {
        if (year.Length != 4 || year.Value > YearRules.LastYear || !TryReadTwoDigits(year.End, out var month))
            return false;
        var end = year.End + 3;
        var hasDay = TryReadTwoDigits(end, out var day);
        if (hasDay)
            end += 3;
        // A time may follow the day: 1934-12-01T16:30.
        if (char.IsAsciiDigit(_reader.At(end)) || (_reader.At(end) == '-' && char.IsLetterOrDigit(_reader.At(end + 1)))
            || EdtfPoint.Create(year.Value, 0, month, hasDay ? day : EdtfPoint.Absent) is null || month > 12
            || (!hasDay && month > year.Value % 100) || (hasDay && day == 0))
            return false;
        phrase = phrase with { End = end, Unit = hasDay ? DateUnit.Day : DateUnit.Month, Year = year.Value, Month = month, Day = day };
        return true;
    }

    /// <summary>25/12/1934, 12/25/1934. Where both numbers may be the day, only the year is certain: <c>1934-XX-XX</c>.</summary>
    public bool TryReadSlashed(Token first, ref DatePhrase phrase)
    {
        if (first.Length > 2 || _reader.At(first.End) != '/') return false;
        var second = _reader.Read(first.End + 1);
        if (second is not { Kind: TokenKind.Number, Length: <= 2 } || second.Start != first.End + 1 || _reader.At(second.End) != '/') return false;
        var year = _reader.Read(second.End + 1);
        if (year is not { Kind: TokenKind.Number, Length: 4 } || year.Start != second.End + 1 || _reader.At(year.End) == '/') return false;
        var readings = SlashedDay.ReadingsOf(_reader.Text[first.Start..year.End]);
        if (readings.IsEmpty) return false;
        var (month, day) = readings is [{ Start: var only }] ? (only.Month, only.Day) : (EdtfPoint.Unspecified, EdtfPoint.Unspecified);
        phrase = phrase with { End = year.End, Unit = DateUnit.Day, Year = year.Value, Month = month, Day = day };
        return true;
    }

    /// <summary>1 December 1934, 1st of December, 1. Dezember 1934.</summary>
    public bool TryReadDayFirst(Token day, ref DatePhrase phrase)
    {
        if (day.Value is < 1 or > 31 || (day.Kind == TokenKind.Number && day.Length > 2))
            return false;
        var month = _reader.Read(_reader.At(day.End) == '.' ? day.End + 1 : day.End);
        if (month.Is(TermRole.Of))
            month = _reader.Read(month.End);
        if (!month.Is(TermRole.Month))
            return false;
        var read = phrase with { End = month.End, Unit = DateUnit.Day, Month = month.Term.Value, Day = day.Value };
        phrase = TryReadYear(EndOfMonth(month), read, out var dated) ? dated : read with { NeedsYear = IsDoubtful(month) };
        return true;
    }

    /// <summary>December 1, 1934; December 1934; December.</summary>
    /// <param name="month">The month's name.</param>
    /// <param name="previous">The token before it.</param>
    /// <param name="phrase">Takes what is read.</param>
    public bool TryReadMonth(Token month, Token previous, ref DatePhrase phrase)
    {
        phrase = phrase with { Unit = DateUnit.Month, Month = month.Term.Value, NeedsYear = IsDoubtful(month) };
        var end = EndOfMonth(month);
        var day = _reader.Read(end);
        if (IsDay(day))
        {
            var withDay = phrase with { End = day.End, Unit = DateUnit.Day, Day = day.Value, IsMonthFirst = true };
            if (TryReadYear(day.End, withDay, out var dated))
            {
                phrase = dated;
                return true;
            }
            // "In December 12 men were shot" has a month and an amount.
            if (!previous.Is(TermRole.In) && (previous.Is(TermRole.On) || !_rules.IsAmount(day, YearCue.Joined, previous)))
            {
                phrase = withDay;
                return true;
            }
        }
        if (TryReadYear(end, phrase, out var ofYear))
            phrase = ofYear;
        return true;
    }

    /// <summary>The spring of 1937, winter 1932–33; a season without a year is for its neighbour to complete.</summary>
    public bool TryReadSeason(Token season, ref DatePhrase phrase)
    {
        phrase = phrase with { Unit = DateUnit.Season, Month = season.Term.Value };
        if (!TryReadYear(season.End, phrase, out var dated))
            return true;
        phrase = dated;
        // The second year of a winter says nothing that the first does not.
        if (dated.Month == EdtfPoint.Winter && _reader.At(dated.End) is '-' or '–' or '/')
        {
            var second = _reader.Read(dated.End + 1);
            var next = dated.Number + 1;
            var shortened = second.Length switch { 1 => next % 10, 2 => next % 100, _ => next };
            if (second.Kind == TokenKind.Number && second.Value == shortened)
                phrase = dated with { End = second.End };
        }
        return true;
    }

    /// <summary>Reads the year that goes with a day, month or season: 1934, of 1934, a comma before it, 44 BC, AD 69.</summary>
    public bool TryReadYear(int offset, DatePhrase phrase, out DatePhrase dated)
    {
        var token = _reader.Read(offset);
        var previous = token;
        var hasComma = token.IsSign(',');
        if (hasComma || token.Is(TermRole.Of))
            token = _reader.Read(token.End);
        dated = phrase;
        if (EraReader.TryReadPrefix(_reader, token, out var number))
        {
            dated = WithYear(phrase, number.Value, isBc: false, hasEra: true, number.End);
            return true;
        }
        if (token.Kind != TokenKind.Number || token.Value < 1 || token.Length > 4)
            return false;
        if (EraReader.TryRead(_reader, token.End, out var isBc, out var end) && (isBc || token.Value <= YearRules.LastYear))
        {
            dated = WithYear(phrase, token.Value, isBc, hasEra: true, end);
            return true;
        }
        // After a comma a new clause may begin: "On 5 May, 1108 were released".
        if (!_rules.IsYear(token, YearCue.Dated, new Preceding(previous, default, default))
            || (hasComma && _reader.Read(token.End).Is(TermRole.Counted | TermRole.PluralVerb)))
            return false;
        dated = WithYearWord(WithYear(phrase, token.Value, isBc: false, hasEra: false, token.End));
        return true;
    }

    /// <summary>Takes in the word "year" where it follows the number: 1934 года.</summary>
    public DatePhrase WithYearWord(DatePhrase phrase) =>
        _reader.Read(phrase.End) is var word && word.Is(TermRole.YearWord) ? phrase with { End = word.End } : phrase;

    private static DatePhrase WithYear(DatePhrase phrase, int number, bool isBc, bool hasEra, int end) => phrase with
    {
        Number = number,
        Year = isBc ? 1 - number : number,
        HasEra = hasEra,
        IsBc = isBc,
        End = end,
        NeedsYear = false,
    };

    private bool IsDay(Token token) =>
        token.Value is >= 1 and <= 31
        && (token.Kind == TokenKind.Ordinal || (token.Kind == TokenKind.Number && token.Length <= 2))
        && !EraReader.TryRead(_reader, token.End, out _, out _);

    private bool IsDoubtful(Token month) => month.Is(TermRole.Doubtful) && !_reader.StartsUpper(month);

    // The full stop of an abbreviation is part of the date, that of a sentence is not. May has no abbreviation.
    private int EndOfMonth(Token month) =>
        _reader.At(month.End) == '.' && month.Is(TermRole.Doubtful) && month is { Length: <= 4, Term.Value: not 5 } ? month.End + 1 : month.End;

    private bool TryReadTwoDigits(int hyphen, out int value)
    {
        var digits = _reader.Text[Math.Min(hyphen, _reader.Text.Length)..];
        value = 0;
        return digits.Length >= 3 && digits[0] == '-'
            && int.TryParse(digits[1..3], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
