using System.Collections.Immutable;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Finds what look like people's names in running text, by capitals, initials, particles and the words around them.</summary>
/// <remarks>Any text can be read, from any thread, in time linear in its length.</remarks>
public static class NameFinder
{
    /// <summary>The names in a sentence, in order; none overlaps another.</summary>
    /// <param name="text">The text that the sentence stands in.</param>
    /// <param name="sentence">The sentence's bounds.</param>
    public static ImmutableArray<NameSpan> Find(string text, TextSpan sentence)
    {
        var words = WrittenWords(text, sentence);
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        for (var i = 0; i < words.Count;)
        {
            var end = EndOfName(text, words, i);
            if (end > i && NameAt(text, words, i, end) is { } name) names.Add(name);
            i = Math.Max(end, i + 1);
        }

        return names.ToImmutable();
    }

    private static NameSpan? NameAt(string text, List<TextSpan> words, int first, int end)
    {
        var titled = false;
        for (var i = end - 2; i > first && !titled; i--)
        {
            if (!NameWords.IsOffice(Plain(text, words[i]))) continue;
            (first, titled) = (i + 1, true);
        }

        for (; first < end && !IsInitial(text, words[first]) && (NameWords.IsTitle(Plain(text, words[first])) || NameWords.IsNoName(Plain(text, words[first]))); first++)
            titled = NameWords.IsTitle(Plain(text, words[first]));

        while (end > first && NameWords.IsNoName(Plain(text, words[end - 1])) && !IsEpithet(text, words, first, end) && !(end - first > 2 && IsInitial(text, words[end - 2]))) end--;
        if (first >= end || (end - first > 1 && NameWords.IsOfficeOnly(Plain(text, words[end - 1])))) return null;
        for (var i = first; i < end; i++)
        {
            if (NameWords.NamesAThing(Plain(text, words[i]))) return null;
        }

        var span = TextSpan.FromBounds(words[first].Start, WithoutPossessive(text, words[end - 1]));
        var before = first > 0 ? words[first - 1].Of(text) : default;
        var after = end < words.Count ? words[end].Of(text) : default;
        return new NameSpan(span, end - first, Likeness(before, after, end - first, titled));
    }

    // How much a name looks like a person's rather than a place's; the scale only orders candidates.
    private static float Likeness(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int words, bool titled)
    {
        var likeness = titled ? 1f : 0.5f;
        if (words >= 2) likeness += 0.25f;
        if (NameWords.PrecedesPlaces(before)) likeness -= 0.3f;
        if (before is "by") likeness += 0.2f;
        if (NameWords.FollowsPeople(after)) likeness += 0.25f;
        return likeness;
    }

