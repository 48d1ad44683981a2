using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Timelines;

/// <summary>Tells how much each sentence of a passage is about a topic: by its words, by whom it goes on about, or by the heading above it.</summary>
/// <param name="terms">The words of the topic.</param>
/// <param name="names">Whom it names: "murder" alone is not the Kirov murder.</param>
/// <param name="isPerson">Whether it is nothing but a person's name.</param>
internal sealed class TopicSentences(SearchTerms terms, ImmutableArray<NameMention> names, bool isPerson)
{
    // "Yezhov" says less than "Nikolai Yezhov", and means him as well; "revolt" may mean another one than "Salt Revolt".
    private readonly float _least = names.IsEmpty ? 0.6f : 0.35f;

    private readonly int[] _names = [.. names.SelectMany(name => Rarest(terms, name))];

    private const float GoingOn = 0.8f;
    private const float UnderHeading = 0.7f;

    // One word of two is another thing, unless it is as rare as a number is.
    private const float OfOneWord = 0.85f;

    // A date so many characters away, or so many of a clause or statement, tells half as surely of the topic as one beside it.
    private const double HalfAt = 80;
    private const int WordsBeforeSubject = 2;
    private const double ClauseAfter = 25, ClauseBefore = 60, Statement = 200;

    /// <summary>For each sentence how much it is about the topic, from 0 to 1; 0 where it is about something else.</summary>
    public float[] Measure(BestPassage best)
    {
        var (matched, passage) = (best.Matched, best.Matched.Passage);
        var measured = new float[passage.Sentences.Length];
        var heading = best.Ranked.Features[(int)Feature.Heading] >= UnderHeading ? UnderHeading : 0;
        var strengths = new float[terms.All.Length];
        var (goesOn, isThing) = (false, false);
        for (var i = 0; i < measured.Length; i++)
        {
            Array.Clear(strengths);
            var matches = In(matched, i);
            foreach (var match in matches) strengths[match.Term] = Math.Max(strengths[match.Term], match.Strength);
            var isPronoun = SentenceSubject.IsPronoun(passage, i);
            var fits = !(isPerson && SentenceSubject.IsThing(passage, i)) && !(isThing && SentenceSubject.IsSomebody(passage, i));
            var before = goesOn && isPronoun && fits ? measured[i - 1] * GoingOn : 0;
            var own = OwnOf(strengths);
            // Below somebody's name, too, "he" is whom the sentence before begins with.
            measured[i] = Math.Max(own, Math.Max(before, isPerson && isPronoun && i > 0 ? 0 : heading));
            goesOn = before > 0 ? SentenceSubject.IsKept(passage, i) : own > 0 && !isPronoun && SentenceSubject.Is(matched, i, matches[0], out isThing);
        }

        return measured;
    }

    /// <summary>How near a date stands to the words of the topic in its sentence, from 0 to 1; 1 where none of them is in it.</summary>
    public static double Nearness(MatchedPassage matched, DateMention date)
    {
        var matches = In(matched, matched.SentenceAt(date.Span.Start));
        return matches.Count == 0 ? 1 : matches.Max(match => HalfAt / (HalfAt + Distance(matched.Text, match.Span, date.Span)));
    }

    /// <summary>
    /// Whether a date belongs to something that is listed together with the topic: "the charges were the murder of Kirov, the poisoning of Gorky,
    /// a plan to kill Lenin in 1918". An exact date seldom stands in a list.
    /// </summary>
    public static bool IsOfSomethingElse(MatchedPassage matched, DatedSentence dated)
    {
        // "A plan to kill" stands for no "murder" here: only the topic's own words tell where it is spoken of.
        var matches = In(matched, dated.Index).FindAll(match => match.Strength == 1);
        if (matches.Count == 0 || dated.Date.Resolved.Precision <= DatePrecision.Month) return false;
        // What the sentence begins with, it is about to its end.
        if (matched.Text.AsSpan(dated.Span.Start, matches[0].Span.Start - dated.Span.Start).Count(' ') <= WordsBeforeSubject) return false;
        var (from, to) = (matches[^1].Span.End, dated.Date.Span.Start);
        return to > from && matched.Text.AsSpan(from, to - from).Count(", ") >= 2;
    }

    private float OwnOf(float[] strengths)
    {
        var own = terms.Coverage(strengths);
        var isTopic = _names.Length > 0 ? Array.Exists(_names, name => strengths[name] > 0) : own >= OfOneWord || strengths.Length == 1 || strengths.Count(strength => strength > 0) > 1;
        return own >= _least && isTopic ? own : 0;
    }

    // Of "Nikolai Yezhov" the surname, which is the rarer, or the last.
    private static IEnumerable<int> Rarest(SearchTerms terms, NameMention name)
    {
        var words = Enumerable.Range(0, terms.All.Length).Where(term => name.SearchedBy.Any(word => word.Word == terms.All[term].Word)).ToList();
        return words.Count == 0 ? [] : [words.MaxBy(term => (terms.All[term].Weight, term))];
    }

    // What a date tells of stands before it, as a rule; or it opens the sentence.
    private static double Distance(string text, TextSpan word, TextSpan date)
    {
        var (from, to, clause) = word.Start < date.Start ? (word.End, date.Start, ClauseAfter) : (date.End, word.Start, ClauseBefore);
        var between = text.AsSpan(from, Math.Max(0, to - from));
        return between.Length + (between.Count(',') * clause) + (between.Count(';') * Statement);
    }

    private static List<MatchedWord> In(MatchedPassage matched, int sentence) => [.. matched.Matches.Where(match => matched.SentenceAt(match.Span.Start) == sentence)];
}
