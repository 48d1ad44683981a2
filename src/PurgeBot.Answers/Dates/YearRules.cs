namespace PurgeBot.Answers.Dates;

/// <summary>Tells the year 1937 from 1937 men, Order No. 1937 and £1937, by the words on both sides of the number.</summary>
internal readonly ref struct YearRules(TokenReader reader)
{
    // As many words as may stand between a number and what it counts: 1200 Red Army officers.
    private const int MaxAdjectives = 2;

    /// <summary>The last year after Christ that is read as one, whatever its form; histories do not look further ahead.</summary>
    public const int LastYear = 2099;

    private const TermRole NotAdjectives = TermRole.Clause | TermRole.Determiner | TermRole.Month | TermRole.Season | TermRole.Temporal;

    private const string SignsOfAmount = "£$€¥₽×=@+~/\\";
    private const string SignsAfterAmount = "%‰°£$€¥₽×+";
    private const string SignsOfReference = "#№§";

    private readonly TokenReader _reader = reader;

    /// <summary>What stands before the number that begins at <paramref name="start"/>.</summary>
    public YearCue CueOf(int start, Preceding before)
    {
        var (first, second, _) = before;
        if (first.Kind == TokenKind.Symbol)
            return CueOfSign(start, before);
        if (first.Is(TermRole.Approximately))
            return CueOf(first.Start, new Preceding(second, before.Third, default));
        if (first.Is(TermRole.Reference))
            return YearCue.Reference;
        if (first.Is(TermRole.And) && second.Kind is TokenKind.Date or TokenKind.ReferenceNumber)
            return second.Kind == TokenKind.Date ? YearCue.Joined : YearCue.Reference;
        if (first.Is(TermRole.Counting) || (first.Is(TermRole.Of) && second.Is(TermRole.Amount))
            || (first.Is(TermRole.By | TermRole.To) && second.Is(TermRole.Change)) || (first.Is(TermRole.To) && IsWord(second, "up")))
            return YearCue.Amount;
        if (first.Is(TermRole.Between) || IsWord(first, "from"))
            return YearCue.Range;
        if (first.Is(TermRole.Temporal))
            return YearCue.Temporal;
        if (first.Is(TermRole.Of))
            return YearCue.Of;
        return first.Is(TermRole.Determiner) ? YearCue.Determiner : YearCue.None;
    }

    /// <summary>A number that the text uses as a year without an era.</summary>
    public bool IsYear(Token number, YearCue cue, Preceding before)
    {
        // Years of four digits are known by their looks; shorter ones need a word that says so.
        var looksLikeYear = number.Length switch
        {
            4 => number.Value is >= 1000 and <= LastYear,
            3 => number.Value >= 100 && cue is YearCue.Temporal or YearCue.Of or YearCue.Dated,
            _ => false,
        };
        return looksLikeYear && cue is not (YearCue.Reference or YearCue.Amount) && !IsAmount(number, cue, before.First);
    }

    /// <summary>What follows the number makes it an amount.</summary>
    /// <param name="number">A number of any size.</param>
    /// <param name="cue">What stands before it.</param>
    /// <param name="previous">The token before it.</param>
    public bool IsAmount(Token number, YearCue cue, Token previous)
    {
        var next = _reader.Read(number.End);
        if (next.Kind == TokenKind.Symbol)
            return SignsAfterAmount.Contains((char)next.Value, StringComparison.Ordinal);
        if (next.Kind != TokenKind.Word)
            return false;
        var isCounted = next.Is(TermRole.Counted);
        var isPlural = isCounted || LooksPlural(next);
        var isRound = number.Value % 100 == 0;
        return cue switch
        {
            _ when IsWord(next, "hours") => true,
            // "In 1937 arrests rose", but "in 1500 villages" – unless the sentence begins so.
            YearCue.Temporal or YearCue.Dated when number.Value >= 1000 => isPlural && isRound && !StartsSentence(previous),
            YearCue.Temporal or YearCue.Dated => (isPlural || CountsAfterAdjectives(next))
                && !(StartsSentence(previous) && number.Value % 10 != 0),
            YearCue.Of or YearCue.Range => isPlural || (isRound && CountsAfterAdjectives(next)),
            // "The 1937 trials" are of a year; "the 1500 volunteers" and "the 1937 prisoners" are counted.
            YearCue.Determiner => isCounted || (isRound && (isPlural || next.Is(TermRole.PluralVerb) || CountsAfterAdjectives(next))),
            YearCue.Joined => isPlural,
            _ => isPlural || next.Is(TermRole.PluralVerb) || CountsAfterAdjectives(next)
                || (next.Is(TermRole.Of) && _reader.Read(next.End).Is(TermRole.Determiner)),
        };
    }

    /// <summary>A hyphen or dash ties the number to what follows: 1200-man, 1934-5678.</summary>
    public bool IsCompound(int end) => _reader.At(end) switch
    {
        '-' or '‐' or '‑' => char.IsLetterOrDigit(_reader.At(end + 1)),
        '–' => char.IsAsciiDigit(_reader.At(end + 1)),
        _ => false,
    };

    private static YearCue CueOfSign(int start, Preceding before)
    {
        var (sign, second, _) = before;
        var c = (char)sign.Value;
        if (c == '.' && second.Is(TermRole.Abbreviation))
            return second.Is(TermRole.Temporal) ? YearCue.Temporal : YearCue.Reference;
        if (SignsOfReference.Contains(c, StringComparison.Ordinal))
            return YearCue.Reference;
        if (SignsOfAmount.Contains(c, StringComparison.Ordinal))
            return YearCue.Amount;
        if (c is ',' or '–' or '-' && second.Kind == TokenKind.ReferenceNumber)
            return YearCue.Reference;
        var isTied = sign.End == start && second.End == sign.Start;
        return c switch
        {
            '-' or '‐' or '‑' when isTied && !(second.Kind == TokenKind.Word && second.Is(TermRole.Prefix)) => YearCue.Reference,
            '–' when isTied && second.Kind is not (TokenKind.Word or TokenKind.Symbol) => YearCue.Reference,
            _ => YearCue.None,
        };
    }

    private bool CountsAfterAdjectives(Token word)
    {
        for (var adjectives = 0; adjectives < MaxAdjectives; adjectives++)
        {
            if (word.Kind != TokenKind.Word || word.Is(NotAdjectives))
                return false;
            word = _reader.Read(word.End);
            if (word.Is(TermRole.Counted))
                return true;
        }
        return false;
    }

    private bool LooksPlural(Token word)
    {
        var letters = _reader.Of(word);
        return letters.Length >= 4 && letters[^1] == 's' && letters[^2] is not ('s' or 'u' or 'i' or '\'' or '’')
            && !word.Is(TermRole.Clause) && char.IsAsciiLetterLower(letters[0]);
    }

    private bool StartsSentence(Token previous) => previous.Kind == TokenKind.Word && _reader.StartsUpper(previous);

    private bool IsWord(Token token, string word) =>
        token.Kind == TokenKind.Word && _reader.Of(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
