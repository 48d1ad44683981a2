namespace PurgeBot.Answers.Dates;

/// <summary>Reads one date phrase from its first word on: what qualifies it, then the day, month, season, year, decade or century.</summary>
internal readonly ref struct PhraseReader(TokenReader reader)
{
    /// <summary>The roles of words that a phrase can begin with.</summary>
    public const TermRole Starts = TermRole.Month | TermRole.Season | TermRole.Ordinal | TermRole.Tens | TermRole.Part | TermRole.PartOf
        | TermRole.Approximately | TermRole.Era;

    private readonly TokenReader _reader = reader;
    private readonly YearRules _rules = new(reader);
    private readonly DayReader _days = new(reader);

    /// <summary>The token may be the first of a phrase. Nearly all are not, so this is what plain text costs.</summary>
    public static bool CanStart(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Is(Starts),
        TokenKind.Number or TokenKind.Ordinal or TokenKind.Decade or TokenKind.Grouped or TokenKind.Dotted => true,
        _ => false,
    };

    /// <summary>Reads the longest phrase that begins with the token.</summary>
    /// <param name="token">The first token.</param>
    /// <param name="before">The tokens before it.</param>
    /// <param name="cue">What stands before it says of numbers.</param>
    /// <param name="phrase">The phrase, complete or not.</param>
    public bool TryRead(Token token, Preceding before, YearCue cue, out DatePhrase phrase)
    {
        var start = token.Start;
        var isApproximate = token.Is(TermRole.Approximately);
        if (isApproximate && !TrySkipApproximately(ref token, ref before, ref cue))
        {
            phrase = default;
            return false;
        }
        var part = ReadPart(ref token, ref before);
        if (!TryReadCore(token, before, cue, out phrase))
            return false;
        phrase = phrase with { Start = start, IsApproximate = isApproximate, Part = part };
        return part == PeriodPart.Whole || phrase.Unit is not (DateUnit.Day or DateUnit.Number) || phrase.IsOrdinal;
    }

    private bool TryReadCore(Token token, Preceding before, YearCue cue, out DatePhrase phrase)
    {
        phrase = new DatePhrase { Start = token.Start, End = token.End, Unit = DateUnit.Number, Number = token.Value };
        switch (token.Kind)
        {
            case TokenKind.Number:
                return token.Value > 0 && TryReadNumber(token, before, cue, ref phrase);
            case TokenKind.Ordinal:
                return token.Value > 0 && TryReadOrdinal(token, ref phrase);
            case TokenKind.Grouped:
                return TryReadWithEra(token, ref phrase) && phrase.IsBc;
            case TokenKind.Dotted when token.Value / 10000 <= YearRules.LastYear:
                var (year, month, day) = (token.Value / 10000, token.Value / 100 % 100, token.Value % 100);
                phrase = phrase with { Unit = DateUnit.Day, Year = year, Month = month, Day = day };
                return true;
            case TokenKind.Decade when token.Value <= YearRules.LastYear:
                phrase = ReadDecade(token, phrase);
                return true;
        }
        if (token.Is(TermRole.Month))
            return _days.TryReadMonth(token, before.First, ref phrase);
        if (token.Is(TermRole.Season))
            return _days.TryReadSeason(token, ref phrase);
        if (token.Is(TermRole.Ordinal | TermRole.Tens))
            return TryReadOrdinalWord(token, ref phrase);
        if (!token.Is(TermRole.Era) || !EraReader.TryReadPrefix(_reader, token, out var number))
            return false;
        phrase = phrase.AsYear(number.Value, isBc: false, hasEra: true) with { End = number.End };
        return true;
    }

    private bool TryReadNumber(Token number, Preceding before, YearCue cue, ref DatePhrase phrase)
    {
        if (_days.TryReadSlashed(number, ref phrase) || _days.TryReadIso(number, ref phrase) || TryReadWithEra(number, ref phrase) || _days.TryReadDayFirst(number, ref phrase))
            return true;
        if (cue is YearCue.Reference or YearCue.Amount || number.Length > 4)
            return false;
        if (_rules.IsYear(number, cue, before))
            phrase = _days.WithYearWord(phrase.AsYear(number.Value, isBc: false, hasEra: false));
        return true;
    }

    private bool TryReadWithEra(Token number, ref DatePhrase phrase)
    {
        if (number.Value < 1 || number.Length > 5 || !EraReader.TryRead(_reader, number.End, out var isBc, out var end)
            || (!isBc && number.Value > YearRules.LastYear))
            return false;
        phrase = phrase.AsYear(number.Value, isBc, hasEra: true) with { End = end };
        return true;
    }

    private bool TryReadOrdinal(Token ordinal, ref DatePhrase phrase)
    {
        phrase = phrase with { IsOrdinal = true };
        return TryReadCentury(ref phrase) || _days.TryReadDayFirst(ordinal, ref phrase) || true;
    }

    private bool TryReadOrdinalWord(Token word, ref DatePhrase phrase)
    {
        var number = word.Term.Value;
        if (word.Is(TermRole.Tens))
        {
            var ones = _reader.At(word.End) == '-' ? _reader.Read(word.End + 1) : default;
            if (!ones.Is(TermRole.Ordinal) || ones.Term.Value > 9)
                return false;
            (number, word) = (number + ones.Term.Value, ones);
        }
        phrase = phrase with { Number = number, End = word.End, IsOrdinal = true };
        if (TryReadCentury(ref phrase))
            return true;
        // "The first of December" is a day, "the first December" is not.
        if (_reader.Read(word.End).Is(TermRole.Of))
            _days.TryReadDayFirst(word with { Value = number }, ref phrase);
        return true;
    }

    private bool TryReadCentury(ref DatePhrase phrase)
    {
        var offset = _reader.At(phrase.End) == '-' ? phrase.End + 1 : phrase.End;
        var word = _reader.Read(offset);
        if (!word.Is(TermRole.Century) || phrase.Number is < 1 or > 99)
            return false;
        var hasEra = EraReader.TryRead(_reader, word.End, out var isBc, out var end);
        phrase = phrase.AsCentury(phrase.Number, isBc) with { End = hasEra ? end : word.End };
        return true;
    }

    private DatePhrase ReadDecade(Token token, DatePhrase phrase)
    {
        // The 1800s are a century in most histories; the other decades are what they say.
        phrase = phrase with { Unit = token.Value % 100 == 0 ? DateUnit.Century : DateUnit.Decade, Year = token.Value };
        return EraReader.TryRead(_reader, token.End, out var isBc, out var end)
            ? phrase with { Unit = isBc ? DateUnit.Decade : phrase.Unit, End = end, HasEra = true, IsBc = isBc }
            : phrase;
    }

    // c. 1200, about the year 1200. Before three digits only the Latin word is as good as a preposition.
    private bool TrySkipApproximately(ref Token token, ref Preceding before, ref YearCue cue)
    {
        // "C." with a capital is an initial.
        var isAbbreviation = token.Length <= 2;
        if (isAbbreviation && char.IsAsciiLetterUpper(_reader.At(token.Start)))
            return false;
        var isCirca = isAbbreviation || _reader.Of(token).Equals("circa", StringComparison.OrdinalIgnoreCase);
        before = before.Then(token);
        var offset = isAbbreviation && _reader.At(token.End) == '.' ? token.End + 1 : token.End;
        token = _reader.Read(offset);
        if (token.Is(TermRole.Article))
        {
            before = before.Then(token);
            token = _reader.Read(token.End);
        }
        if (cue is not (YearCue.Temporal or YearCue.Of or YearCue.Amount or YearCue.Reference))
            cue = isCirca && token.Length < 4 ? YearCue.Temporal : YearCue.None;
        return true;
    }

    private PeriodPart ReadPart(ref Token token, ref Preceding before)
    {
        var first = token;
        var next = _reader.Read(first.End);
        var part = (PeriodPart)first.Term.Value;
        if (first.Is(TermRole.Part))
        {
            // mid-1937, late in 1938
            if (next.IsSign('-') || next.Is(TermRole.In))
                next = _reader.Read(next.End);
        }
        else if (first.Is(TermRole.PartOf) && next.Is(TermRole.Of))
        {
            next = _reader.Read(next.End);
        }
        else if (first is { Term.Value: 1 or 2 } && first.Is(TermRole.Ordinal) && next.Is(TermRole.Half)
            && _reader.Read(next.End) is var of && of.Is(TermRole.Of))
        {
            part = first.Term.Value == 1 ? PeriodPart.FirstHalf : PeriodPart.SecondHalf;
            next = _reader.Read(of.End);
        }
        else
        {
            return PeriodPart.Whole;
        }
        if (next.Is(TermRole.Article))
            next = _reader.Read(next.End);
        before = before.Then(first);
        token = next;
        return part;
    }
}