    private static int EndOfName(string text, List<TextSpan> words, int start)
    {
        if (!IsCapitalised(words[start].Of(text))) return start;
        if ((start == 0 && OpensWithPlace(text, words)) || IsPlaceBeforeName(text, words, start)) return start + 1;
        var end = start + 1;
        while (end < words.Count && IsJoined(text, words[end - 1], words[end]))
        {
            // What somebody owns begins another name: "Stalin's Constitution".
            if (WithoutPossessive(text, words[end - 1]) < words[end - 1].End) break;
            if (IsCapitalised(words[end].Of(text)))
            {
                end++;
            }
            else if (NameWords.IsParticle(words[end].Of(text)) && end + 1 < words.Count
                && IsJoined(text, words[end], words[end + 1]) && IsCapitalised(words[end + 1].Of(text)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return IsByname(text, words, start, end) ? end + 2 : end;
    }

    // Joan of Burgundy, Simeon the Proud: who has one name only is told from others by another.
    private static bool IsByname(string text, List<TextSpan> words, int start, int end)
    {
        if (end + 1 >= words.Count || words[end].Of(text) is not ("of" or "the") || WithoutPossessive(text, words[end - 1]) < words[end - 1].End) return false;
        var name = words[end - 1].Of(text);
        var by = words[end + 1].Of(text);
        var isAlone = end - start == 1 || (end - start == 2 && NameWords.IsTitle(words[start].Of(text)));
        return isAlone && !NameWords.IsTitle(name) && !NameWords.IsNoName(name) && !NameWords.NamesAThing(name) && !NameWords.IsNumeral(name)
            && IsCapitalised(by) && !NameWords.NamesAThing(by) && IsJoined(text, words[end - 1], words[end]) && IsJoined(text, words[end], words[end + 1])
            && (words[end].Of(text) is "of" ? start == 0 || words[start - 1].Of(text) is not "the"
                : !EndsRun(text, words, end + 1) && (start == 0 || !NameWords.PrecedesPlaces(Lower(words[start - 1].Of(text)))) && (by is "Great" || !NameWords.IsNoName(by)));
    }

    private static bool IsEpithet(string text, List<TextSpan> words, int first, int end) =>
        end - first == 3 && words[first + 1].Of(text) is "of" or "the";

    // More capitals behind it: "in Rome the Senate House".
    private static bool EndsRun(string text, List<TextSpan> words, int at) =>
        at + 1 < words.Count && IsJoined(text, words[at], words[at + 1]) && IsCapitalised(words[at + 1].Of(text));

    // "At Freeport Lincoln asked": where a sentence opens with where it was, and a verb follows, who did it stands between them.
    private static bool IsPlaceBeforeName(string text, List<TextSpan> words, int start)
    {
        if (start != 1 || !OpensWithPlace(text, words) || NameWords.IsNoName(words[1].Of(text)) || NameWords.IsTitle(words[1].Of(text))) return false;
        var end = start + 1;
        while (end < words.Count && IsJoined(text, words[end - 1], words[end]) && IsCapitalised(words[end].Of(text))) end++;
        return end > start + 1 && end < words.Count && IsJoined(text, words[end - 1], words[end]) && IsVerb(words[end].Of(text).ToString());
    }

    private static bool OpensWithPlace(string text, List<TextSpan> words) => words[0].Of(text) is "In" or "At" or "Near" or "From";

    private static bool IsVerb(string word) => VerbForms.MayBePast(word) || VerbForms.IsAuxiliary(word);

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();

    private static bool IsInitial(string text, TextSpan word) => word.Length == 1 && word.End < text.Length && text[word.End] == '.';

    // Only a space, or the full stop of an initial or a title and a space, may stand between the parts of one name.
    private static bool IsJoined(string text, TextSpan a, TextSpan b)
    {
        var between = text.AsSpan(a.End, b.Start - a.End);
        return between is " " || (between is ". " or "." && (a.Length == 1 || NameWords.IsTitle(a.Of(text))))
            || (between is "' " or "’ " && NameWords.IsParticle(a.Of(text)));
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || IsCapitalisedBehindParticle(word);

    // al-Rashid, d’Estaing.
    private static bool IsCapitalisedBehindParticle(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('-', '\'', '’');
        return mark > 0 && char.IsUpper(word[mark + 1]) && (NameWords.IsParticle(word[..mark]) || word[..mark] is "d");
    }

    private static ReadOnlySpan<char> Plain(string text, TextSpan word) => text.AsSpan(word.Start, WithoutPossessive(text, word) - word.Start);

    private static int WithoutPossessive(string text, TextSpan word) =>
        word.Length > 2 && text[word.End - 1] == 's' && text[word.End - 2] is '\'' or '’' ? word.End - 2 : word.End;

    private static List<TextSpan> WrittenWords(string text, TextSpan sentence)
    {
        var words = new List<TextSpan>();
        for (var position = sentence.Start; position < sentence.End;)
        {
            if (!char.IsLetterOrDigit(text[position]))
            {
                position++;
                continue;
            }

            var start = position;
            while (position < sentence.End && IsInWord(text, position, sentence.End)) position++;
            words.Add(TextSpan.FromBounds(start, position));
        }

        return words;
    }

    // Hyphens and apostrophes belong to names: Bonch-Bruevich, O'Brien.
    private static bool IsInWord(string text, int position, int end) =>
        char.IsLetterOrDigit(text[position]) || char.GetUnicodeCategory(text[position]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (text[position] is '-' or '\'' or '’' && position + 1 < end && char.IsLetter(text[position + 1]));
}

/// <summary>What looks like a name.</summary>
/// <param name="Span">Where it stands, without title and possessive ending.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Likeness">How much it looks like a person's name; only the order counts.</param>
public sealed record NameSpan(TextSpan Span, int Words, float Likeness);
