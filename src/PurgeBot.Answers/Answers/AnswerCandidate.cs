using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Something that may be the short answer, with what speaks for it.</summary>
/// <param name="Answer">The answer that it would be.</param>
/// <param name="Features">A value for each <see cref="CandidateFeature"/>.</param>
internal sealed record AnswerCandidate(ShortAnswer Answer, float[] Features);

/// <summary>What speaks for a short answer. All values lie between 0 and 1.</summary>
internal enum CandidateFeature
{
    /// <summary>How near the question's words stand, each by its weight.</summary>
    Proximity,

    /// <summary>Share of the question, by weight, in the candidate's sentence.</summary>
    Sentence,

    /// <summary>Share in the candidate's sentence and the one before it.</summary>
    TwoSentences,

    /// <summary>1 in the best passage.</summary>
    InBest,

    /// <summary>1 in the second passage.</summary>
    InSecond,

    /// <summary>How exact it is: a day before a year; a full name before a surname.</summary>
    Precision,

    /// <summary>How much it looks like a person, by the words around it.</summary>
    Likeness,

    /// <summary>1 where it opens its sentence: there stands who acts.</summary>
    Opens,

    /// <summary>1 where a word of the question comes right before it.</summary>
    FollowsMatch,

    /// <summary>1 where a word of the question comes right after it.</summary>
    PrecedesMatch,

    /// <summary>1 where it stands in brackets: life dates, dates of reigns.</summary>
    InBrackets,

    /// <summary>How often it comes in the passages, up to three times.</summary>
    Repeated,

    /// <summary>Share of the question in the candidate's clause.</summary>
    Clause,

    /// <summary>How near the words stand that say what happened, rather than to whom; see <see cref="EventWords"/>.</summary>
    NearEvent,

    /// <summary>How near they stand before it.</summary>
    AfterEvent,

    /// <summary>Share of them that it is the next of its kind to.</summary>
    NextToEvent,

    /// <summary>1 for a date that is told by another one: "two days later".</summary>
    Relative,

    /// <summary>How surely it has the part in what happened that is asked for; see <see cref="SentenceRoles"/>.</summary>
    FillsRole,

    /// <summary>How surely it has the opposite part, or the same one towards others: whoever was shot is not who shot.</summary>
    FillsOtherRole,

    /// <summary>The same where whom the question names has the part asked for: "Yezhov replaced Yagoda" does not say who replaced Yezhov.</summary>
    IsReversed,

    /// <summary>How surely its sentence says that it was done to whom the question names, and gives this name no part in it.</summary>
    IsBystander,

    /// <summary>1 where the person is called there what the question calls the person: the engineer who, head of.</summary>
    IsCalled,

    /// <summary>1 where it is the subject of a verb in the voice that is asked for, whatever the verb.</summary>
    ActsAsAsked,

    /// <summary>1 where it is the subject of a verb in the other voice.</summary>
    ActsOtherwise,

    /// <summary>Share of the question in the candidate's statement: its sentence, or what semicolons part from the rest.</summary>
    Statement,

    /// <summary>1 behind a preposition that stands before places: in, at, near.</summary>
    AfterPreposition,

    /// <summary>1 behind "of", "to" or "from", which stand before both.</summary>
    AfterOf,

    /// <summary>1 behind an article: "the Mamluk" is nobody's name.</summary>
    AfterArticle,

    /// <summary>1 right before a noun: "the Boston newspapers".</summary>
    BeforeNoun,

    /// <summary>1 beside a quotation mark: titles and nicknames.</summary>
    InQuotes,

    /// <summary>1 for a single word that opens its sentence, where anything has a capital.</summary>
    OpensAlone,
}

/// <summary>Reads what speaks for a candidate from where it stands.</summary>
internal static class CandidateReader
{
    /// <summary>Number of features.</summary>
    public static readonly int Count = Enum.GetValues<CandidateFeature>().Length;

    // Words after which nearness has fallen to a third; a clause has about as many.
    private const float Reach = 8f;

    // A sentence's end lies between things that belong together less often than not.
    private const float AcrossSentence = 0.5f;

    /// <summary>Fills in all features but <see cref="CandidateFeature.Precision"/>, <see cref="CandidateFeature.Likeness"/> and <see cref="CandidateFeature.Repeated"/>.</summary>
    public static void Read(SearchTerms terms, MatchedPassage passage, ShortAnswer answer, Span<float> features)
    {
        var sentence = passage.SentenceAt(answer.Span.Start);
        var (first, last) = WordsOf(passage, answer);
        Span<float> near = stackalloc float[terms.All.Length];
        Span<float> own = stackalloc float[terms.All.Length];
        Span<float> two = stackalloc float[terms.All.Length];
        Span<float> within = stackalloc float[terms.All.Length];
        Span<float> stated = stackalloc float[terms.All.Length];
        var clause = passage.ClauseAt(answer.Span);
        var statement = passage.StatementAt(answer.Span);
        foreach (var match in passage.Matches)
        {
            if (match.Position >= first && match.Position <= last) continue;
            var at = passage.SentenceAt(match.Span.Start);
            var distance = match.Position < first ? first - match.Position : match.Position - last;
            var nearness = MathF.Exp(-distance / Reach) * MathF.Pow(AcrossSentence, Math.Abs(at - sentence));
            near[match.Term] = Math.Max(near[match.Term], match.Strength * nearness);
            if (at == sentence) own[match.Term] = Math.Max(own[match.Term], match.Strength);
            if (at == sentence || at == sentence - 1) two[match.Term] = Math.Max(two[match.Term], match.Strength);
            if (match.Span.Start >= clause.Start && match.Span.End <= clause.End) within[match.Term] = Math.Max(within[match.Term], match.Strength);
            if (match.Span.Start >= statement.Start && match.Span.End <= statement.End) stated[match.Term] = Math.Max(stated[match.Term], match.Strength);
            if (distance == 1) features[(int)(match.Position < first ? CandidateFeature.FollowsMatch : CandidateFeature.PrecedesMatch)] = 1;
        }

        features[(int)CandidateFeature.Proximity] = terms.Coverage(near);
        features[(int)CandidateFeature.Sentence] = terms.Coverage(own);
        features[(int)CandidateFeature.TwoSentences] = terms.Coverage(two);
        features[(int)CandidateFeature.Clause] = terms.Coverage(within);
        features[(int)CandidateFeature.Statement] = terms.Coverage(stated);
        features[(int)CandidateFeature.InBest] = answer.Passage == 0 ? 1 : 0;
        features[(int)CandidateFeature.InSecond] = answer.Passage == 1 ? 1 : 0;
        features[(int)CandidateFeature.Opens] = answer.Span.Start - passage.Passage.Sentences[sentence].Start <= 4 ? 1 : 0;
        features[(int)CandidateFeature.InBrackets] = answer.Span.Start > 0 && passage.Text[answer.Span.Start - 1] == '(' ? 1 : 0;
    }

    /// <summary>Places of the first and the last word of an answer among the passage's words.</summary>
    public static (int First, int Last) WordsOf(MatchedPassage passage, ShortAnswer answer)
    {
        var (first, last) = (0, 0);
        for (var i = 0; i < passage.Words.Count; i++)
        {
            if (passage.Words[i].Span.Start <= answer.Span.Start) first = i;
            if (passage.Words[i].Span.Start < answer.Span.End) last = i;
        }

        return (first, last);
    }
}
