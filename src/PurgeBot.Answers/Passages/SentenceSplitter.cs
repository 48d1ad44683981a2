using System.Buffers;
using System.Collections.Immutable;

namespace PurgeBot.Answers.Passages;

/// <summary>Finds the sentences of English prose.</summary>
/// <remarks>
/// One pass over the text, so linear. A sentence ends after <c>.</c>, <c>!</c>, <c>?</c> or <c>…</c> and the quotes and brackets
/// that close there, where white space and then something that can begin a sentence follow; not after an abbreviation or an initial
/// (<see cref="Abbreviations"/>), nor in a bracket that began within the sentence.
/// </remarks>
public static class SentenceSplitter
{
    // Where no partner closes it within this distance, a bracket is taken as a slip and does not hold the sentence together.
    private const int LongestBracket = 400;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？([");

    /// <summary>Bounds of the sentences in <paramref name="text"/>.</summary>
    /// <returns>
    /// Ascending spans that begin and end with a character other than white space and together cover every such character;
    /// none only where the text has no such character.
    /// </returns>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = ImmutableArray.CreateBuilder<TextSpan>(8);
        var start = SkipSpace(text, 0);
        var at = start;
        var bracketEnd = -1;
        while (at < text.Length)
        {
            var found = text.AsSpan(at).IndexOfAny(Stops);
            if (found < 0)
                break;
            at += found;
            if (text[at] is '(' or '[')
            {
                // A bracket around whole sentences is split like any text.
                if (at > bracketEnd && at != start)
                    bracketEnd = BracketEnd(text, at);
                at++;
                continue;
            }
            var stop = at;
            at = AfterClosers(text, AfterStops(text, at));
            if (stop < bracketEnd || !IsBoundary(text, start, stop, at))
                continue;
            sentences.Add(TextSpan.FromBounds(start, at));
            at = start = SkipSpace(text, at);
        }
        if (start < text.Length)
            sentences.Add(TextSpan.FromBounds(start, TrimmedEnd(text)));
        return sentences.DrainToImmutable();
    }

    private static bool IsBoundary(string text, int start, int stop, int end)
    {
        // Chinese and Japanese stops need no space after them.
        if (text[end - 1] is '。' or '！' or '？')
            return end < text.Length;
        if (end == text.Length || !char.IsWhiteSpace(text[end]))
            return false;
        var next = AfterOpeners(text, SkipSpace(text, end));
        if (next == text.Length || !CanBegin(text[next]))
            return false;
        // "Mr." may be an abbreviation; "Mr!", "Mr..." and "Mr.)" end with more than its full stop.
        return text[stop] != '.' || end != stop + 1 || !Abbreviations.Continue(text, start, stop, next);
    }

    private static bool CanBegin(char character) =>
        char.IsLetterOrDigit(character) ? !char.IsLower(character)
            : char.IsSurrogate(character) || character is '£' or '$' or '€' or '¿' or '¡';

    private static int AfterStops(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '…' or '。' or '！' or '？')
            at++;
        return at;
    }

    private static int AfterClosers(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}' or '」' or '』')
                at++;
            else if (NoteMarkEnd(text, at) is var end && end > at)
                at = end;
            else
                break;
        }
        return at;
    }

    // A note mark such as [12], as texts taken from an encyclopedia have it, belongs to the sentence before it.
    private static int NoteMarkEnd(string text, int at)
    {
        if (text[at] != '[')
            return at;
        var end = at + 1;
        while (end < text.Length && end - at <= 4 && char.IsAsciiDigit(text[end]))
            end++;
        return end > at + 1 && end < text.Length && text[end] == ']' ? end + 1 : at;
    }

    private static int AfterOpeners(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '“' or '‘' or '«' or '„' or '(' or '[' or '—' or '–')
            at++;
        return at;
    }

    private static int BracketEnd(string text, int at)
    {
        var depth = 0;
        var last = Math.Min(text.Length, at + LongestBracket);
        for (var i = at; i < last; i++)
        {
            if (text[i] is '(' or '[')
                depth++;
            else if (text[i] is ')' or ']' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int TrimmedEnd(string text)
    {
        var end = text.Length;
        while (char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }
}
