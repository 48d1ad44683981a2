using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Dates;

/// <summary>Reads the date or range that begins with a token, completed from its neighbours.</summary>
internal readonly ref struct MentionReader(TokenReader reader)
{
    // Longer lists of days ("3, 5, 8, 13 and 21 August") are hardly written; the bound keeps the scan linear.
    private const int MaxListLength = 8;

    private readonly TokenReader _reader = reader;
    private readonly YearRules _rules = new(reader);
    private readonly PhraseReader _phrases = new(reader);
    private readonly DayReader _days = new(reader);

    /// <summary>Reads the longest mention that begins with the token.</summary>
    /// <param name="token">The first token.</param>
    /// <param name="before">The tokens before it.</param>
    /// <param name="cue">What they say of a number.</param>
    /// <param name="mention">The mention, its year not yet inferred.</param>
    public bool TryRead(Token token, Preceding before, YearCue cue, out DateMention mention)
    {
        mention = default;
        if (!_phrases.TryRead(token, before, cue, out var left))
            return false;
        if (Connector.TryRead(_reader, left.End, out var connector))
        {
            var isRange = connector.Kind switch
            {
                ConnectorKind.And => before.IsBetween,
                ConnectorKind.Comma => false,
                _ => true,
            };
            if (isRange && TryReadRange(left, connector, before, cue, out mention))
                return true;
            // "From 1500 to 2000 men": if the end is an amount, so is the start.
            if (isRange && !left.HasEra && left.Unit is DateUnit.Number or DateUnit.Year && EndsInAmount(left, connector))
                return false;
            if (connector.Kind is ConnectorKind.And or ConnectorKind.Comma
                && TryReadListMember(connector, depth: 0, out var right, out var isEnded) && isEnded)
                left = PhraseJoiner.Complete(left, right, connector, isRange: false).Left;
        }
        return IsComplete(left, before, cue) && TryMention(left.Start, left.End, left.ToDate(), out mention);
    }

    private bool TryReadRange(DatePhrase left, Connector connector, Preceding before, YearCue cue, out DateMention mention)
    {
        mention = default;
        var token = AfterArticle(connector);
        if (!PhraseReader.CanStart(token) || !_phrases.TryRead(token, default, CueOfEnd(left), out var right))
            return false;
        if (right.Unit == DateUnit.Number && token.Kind == TokenKind.Number && (token.Length > 2 || left.IsMonthFirst)
            && _rules.IsAmount(token, YearCue.Joined, default))
            return false;
        if (left is { Unit: DateUnit.Day, IsMonthFirst: true, Year: null } && right.Unit == DateUnit.Number
            && right.Number > left.Day && right.Number <= 31)
            right = EndOfMonthFirst(left, right);
        var isNumber = left.Unit == DateUnit.Number;
        (left, right) = PhraseJoiner.Complete(left, right, connector, isRange: true);
        // "Hadrian (117–138)" reigned so; elsewhere three digits are years only after a word that says so.
        if (isNumber && left is { Unit: DateUnit.Year, HasEra: false }
            && (left.IsApproximate || !(cue is YearCue.Range or YearCue.Temporal or YearCue.Of || before.First.IsSign('('))))
            return false;
        // "April to June" may be names; "from April to June" is not.
        if (left is { Unit: DateUnit.Month, Year: null } && cue is not (YearCue.Range or YearCue.Temporal))
            return false;
        return TryMention(left.Start, right.End, PhraseJoiner.Interval(left, right, connector), out mention);
    }

    // August 19–24, 1936
    private DatePhrase EndOfMonthFirst(DatePhrase left, DatePhrase right)
    {
        right = left with { Start = right.Start, End = right.End, Day = right.Number };
        return _days.TryReadYear(right.End, right, out var dated) ? dated : right;
    }

    // The next member of a list, completed from those after it. A list ends with "and"; commas alone part other things too.
    private bool TryReadListMember(Connector connector, int depth, out DatePhrase member, out bool isEnded)
    {
        isEnded = connector.Kind == ConnectorKind.And;
        var token = AfterArticle(connector);
        if (!PhraseReader.CanStart(token) || !_phrases.TryRead(token, default, YearCue.Joined, out member))
        {
            member = default;
            return false;
        }
        var isOpen = member.Unit == DateUnit.Number || (member.IsWithinYear && member.Year is null);
        if (isOpen && depth < MaxListLength
            && Connector.TryRead(_reader, member.End, out var next) && next.Kind is ConnectorKind.And or ConnectorKind.Comma
            && TryReadListMember(next, depth + 1, out var following, out var isFollowingEnded) && isFollowingEnded)
        {
            isEnded = true;
            member = PhraseJoiner.Complete(member, following, next, isRange: false).Left;
        }
        return true;
    }

    private bool EndsInAmount(DatePhrase left, Connector connector)
    {
        if (connector is { Kind: ConnectorKind.Dash, IsSpaced: true })
            return false;
        var end = AfterArticle(connector);
        return end.Kind switch
        {
            TokenKind.Grouped or TokenKind.Measure => true,
            TokenKind.Number => end.Length > 2 && _rules.IsAmount(end, CueOfEnd(left), default),
            _ => false,
        };
    }

    // After a round number a plural is counted: 1200 to 1350 men. After 1937 it is only beside the date.
    private static YearCue CueOfEnd(DatePhrase left) =>
        left.Unit is DateUnit.Number or DateUnit.Year && left.Number % 100 == 0 ? YearCue.Joined : YearCue.Temporal;

    private Token AfterArticle(Connector connector)
    {
        var token = _reader.Read(connector.End);
        return token.Is(TermRole.Article) ? _reader.Read(token.End) : token;
    }

    private bool IsComplete(DatePhrase phrase, Preceding before, YearCue cue) => phrase switch
    {
        { Unit: DateUnit.Year, HasEra: false } => !_rules.IsCompound(phrase.End),
        { Unit: DateUnit.Month, Year: null } => IsMonthAlone(phrase, before, cue),
        _ => true,
    };

    // Months are names and verbs as well: "by April" is a date, "by April Smith" and "the March" are not.
    private bool IsMonthAlone(DatePhrase month, Preceding before, YearCue cue)
    {
        if (before.First.Is(TermRole.In) || month.Part != PeriodPart.Whole)
            return true;
        var next = _reader.Read(month.End);
        return cue is YearCue.Temporal or YearCue.Range && !(next.Kind == TokenKind.Word && _reader.StartsUpper(next));
    }

    private static bool TryMention(int start, int end, EdtfDate? date, out DateMention mention)
    {
        mention = date is null ? default : new DateMention(TextSpan.FromBounds(start, end), date);
        return date is not null;
    }
}
