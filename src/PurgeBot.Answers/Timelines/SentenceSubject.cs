using System.Collections.Frozen;
using System.Globalization;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Timelines;

/// <summary>Tells what a pronoun at the beginning of a sentence goes on about: what the sentence before begins with, not whatever it names.</summary>
internal static class SentenceSubject
{
    // Of an owner only where nobody else is named by it: in "Her daughter Irène … She …" it is the daughter.
    private const int WordsOfSubject = 4;

    private static readonly FrozenSet<string> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Joints = [", and ", ", but ", ", while ", "; "];

    /// <summary>Whether a sentence opens with a pronoun, of a subject or an owner.</summary>
    public static bool IsPronoun(Passage passage, int sentence) => OpeningOf(passage, sentence) is var word && (FunctionWords.IsPronoun(word) || word == "they" || FunctionWords.IsOwner(word));

    /// <summary>Whether it opens with a pronoun for a thing.</summary>
    public static bool IsThing(Passage passage, int sentence) => OpeningOf(passage, sentence) is "it" or "its";

    /// <summary>Whether it opens with a pronoun for a man or a woman.</summary>
    public static bool IsSomebody(Passage passage, int sentence) => OpeningOf(passage, sentence) is "he" or "she" or "his" or "her";

    /// <summary>Whether a sentence that opens with a pronoun for something still has that for its subject: "his book was banned", not "his brother Augustin was".</summary>
    public static bool IsKept(Passage passage, int sentence) =>
        !FunctionWords.IsOwner(OpeningOf(passage, sentence)) || !WordsOf(passage.Sentences[sentence].Of(passage.Text).ToString()).Skip(1).Take(WordsOfSubject).Any(IsName);

    /// <summary>Whether the first word that was matched in a sentence belongs to what the sentence begins with, or its last part.</summary>
    /// <param name="matched">The passage.</param>
    /// <param name="sentence">Which of its sentences.</param>
    /// <param name="first">The first match in it.</param>
    /// <param name="isThing">Whether it has an article, as no name of somebody has.</param>
    public static bool Is(MatchedPassage matched, int sentence, MatchedWord first, out bool isThing)
    {
        isThing = false;
        if (IsOwner(matched, sentence, first)) return false;
        var lead = matched.Text[matched.Passage.Sentences[sentence].Start..first.Span.Start];
        var part = Joints.Max(joint => lead.LastIndexOf(joint, StringComparison.Ordinal) is var at and >= 0 ? at + joint.Length : 0);
        var words = WordsOf(lead[part..]);
        // The rest of the name: "Marshal Mikhail".
        while (words is [.., var title] && char.IsUpper(title[0]) && !IsFunction(title)) words.RemoveAt(words.Count - 1);
        if (words is [.., var article] && FunctionWords.IsArticle(article.ToLowerInvariant()))
        {
            isThing = true;
            words.RemoveAt(words.Count - 1);
        }

        return (words is not [.., var before] || !FunctionWords.IsPreposition(before)) && !words.Exists(IsName);
    }

    private static bool IsOwner(MatchedPassage matched, int sentence, MatchedWord first)
    {
        var last = matched.Matches.Where(match => match.Position >= first.Position && matched.SentenceAt(match.Span.Start) == sentence)
            .Aggregate(first, (last, next) => next.Position <= last.Position + 1 ? next : last);
        return matched.Text.AsSpan(last.Span.Start, Math.Min(last.Span.Length + 2, matched.Text.Length - last.Span.Start)).IndexOfAny("'’") is > 0 and var apostrophe
            && apostrophe >= last.Span.Length - 2;
    }

    private static bool IsName(string word) => char.IsUpper(word[0]) && !IsFunction(word) && !Months.Contains(word);

    private static bool IsFunction(string word) => word.ToLowerInvariant() is var lower
        && (FunctionWords.IsArticle(lower) || FunctionWords.IsPreposition(lower) || FunctionWords.IsOwner(lower) || FunctionWords.IsPronoun(lower) || FunctionWords.IsAdverb(lower)
            || lower is "when" or "where" or "while" or "as" or "if" or "although" or "because" or "both" or "they" or "there" or "all");

    private static List<string> WordsOf(string text) => [.. text.Split([' ', ',', ';', ':', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries)];

    private static string OpeningOf(Passage passage, int sentence)
    {
        var text = passage.Sentences[sentence].Of(passage.Text);
        var end = text.IndexOf(' ');
        return end < 0 ? "" : text[..end].ToString().ToLowerInvariant();
    }
}
