using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Compares the part that each name of a sentence has in it with the part that is asked for.</summary>
internal sealed class SentenceRoles(AskedRole asked, SearchTerms terms)
{
    // What was done to somebody else is seldom what is asked, though the sentence may call them otherwise than the question.
    private const float OtherPatient = 0.3f;

    // What the person is called, or else did: the murderer is who murdered.
    private readonly SearchTerm? _called = terms.All.FirstOrDefault(term => term.Order == (asked.Head >= 0 ? asked.Head : asked.Verb));

    /// <summary>Fills in <see cref="CandidateFeature.FillsRole"/>, <see cref="CandidateFeature.FillsOtherRole"/> and what the place of each name tells.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">Place of the sentence's first word among the passage's words.</param>
    /// <param name="end">Place behind its last word.</param>
    /// <param name="names">The names in the sentence, in order.</param>
    public void Read(MatchedPassage passage, int first, int end, List<PlacedName> names)
    {
        var place = new NamePlace(asked.Role, terms, _called, passage, first, end);
        foreach (var name in names) place.Read(name);
        if (asked.Verb < 0) return;
        var reader = new DeedReader(passage, first, end, names);
        foreach (var match in passage.Matches)
        {
            if (match.Position < first || match.Position >= end || terms.All[match.Term].Order != asked.Verb) continue;
            Compare(reader.Read(match.Position), match.Strength, names, NamesAsked(passage));
        }
    }

    private void Compare(Deed deed, float strength, List<PlacedName> names, bool namesAsked)
    {
        var (fills, other) = asked.Role == Role.Agent ? (deed.Agents, deed.Patients) : (deed.Patients, deed.Agents);
        // "Yezhov replaced Yagoda" does not say who replaced Yezhov, and Yagoda least of all.
        var isReversed = asked.Head != asked.Verb && HasAsked(names, fills);
        var isSaidOfAsked = HasAsked(names, other);
        var agrees = other.Count == 0 || isSaidOfAsked || !namesAsked;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Candidate is not { } candidate) continue;
            if (fills.Holds(i))
            {
                Raise(candidate, CandidateFeature.FillsRole, strength * (agrees ? 1 : OtherPatient));
                if (!agrees) Raise(candidate, CandidateFeature.FillsOtherRole, strength);
            }
            else if (other.Holds(i)) Raise(candidate, isReversed ? CandidateFeature.IsReversed : CandidateFeature.FillsOtherRole, strength);
            else if (isSaidOfAsked) Raise(candidate, CandidateFeature.IsBystander, strength);
        }
    }

    private static bool NamesAsked(MatchedPassage passage)
    {
        foreach (var match in passage.Matches)
        {
            if (match.Strength == 1 && char.IsUpper(passage.Text[match.Span.Start])) return true;
        }

        return false;
    }

    private static bool HasAsked(List<PlacedName> names, NameRange range)
    {
        for (var i = range.First; i < range.First + range.Count; i++)
        {
            if (names[i].IsAsked) return true;
        }

        return false;
    }

    private static void Raise(AnswerCandidate candidate, CandidateFeature feature, float value) =>
        candidate.Features[(int)feature] = Math.Max(candidate.Features[(int)feature], value);
}
