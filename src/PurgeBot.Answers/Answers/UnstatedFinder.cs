using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds out whom a declined question names that the corpus mentions, and which of its words are not said of them.</summary>
internal sealed class UnstatedFinder(Vocabulary vocabulary)
{
    // Where the name stands with another word of the question, that passage is among the first.
    private const int PassagesRead = 10;

    // What a place or a people is called has less of a person's name about it.
    private const float LeastLikeness = 0.7f;

    // Weaker, a word of the passage only hints at that of the question.
    private const float LeastStrength = 0.5f;

    // A sentence that lists more is hard to read.
    private const int MostMissing = 3;

    /// <summary>What to say, or null where the question names nobody whom the corpus mentions, or nothing but a name.</summary>
    public Unstated? Find(RankedQuestion declined)
    {
        var passages = declined.Best.Take(PassagesRead).Select(passage => passage.Matched).ToList();
        if ((Listed(declined) ?? Written(declined.Terms, passages)) is not { } name) return null;

        var said = passages.Select(passage => Words(passage.Matches.Where(match => match.Strength >= LeastStrength))).Where(words => (words & name.Words) == name.Words).Aggregate(0ul, (all, words) => all | words);
        var rest = declined.Question.Content.Where(word => !name.Holds(word)).ToImmutableArray();
        return said == 0 || rest.IsEmpty ? null : new Unstated(name.Text, Missing(declined, rest, said));
    }

    private NamedInQuestion? Listed(RankedQuestion declined)
    {
        var words = declined.Question.Words;
        foreach (var mention in declined.Names.Where(name => name.People.Length == 1 && name.SearchedBy.All(term => vocabulary.FrequencyOf(term.Text) > 0)))
        {
            var span = TextSpan.FromBounds(words[mention.FirstWord].Span.Start, words[mention.FirstWord + mention.Words - 1].Span.End);
            var terms = WordsWhere(declined.Terms, term => term.Order >= mention.FirstWord && term.Order < mention.FirstWord + mention.Words);
            if (terms != 0) return new NamedInQuestion(mention.People[0].Name, terms, word => span.Start <= word.Span.Start && word.Span.End <= span.End);
        }

        return null;
    }

    // Without a list: the name in the passages that takes up most of the question and has no other words.
    private static NamedInQuestion? Written(SearchTerms terms, IReadOnlyList<MatchedPassage> passages)
    {
        var names =
            from passage in passages
            from sentence in passage.Passage.Sentences
            from name in NameFinder.Find(passage.Text, sentence)
            where name.Words > 1 && name.Likeness >= LeastLikeness
            let matches = passage.Matches.Where(match => match.Strength == 1 && name.Span.Start <= match.Span.Start && match.Span.End <= name.Span.End).ToList()
            where matches.Select(match => match.Position).Distinct().Count() == passage.WordsIn(name.Span).Count()
            select (Text: name.Span.Of(passage.Text).ToString(), Words: Words(matches));
        var best = names.OrderByDescending(name => ulong.PopCount(name.Words)).FirstOrDefault();
        if (best.Words == 0) return null;
        var orders = Enumerable.Range(0, terms.All.Length).Where(i => (best.Words & (1ul << i)) != 0).Select(i => terms.All[i].Word).ToHashSet(StringComparer.Ordinal);
        return new NamedInQuestion(best.Text, best.Words, word => orders.Contains(word.Term.Word));
    }

    private static ImmutableArray<string> Missing(RankedQuestion declined, ImmutableArray<TermOccurrence> rest, ulong said)
    {
        var found = Enumerable.Range(0, declined.Terms.All.Length).Where(i => (said & (1ul << i)) != 0)
            .Select(i => declined.Terms.All[i].Word).ToHashSet(StringComparer.Ordinal);
        var (text, missing) = (declined.Question.Text, new List<TextSpan>());
        foreach (var word in rest.Where(word => !found.Contains(word.Term.Word)))
        {
            if (missing.Count > 0 && text.AsSpan(missing[^1].End, word.Span.Start - missing[^1].End) is " ") missing[^1] = TextSpan.FromBounds(missing[^1].Start, word.Span.End);
            else missing.Add(word.Span);
        }

        return [.. missing.Take(MostMissing).Select(span => span.Of(text).ToString())];
    }

    private static ulong Words(IEnumerable<MatchedWord> matches) => matches.Aggregate(0ul, (words, match) => words | (1ul << match.Term));

    private static ulong WordsWhere(SearchTerms terms, Func<SearchTerm, bool> holds) =>
        Enumerable.Range(0, terms.All.Length).Where(i => holds(terms.All[i])).Aggregate(0ul, (words, i) => words | (1ul << i));

    /// <summary>A name in the question.</summary>
    /// <param name="Text">What the reader sees.</param>
    /// <param name="Words">Which of the words looked for it is, one bit each.</param>
    /// <param name="Holds">Whether a word of the question belongs to it.</param>
    private sealed record NamedInQuestion(string Text, ulong Words, Func<TermOccurrence, bool> Holds);
}
