using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>
/// The words of a question that say what happened, rather than to whom: those that a passage writes without a capital. Which
/// candidate belongs to them tells a birth from a death where the name belongs to both.
/// </summary>
internal sealed class EventWords
{
    // Words after which nearness has fallen to a third: what belongs to a verb stands close to it.
    private const float Reach = 4f;

    private readonly SearchTerms _terms;
    private readonly MatchedPassage _passage;
    private readonly List<MatchedWord> _matches;
    private readonly float[] _best;
    private readonly float _weight;

    public EventWords(SearchTerms terms, MatchedPassage passage)
    {
        (_terms, _passage) = (terms, passage);
        _best = new float[terms.All.Length];
        var named = new bool[terms.All.Length];
        foreach (var match in passage.Matches)
        {
            if (IsName(match)) named[match.Term] = true;
            else _best[match.Term] = Math.Max(_best[match.Term], match.Strength);
        }

        _matches = [.. passage.Matches.Where(match => !IsName(match))];
        // What the passage names is whom it happened to; what it lacks or says in small letters is what happened.
        for (var i = 0; i < named.Length; i++)
        {
            if (!named[i] || _best[i] > 0) _weight += terms.All[i].Weight;
        }
    }

    /// <summary>Fills in the features that ask what happened.</summary>
    /// <param name="candidates">All candidates of one kind in the passage, in the order of the text.</param>
    public void Read(IReadOnlyList<AnswerCandidate> candidates)
    {
        if (_matches.Count == 0 || candidates.Count == 0) return;
        var placed = candidates.Select(candidate => (Candidate: candidate, Statement: _passage.StatementAt(candidate.Answer.Span))).ToList();
        var next = _matches.ToLookup(match => NextTo(match, placed));
        var sentences = _matches.ToLookup(match => _passage.SentenceAt(match.Span.Start));
        foreach (var candidate in candidates)
        {
            var (first, last) = CandidateReader.WordsOf(_passage, candidate.Answer);
            var others = sentences[_passage.SentenceAt(candidate.Answer.Span.Start)]
                .Where(match => match.Position < first || match.Position > last)
                .ToList();
            candidate.Features[(int)CandidateFeature.NearEvent] = Share(others, match => Nearness(match, first, last));
            candidate.Features[(int)CandidateFeature.AfterEvent] = Share(others.Where(match => match.Position < first), match => Nearness(match, first, last));
            candidate.Features[(int)CandidateFeature.NextToEvent] = Share(next[candidate], _ => 1);
        }
    }

    // What happened is mostly followed by its date, and where it is not, preceded by it; a person stands on either side of it.
    private AnswerCandidate? NextTo(MatchedWord match, List<(AnswerCandidate Candidate, TextSpan Statement)> placed)
    {
        var statement = _passage.StatementAt(match.Span);
        AnswerCandidate? before = null;
        AnswerCandidate? after = null;
        foreach (var (candidate, its) in placed)
        {
            if (its != statement) continue;
            if (candidate.Answer.Span.End <= match.Span.Start) before = candidate;
            else if (candidate.Answer.Span.Start >= match.Span.End) after ??= candidate;
        }

        if (before is null || after is null) return before ?? after;
        var isAfter = after.Answer.Date is not null || after.Answer.Span.Start - match.Span.End < match.Span.Start - before.Answer.Span.End;
        return isAfter ? after : before;
    }

    private float Share(IEnumerable<MatchedWord> matches, Func<MatchedWord, float> value)
    {
        var sum = 0f;
        foreach (var term in matches.GroupBy(match => match.Term))
        {
            sum += _terms.All[term.Key].Weight * term.Max(match => Surety(match) * value(match));
        }

        return _weight > 0 ? sum / _weight : 0;
    }

    // The passage's own word for it counts in full, whatever it is; a weaker match beside a better one counts less.
    private float Surety(MatchedWord match) => MathF.Pow(match.Strength / _best[match.Term], 2);

    private static float Nearness(MatchedWord match, int first, int last) =>
        MathF.Exp(-(match.Position < first ? first - match.Position : match.Position - last) / Reach);

    private bool IsName(MatchedWord match) => char.IsUpper(_passage.Text[match.Span.Start]);
}
