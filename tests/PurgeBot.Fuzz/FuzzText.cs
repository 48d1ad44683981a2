using System.Text;

namespace PurgeBot.Fuzz;

/// <summary>Bytes as a text that may have half characters in it, which no encoding writes.</summary>
internal static class FuzzText
{
    // Two bytes that UTF-8 never has stand for them.
    private const byte HighHalf = 0xFF, LowHalf = 0xFE;
    private const char High = '\uD83D', Low = '\uDE00';

    /// <summary>The text of an input; any bytes are one.</summary>
    public static string Of(byte[] input)
    {
        var text = new StringBuilder(input.Length);
        var start = 0;
        for (var i = 0; i <= input.Length; i++)
        {
            if (i < input.Length && input[i] is not (HighHalf or LowHalf)) continue;
            text.Append(Encoding.UTF8.GetString(input, start, i - start));
            if (i < input.Length) text.Append(input[i] == HighHalf ? High : Low);
            start = i + 1;
        }

        return text.ToString();
    }

    /// <summary>The bytes that <see cref="Of"/> reads as a text.</summary>
    public static byte[] Bytes(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) bytes.AddRange(Encoding.UTF8.GetBytes(text, i++, 2));
            else bytes.Add(char.IsHighSurrogate(text[i]) ? HighHalf : LowHalf);
        }

        return [.. bytes];
    }
}
