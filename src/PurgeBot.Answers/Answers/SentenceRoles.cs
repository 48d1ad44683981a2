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
        foreach (var name in names.Where(name => !name.IsPronoun)) place.Read(name);
        if (asked.Verb < 0) return;
        var reader = new DeedReader(passage, first, end, names);
        foreach (var match in passage.Matches)
        {
            if (match.Position < first || match.Position >= end || terms.All[match.Term].Order != asked.Verb) continue;
            Compare(reader.Read(match.Position), match.Strength, passage, names);
        }
    }

    private void Compare(Deed deed, float strength, MatchedPassage passage, List<PlacedName> names)
    {
        var (fills, other) = asked.Role == Role.Agent ? (deed.Agents, deed.Patients) : (deed.Patients, deed.Agents);
        // "Yezhov replaced Yagoda" does not say who replaced Yezhov, and Yagoda least of all.
        var isReversed = asked.Head != asked.Verb && HasOther(passage, names, fills);
        var isSaidOfOther = HasOther(passage, names, other);
        var agrees = other.Count == 0 || isSaidOfOther || !NamesOther(passage);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Candidate is not { } candidate) continue;
            if (fills.Holds(i))
            {
                Raise(candidate, CandidateFeature.FillsRole, strength * (agrees ? 1 : OtherPatient));
                if (!agrees) Raise(candidate, CandidateFeature.FillsOtherRole, strength);
            }
            else if (other.Holds(i))
            {
                Raise(candidate, isReversed ? CandidateFeature.IsReversed : CandidateFeature.FillsOtherRole, strength);
            }
            else if (isSaidOfOther)
            {
                Raise(candidate, CandidateFeature.IsBystander, strength);
            }
        }
    }

    private bool HasOther(MatchedPassage passage, List<PlacedName> names, NameRange range)
    {
        foreach (var match in passage.Matches)
        {
            if (!IsOther(match)) continue;
            for (var i = range.First; i < range.First + range.Count; i++)
            {
                if (match.Position >= names[i].First && match.Position <= names[i].Last) return true;
            }
        }

        return false;
    }

    // Whoever has the other part in the question can be told from others only by a name.
    private bool NamesOther(MatchedPassage passage)
    {
        foreach (var match in passage.Matches)
        {
            if (IsOther(match) && char.IsUpper(passage.Text[match.Span.Start])) return true;
        }

        return false;
    }

    private bool IsOther(MatchedWord match) =>
        match.Strength == 1 && terms.All[match.Term].Order is var order && order >= asked.Other && order < asked.Other + asked.OtherWords;

    private static void Raise(AnswerCandidate candidate, CandidateFeature feature, float value) =>
        candidate.Features[(int)feature] = Math.Max(candidate.Features[(int)feature], value);
}
