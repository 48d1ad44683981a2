using System.Buffers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Completions;

/// <summary>Finds what a paragraph is about where it says so at once: "The Shakhty trial of 1928 was…".</summary>
internal static class LeadSubject
{
    private const int LongestSubject = 60;
    private const int MostWords = 7;

    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [" was ", " were ", " is ", " are ", " began ", " took place ", " opened ", " formed ", " consisted ", " broke out ", " numbered ",
            " lasted ", " ended ", " followed ", " reached ", " wrote ", " itself "],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> Ends = SearchValues.Create(",;:(–—\"“”?!");

    /// <summary>The subject of the first sentence without its article and date; null where it has none that could be asked for.</summary>
    public static string? Of(Passage passage)
    {
        var sentence = passage.Sentences[0].Of(passage.Text);
        var end = sentence.IndexOfAny(Verbs);
        if (end <= 0) return null;
        var subject = sentence[..end];
        if (subject.IndexOfAny(Ends) is var mark and >= 0) subject = subject[..mark];
        subject = WithoutDate(subject).Trim();
        if (subject.StartsWith("The ", StringComparison.Ordinal)) subject = subject[4..];
        return CanBeAsked(subject) ? Capitalised(subject) : null;
    }

    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> subject)
    {
        if (DateFinder.Find(subject) is not [var date, ..]) return subject;
        var before = subject[..date.Span.Start].TrimEnd();
        return before.EndsWith(" of") || before.EndsWith(" in") || before.EndsWith(" on") ? before[..^3] : [];
    }

    // "It", "This", "In 1937 the purge", "Most of them": such beginnings say nothing by themselves.
    private static bool CanBeAsked(ReadOnlySpan<char> subject)
    {
        if (subject.IsEmpty || subject.Length > LongestSubject || !char.IsLetter(subject[0])) return false;
        var space = subject.IndexOf(' ');
        // "The law" and "the decree" are one of many.
        if (space < 0) return char.IsUpper(subject[0]) && !NameWords.IsNoName(subject);
        return subject.Count(' ') < MostWords && !StopWords.Contains(WordFolding.Fold(subject[..space]));
    }

    private static string Capitalised(ReadOnlySpan<char> subject) =>
        string.Concat([char.ToUpperInvariant(subject[0])], subject[1..]);
}
