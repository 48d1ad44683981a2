using System.Text;

namespace PurgeBot.Answers.Passages;

/// <summary>Collects the pieces of a paragraph or heading into the text that a reader sees.</summary>
/// <remarks>
/// Runs of white space of any kind become one space, none at the ends; controls, characters that show nothing
/// (<see cref="UnseenCharacters"/>) and marks heaped upon one letter are left out; the result is in NFC. One thread at a time.
/// </remarks>
internal sealed class TextCollector
{
    private const char SoftHyphen = '\u00AD';

    private char[] _buffer = [];
    private int _length;
    private bool _spaceDue;
    private bool _wordIsBroken;
    private bool _isInTag;
    private int _marks;

    /// <summary><paramref name="text"/> as a reader sees it; null where nothing of it shows.</summary>
    public static string? Plain(string? text)
    {
        var collector = new TextCollector();
        collector.Append(text);
        return collector.IsEmpty ? null : collector.Take();
    }

    /// <summary>True while no character that shows was appended.</summary>
    public bool IsEmpty => _length == 0;

    public void Append(ReadOnlySpan<char> text)
    {
        // Each character may need a due space before it, but after the first only a space in the text makes one due.
        if (_buffer.Length - _length < text.Length + 1)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + text.Length + 1));
        foreach (var character in text[AppendWords(text)..])
            Append(character);
    }

    /// <summary>Appends what the text begins with, as long as it is ASCII words with single spaces between; nearly all text is.</summary>
    /// <returns>How many characters that were.</returns>
    private int AppendWords(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange(' ', '~');
        var words = end < 0 ? text : text[..end];
        end = words.IndexOf("  ");
        words = (end < 0 ? words : words[..end]).TrimEnd(' ');
        if (words.IsEmpty || words[0] == ' ')
            return 0;
        Append(words[0]);
        _marks = 0;
        words[1..].CopyTo(_buffer.AsSpan(_length));
        _length += words.Length - 1;
        return words.Length;
    }

    /// <summary>Appends a space, but nothing after a soft hyphen, which broke a word there.</summary>
    public void AppendLineBreak() => _spaceDue |= !_wordIsBroken;

    /// <summary>Forgets a space at the end: what stood after it is left out.</summary>
    public void DropSpace() => _spaceDue = false;

    /// <summary>The text collected since the last call.</summary>
    public string Take()
    {
        var text = Composed(_buffer.AsSpan(0, _length));
        (_length, _spaceDue, _wordIsBroken, _isInTag, _marks) = (0, false, false, false, 0);
        return text;
    }

    // Half a surrogate pair has no normal form; it is shown as what it is, a character that could not be read.
    private static string Composed(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text)) return text.ToString();
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text.ToString().Normalize(NormalizationForm.FormC);
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) wellFormed.Append(rune);
        return wellFormed.ToString().Normalize(NormalizationForm.FormC);
    }

    private void Append(char character)
    {
        if (character is <= ' ' or >= '\u007F' && !Shows(character))
        {
            _spaceDue |= char.IsWhiteSpace(character);
            _wordIsBroken = character == SoftHyphen;
            return;
        }
        if (IsTooMuch(character))
            return;
        if (_spaceDue && _length > 0)
            _buffer[_length++] = ' ';
        (_spaceDue, _wordIsBroken) = (false, false);
        _buffer[_length++] = character;
    }

    // The second half of a tag, or one more mark than a letter can bear.
    private bool IsTooMuch(char character)
    {
        var endsTag = _isInTag && char.IsLowSurrogate(character);
        _isInTag = character == UnseenCharacters.TagHalf;
        if (endsTag || _isInTag)
            return true;
        _marks = UnseenCharacters.IsMark(character) ? _marks + 1 : 0;
        return _marks > UnseenCharacters.MostMarks;
    }

    private static bool Shows(char character) =>
        character is not (<= ' ' or (>= '\u007F' and <= '\u00A0')) && !UnseenCharacters.Contains(character) && !(character >= '\u1680' && char.IsWhiteSpace(character));
}
