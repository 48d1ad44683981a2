namespace PurgeBot.Answers.Dates;

/// <summary>Reads EDTF (ISO 8601-2, level 0 and the parts of level 1 that <see cref="EdtfDate"/> names).</summary>
internal static class EdtfParser
{
    public static EdtfDate? Read(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return ReadPoint(text) is { } point ? new EdtfDate(point) : null;
        return ReadEnd(text[..slash]) is { } start && ReadEnd(text[(slash + 1)..]) is { } end
            ? EdtfDate.Interval(start, end)
            : null;
    }

    private static EdtfPoint? ReadEnd(ReadOnlySpan<char> text) => text switch
    {
        "" => EdtfPoint.Unknown,
        ".." => EdtfPoint.Open,
        _ => ReadPoint(text),
    };

    private static EdtfPoint? ReadPoint(ReadOnlySpan<char> text)
    {
        var qualifier = text.IsEmpty ? EdtfQualifier.None : ReadQualifier(text[^1]);
        if (qualifier != EdtfQualifier.None)
            text = text[..^1];
        var isNegative = text.StartsWith('-');
        if (isNegative)
            text = text[1..];

        // YYYY, YYYY-MM or YYYY-MM-DD; nothing else is as long.
        if (text.Length is not (4 or 7 or 10)
            || !TryReadYear(text[..4], isNegative, out var year, out var unspecified)
            || !TryReadPart(text[4..], out var month)
            || !TryReadPart(text[Math.Min(text.Length, 7)..], out var day))
            return null;
        return EdtfPoint.Create(year, unspecified, month, day, qualifier);
    }

    private static EdtfQualifier ReadQualifier(char mark) => mark switch
    {
        '?' => EdtfQualifier.Uncertain,
        '~' => EdtfQualifier.Approximate,
        '%' => EdtfQualifier.Uncertain | EdtfQualifier.Approximate,
        _ => EdtfQualifier.None,
    };

    private static bool TryReadYear(ReadOnlySpan<char> text, bool isNegative, out int firstYear, out int unspecified)
    {
        var digits = text.TrimEnd('X');
        unspecified = text.Length - digits.Length;
        firstYear = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            firstYear = (firstYear * 10) + (digit - '0');
        }
        var span = unspecified switch { 1 => 10, 2 => 100, _ => 1 };
        firstYear *= span;
        if (!isNegative)
            return true;
        // Below zero the digits count backwards: -004X is -49 to -40. ISO 8601 has no -0000.
        firstYear = -firstYear - (span - 1);
        return firstYear != 0;
    }

    // "-08…" is 8, "-XX…" unspecified, and the end of the text is absent.
    private static bool TryReadPart(ReadOnlySpan<char> text, out int value)
    {
        value = EdtfPoint.Absent;
        if (text.IsEmpty)
            return true;
        if (text[0] != '-')
            return false;
        if (text[1..3] is "XX")
        {
            value = EdtfPoint.Unspecified;
            return true;
        }
        if (!char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[2]))
            return false;
        value = ((text[1] - '0') * 10) + (text[2] - '0');
        return value > 0;
    }
}
