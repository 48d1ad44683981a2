using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the person or the date that a question asks for, in the sentences that fit it best.</summary>
internal sealed class ShortAnswerFinder(NameIndex people)
{
    // Below a third of the question's weight a sentence speaks of something else.
    private const float LeastCoverage = 0.34f;

    // Later passages may hold the answer that the best one only speaks around; each step down has to be made good.
    private const float PassageStep = 0.15f;

    // A candidate next to the matched words beats one at the sentence's other end.
    private const float DistanceWeight = 0.35f;

    /// <summary>The short answer, or null where no sentence of the passages supports one.</summary>
    public ShortAnswer? Find(Question question, SearchTerms terms, ImmutableArray<NameMention> asked, IReadOnlyList<MatchedPassage> passages) =>
        question.Kind switch
        {
            QuestionKind.Who => FindPerson(terms, asked, passages),
            QuestionKind.When => FindDate(question, terms, passages),
            _ => null,
        };

    private static ShortAnswer? FindDate(Question question, SearchTerms terms, IReadOnlyList<MatchedPassage> passages)
    {
        var best = new Best();
        for (var rank = 0; rank < passages.Count; rank++)
        {
            var passage = passages[rank];
            foreach (var date in DateFinder.Find(passage.Text))
            {
                if (question.Dates.Any(asked => asked.Date == date.Date)) continue;
                best.Offer(Fit(terms, passage, date.Span, rank), new ShortAnswer(date.Span.Of(passage.Text).ToString(), rank, date.Span));
            }
        }

        return best.Answer;
    }

    private ShortAnswer? FindPerson(SearchTerms terms, ImmutableArray<NameMention> asked, IReadOnlyList<MatchedPassage> passages)
    {
        var best = new Best();
        for (var rank = 0; rank < passages.Count; rank++)
        {
            var passage = passages[rank];
            foreach (var sentence in passage.Sentences)
            {
                foreach (var name in NameFinder.Find(passage.Text, sentence))
                {
                    if (passage.Matches.Any(match => Overlaps(match.Span, name.Span))) continue;
                    var written = name.Span.Of(passage.Text).ToString();
                    var person = people.Named(written);
                    var likeness = name.Likeness + (person is null ? 0 : 0.5f);
                    best.Offer(
                        Fit(terms, passage, name.Span, rank) + (0.2f * likeness),
                        new ShortAnswer(person?.Name ?? written, rank, name.Span, person));
                }
            }
        }

        return best.Answer;
    }

    private static float? Fit(SearchTerms terms, MatchedPassage passage, TextSpan candidate, int rank)
    {
        var sentence = passage.Sentences.LastOrDefault(sentence => sentence.Start <= candidate.Start);
        Span<float> strengths = stackalloc float[terms.All.Length];
        var nearest = int.MaxValue;
        foreach (var match in passage.Matches)
        {
            if (match.Span.Start < sentence.Start || match.Span.Start >= sentence.End) continue;
            strengths[match.Term] = Math.Max(strengths[match.Term], match.Strength);
            nearest = Math.Min(nearest, Distance(match.Span, candidate));
        }

        var coverage = terms.Coverage(strengths);
        if (coverage < LeastCoverage) return null;
        return coverage - (PassageStep * rank) - (DistanceWeight * Math.Min(1, nearest / 100f));
    }

    private static int Distance(TextSpan a, TextSpan b) => Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End));

    private static bool Overlaps(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private sealed class Best
    {
        private float _fit = float.NegativeInfinity;

        public ShortAnswer? Answer { get; private set; }

        public void Offer(float? fit, ShortAnswer answer)
        {
            if (fit is not { } value || value <= _fit) return;
            (_fit, Answer) = (value, answer);
        }
    }
}
