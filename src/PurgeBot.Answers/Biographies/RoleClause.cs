using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Biographies;

/// <summary>The words around a name that may say what its bearer is, and when.</summary>
/// <param name="Text">The passage's text.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Name">The name, or a pronoun for it.</param>
/// <param name="Dates">The dates of the passage.</param>
internal sealed record RoleClause(string Text, TextSpan Sentence, TextSpan Name, IReadOnlyList<DateMention> Dates)
{
    // Between a role and its time stand a preposition and little more.
    private const int LongestGap = 12;

    private static readonly string[] Starts = ["from", "since"];
    private static readonly string[] Ends = ["until", "till", "up to"];
    private static readonly string[] Ats = ["on", "in", "at", "by", "for"];

    /// <summary>What stands right before the name: "the historian".</summary>
    public TextSpan? Before() => RolePhrase.ReadBefore(Text, Sentence.Start, Name.Start);

    /// <summary>What stands behind a comma after the name: "Isaac Babel, author of Red Cavalry,".</summary>
    public TextSpan? Beside() =>
        Follows(Name.End, ", ") && RolePhrase.Read(Text, Name.End + 2, Sentence.End) is { } phrase && EndsAside(phrase.End) ? phrase : null;

    /// <summary>The word after the name, in lower case, and where the next one begins.</summary>
    public (string Word, int Next) WordAfterName() => Follows(Name.End, " ") ? WordAt(Name.End + 1) : ("", Sentence.End);

    /// <summary>The word at a place, in lower case, and where the next one begins.</summary>
    public (string Word, int Next) WordAt(int start)
    {
        var end = start;
        while (end < Sentence.End && char.IsLetter(Text[end])) end++;
        return (Text[Math.Min(start, end)..end].ToLowerInvariant(), Math.Min(end + 1, Sentence.End));
    }

    /// <summary>The role that is named from a place on.</summary>
    public TextSpan? PhraseAt(int start) => RolePhrase.Read(Text, start, Sentence.End);

    /// <summary>The role that is named behind a word that comes before the next mark.</summary>
    public TextSpan? PhraseAfter(string word, int start)
    {
        var clause = Text.AsSpan(start, Sentence.End - start);
        var mark = clause.IndexOfAny(",;:(");
        var at = (mark < 0 ? clause : clause[..mark]).IndexOf($" {word} ");
        return at < 0 && clause.StartsWith($"{word} ", StringComparison.Ordinal) ? PhraseAt(start + word.Length + 1) : at < 0 ? null : PhraseAt(start + at + word.Length + 2);
    }

    /// <summary>What is headed: from the article on to the end of the words that belong together.</summary>
    public TextSpan? Object(int start)
    {
        var end = start;
        while (end < Sentence.End && (char.IsLetter(Text[end]) || Text[end] is '-' or '’' or '\'' || (Text[end] == ' ' && IsOfObject(end + 1)))) end++;
        return end > start + 3 ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>When somebody was what a phrase says.</summary>
    /// <param name="role">The phrase.</param>
    /// <param name="begins">Whether a date says when it began.</param>
    public EdtfDate? PeriodOf(TextSpan role, bool begins)
    {
        if (Dates.FirstOrDefault(date => date.Span.Start >= role.End && date.Span.End <= Sentence.End) is { Date: not null } after
            && Text[role.End..after.Span.Start].Trim(' ', ',', '(') is { Length: <= LongestGap } gap)
            return Period(gap, after.Resolved, begins);
        // "On 25 November 1938 Beria became".
        return begins && Dates.LastOrDefault(date => date.Span.Start >= Sentence.Start && date.Span.End <= Name.Start) is { Date: not null } before
            && Text[before.Span.End..Name.Start].Trim(' ', ',').Length == 0
            ? Period("", before.Resolved, begins)
            : null;
    }

    private static EdtfDate? Period(string gap, EdtfDate date, bool begins)
    {
        if (date.IsYearless || (gap.Length > 0 && !Starts.Contains(gap) && !Ends.Contains(gap) && !Ats.Contains(gap))) return null;
        if (date.IsInterval) return date;
        var edtf = Ends.Contains(gap) ? $"../{date}" : begins || Starts.Contains(gap) ? $"{date}/.." : date.ToString();
        return EdtfDate.TryParse(edtf, out var period) ? period : null;
    }

    private bool Follows(int at, string mark) => Text.AsSpan(at, Sentence.End - at).StartsWith(mark, StringComparison.Ordinal);

    // "Yezhov, the head, and others" lists people; an aside ends with its own comma, or with the sentence.
    private bool EndsAside(int end) => end >= Sentence.End || Text[end] is ',' or '.' or ';' or ')' or ':' || Follows(end, " from ") || Follows(end, " since ") || Follows(end, " until ")
        || Follows(end, " who ") || Follows(end, " in ") || Follows(end, " and ");

    private bool IsOfObject(int at)
    {
        var (word, _) = WordAt(at);
        return word is "of" or "the" or "for" || (word.Length > 0 && char.IsUpper(Text[at]));
    }
}
