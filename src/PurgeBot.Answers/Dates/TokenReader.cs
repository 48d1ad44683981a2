namespace PurgeBot.Answers.Dates;

/// <summary>Reads the token that starts at or after an offset. Keeps no place, so readings can look ahead and give up freely.</summary>
internal readonly ref struct TokenReader(ReadOnlySpan<char> text)
{
    // More digits are no part of a date; fewer cannot overflow.
    private const int MaxDigits = 8;

    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The next token; white space before it is skipped.</summary>
    public Token Read(int offset) => Read(offset, skims: false);

    /// <summary>The next token, but with the term of a word only where a date phrase can begin with it.</summary>
    public Token Skim(int offset) => Read(offset, skims: true);

    private Token Read(int offset, bool skims)
    {
        while (offset < Text.Length && char.IsWhiteSpace(Text[offset]))
            offset++;
        if (offset >= Text.Length)
            return new Token(TokenKind.End, Text.Length, Text.Length, 0, default);
        var first = Text[offset];
        if (char.IsAsciiDigit(first))
            return ReadNumber(offset);
        return char.IsLetter(first)
            ? ReadWord(offset, skims)
            : new Token(TokenKind.Symbol, offset, offset + 1, first, default);
    }

    /// <summary>The character at an offset; a null character outside the text.</summary>
    public char At(int offset) => (uint)offset < (uint)Text.Length ? Text[offset] : '\0';

    public bool StartsUpper(Token word) => char.IsUpper(At(word.Start));

    public ReadOnlySpan<char> Of(Token token) => Text[token.Start..token.End];

    private Token ReadWord(int start, bool skims)
    {
        var end = start;
        var (isAscii, hasDigit) = (true, false);
        for (; end < Text.Length; end++)
        {
            var c = Text[end];
            if (char.IsAsciiLetter(c))
                continue;
            if (char.IsAsciiDigit(c))
                hasDigit = true;
            else if (char.IsLetter(c) || IsMark(c))
                isAscii = false;
            else if (!(c is '\'' or '’' && char.IsLetter(At(end + 1))))
                break;
        }
        var word = Text[start..end];
        var isKnown = !hasDigit && !(skims && isAscii && !TermTable.MayStartPhrase(word));
        return new Token(TokenKind.Word, start, end, 0, isKnown ? TermTable.Find(word, isAscii) : default);
    }

    private Token ReadNumber(int start)
    {
        var end = start;
        var value = 0;
        for (; char.IsAsciiDigit(At(end)); end++)
            value = end - start < MaxDigits ? (value * 10) + (Text[end] - '0') : -1;
        var length = end - start;
        switch (At(end))
        {
            case ',' or '\u00A0' or '\u2009' or '\u202F' when length <= 3 && IsThousands(end):
                return ReadGroups(start, end, value);
            case '.' when char.IsAsciiDigit(At(end + 1)):
                return TryReadDotted(start, end, value, out var dotted) ? dotted : ReadMeasure(start, end);
            case ':' when char.IsAsciiDigit(At(end + 1)):
                return ReadMeasure(start, end);
            case '\'' or '’' when At(end + 1) == 's' && IsDecade(value, length) && IsWordEnd(end + 2):
                return new Token(TokenKind.Decade, start, end + 2, value, default);
            case 's' when IsDecade(value, length) && IsWordEnd(end + 1):
                return new Token(TokenKind.Decade, start, end + 1, value, default);
            case var next when char.IsLetter(next) || next == '_':
                return ReadAttached(start, end, value);
            default:
                return new Token(TokenKind.Number, start, end, value, default);
        }
    }

    private Token ReadAttached(int start, int end, int value)
    {
        var wordEnd = end;
        while (char.IsLetterOrDigit(At(wordEnd)) || At(wordEnd) == '_')
            wordEnd++;
        return Text[end..wordEnd] switch
        {
            "st" or "nd" or "rd" or "th" or "er" => new Token(TokenKind.Ordinal, start, wordEnd, value, default),
            "BC" or "BCE" or "AD" or "CE" or "bc" or "bce" or "Bc" => new Token(TokenKind.Number, start, end, value, default),
            _ => new Token(TokenKind.Measure, start, wordEnd, value, default),
        };
    }

    private Token ReadGroups(int start, int end, int value)
    {
        for (; IsThousands(end); end += 4)
            value = value is >= 0 and < 10 ? (value * 1000) + int.Parse(Text.Slice(end + 1, 3), provider: null) : -1;
        return At(end) is '.' && char.IsAsciiDigit(At(end + 1))
            ? ReadMeasure(start, end)
            : new Token(TokenKind.Grouped, start, end, value, default);
    }

    private Token ReadMeasure(int start, int end)
    {
        while (char.IsLetterOrDigit(At(end)) || (At(end) is '.' or ',' or ':' && char.IsAsciiDigit(At(end + 1))))
            end++;
        return new Token(TokenKind.Measure, start, end, -1, default);
    }

    private bool TryReadDotted(int start, int dayEnd, int day, out Token token)
    {
        token = default;
        var monthEnd = dayEnd + 1;
        while (monthEnd < dayEnd + 3 && char.IsAsciiDigit(At(monthEnd)))
            monthEnd++;
        var month = int.Parse(Text[(dayEnd + 1)..monthEnd], provider: null);
        if (dayEnd - start > 2 || day > 31 || month is 0 or > 12 || At(monthEnd) != '.')
            return false;
        var end = monthEnd + 1;
        var year = 0;
        for (; end < monthEnd + 5; end++)
        {
            if (!char.IsAsciiDigit(At(end)))
                return false;
            year = (year * 10) + (Text[end] - '0');
        }
        token = new Token(TokenKind.Dotted, start, end, (year * 10000) + (month * 100) + day, default);
        return !char.IsLetterOrDigit(At(end)) && !(At(end) == '.' && char.IsAsciiDigit(At(end + 1)));
    }

    private bool IsThousands(int separator) =>
        At(separator) is ',' or '\u00A0' or '\u2009' or '\u202F'
        && char.IsAsciiDigit(At(separator + 1)) && char.IsAsciiDigit(At(separator + 2)) && char.IsAsciiDigit(At(separator + 3))
        && !char.IsAsciiDigit(At(separator + 4));

    private bool IsWordEnd(int offset) => !char.IsLetterOrDigit(At(offset));

    private static bool IsDecade(int value, int length) => length is 3 or 4 && value % 10 == 0 && value >= 100;

    private static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
