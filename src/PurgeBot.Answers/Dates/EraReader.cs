namespace PurgeBot.Answers.Dates;

/// <summary>Reads the era after a year: BC, B.C.E., AD.</summary>
internal static class EraReader
{
    // Longest first.
    private static readonly (string Text, bool IsBc)[] Eras =
    [
        ("B.C.E.", true), ("B.C.", true), ("BCE", true), ("BC", true), ("bce", true), ("bc", true), ("Bc", true), ("b.c.", true), ("B.C", true),
        ("A.D.", false), ("AD", false), ("C.E.", false), ("CE", false),
    ];

    /// <summary>Reads an era that begins at the offset or one space after it.</summary>
    public static bool TryRead(TokenReader reader, int offset, out bool isBc, out int end)
    {
        if (char.IsWhiteSpace(reader.At(offset)))
            offset++;
        if (reader.At(offset) is 'A' or 'B' or 'C' or 'b')
        {
            var rest = reader.Text[offset..];
            foreach (var (text, bc) in Eras)
            {
                end = offset + text.Length;
                if (rest.StartsWith(text, StringComparison.Ordinal) && !char.IsLetterOrDigit(reader.At(end)))
                {
                    isBc = bc;
                    return true;
                }
            }
        }
        (isBc, end) = (false, offset);
        return false;
    }

    /// <summary>The token begins AD or A.D., which stand before a year; gives the token after it.</summary>
    public static bool TryReadPrefix(TokenReader reader, Token token, out Token number)
    {
        number = default;
        if (token.Kind != TokenKind.Word || reader.At(token.Start) != 'A')
            return false;
        var rest = reader.Text[token.Start..];
        var length = rest.StartsWith("A.D.", StringComparison.Ordinal) ? 4 : reader.Of(token) is "AD" ? 2 : 0;
        if (length == 0)
            return false;
        number = reader.Read(token.Start + length);
        return number.Kind == TokenKind.Number && number is { Value: > 0 and <= YearRules.LastYear, Length: <= 4 };
    }
}
