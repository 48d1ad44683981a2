using System.Collections.Frozen;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Decides whether the best passages answer a question: by what is certain, and else as <see cref="Confidence"/> has learned.</summary>
/// <param name="found">The question with its passages.</param>
internal sealed class AnswerDecision(RankedQuestion found)
{
    private const float Rounding = 1e-4f;

    // Less sure than this, a word of the corpus may be another name.
    private const float NamedSurely = 0.8f;

    // Chosen on the training articles.
    private const float LeastCoverage = 0.4f;

    // The answer may stand in a passage below the best one, but not far below.
    private const int PassagesRead = 3;

    // A word that only often stands beside it does not say it: "married" makes nobody a widow.
    private const float SaidByHint = 0.3f;

    // What somebody is to somebody else.
    private static readonly FrozenSet<string> Relations = FrozenSet.ToFrozenSet(
        [
            "wife", "widow", "husband", "widower", "spouse", "fiancee", "mistress", "son", "daughter", "father", "mother", "parents", "brother", "sister",
            "uncle", "aunt", "nephew", "niece", "cousin", "grandson", "granddaughter", "grandfather", "grandmother", "stepson", "stepfather", "stepmother",
            "successor", "predecessor",
        ],
        StringComparer.Ordinal);

    private Question Question => found.Question;

    private SearchTerms Terms => found.Terms;

    /// <summary>Whether they do.</summary>
    public bool IsAnswered => found.Ranked.Count > 0 && (found.LifeDate is { } known
        ? known.Stated is not null
        : found.Listed is not null || IsNameFound || IsSaidOtherwise || (!IsChance && !IsRelationUnstated && Confidence.IsAnswered(Terms, found.Ranked)));

    // "Fall of the Berlin Wall" meets the wall of some other monument: words that stand together in the question must do so somewhere,
    // unless most of the question is there. A date stands in every other passage, so that the learned decision does not see it.
    private bool IsChance =>
        Question.Expects == AnswerType.Date && found.Names.IsEmpty && Terms.All.Length > 2
        && First(Feature.NearPairs) == 0 && First(Feature.Heading) == 0 && First(Feature.Coverage) < LeastCoverage;

    // "Lenin's widow" where no passage speaks of a widow: whoever else stands there beside Lenin is not meant.
    private bool IsRelationUnstated
    {
        get
        {
            var head = AskedRoleReader.Read(Question).Head;
            if (head < 0 || !Relations.Contains(Question.Words[head].Term.Word)) return false;
            var relation = Terms.All.FirstOrDefault(term => term.Order == head);
            return relation is null || !found.Best.Take(PassagesRead).Any(passage => passage.Matched.Matches.Any(match => Terms.All[match.Term] == relation && match.Strength > SaidByHint));
        }
    }

    // A passage with all of the name answers "who Yezhof": whom the list knows by a name close to it is meant, whatever else is rare.
    private bool IsNameFound => Question.Kind != QuestionKind.When && (found.Names is [var only] ? Question.IsNothingBut(only) && Holds(Feature.Coverage) : IsName);

    // Where there is no list, capitals tell a name.
    private bool IsName => found.Names.IsEmpty && Question.Kind == QuestionKind.Who && Question.Content.Length <= PersonAskedByName.MostWords && Holds(Feature.Names)
        && Terms.All.All(term => term.Forms[0].Strength >= NamedSurely);

    // "Explain saboteurs" where the corpus's thesaurus has wreckers for it: a passage on these says what was asked for.
    private bool IsSaidOtherwise => Question.Kind == QuestionKind.Explain && Terms.Phrases.Any(phrase =>
        Terms.All.All(term => phrase.StandsFor(term.Order)) && First(Feature.Coverage) >= phrase.Strength - Rounding);

    private bool Holds(Feature feature) => Terms.All.All(term => !term.Forms.IsEmpty)
        && First(feature) >= Terms.Coverage([.. Terms.All.Select(term => term.Forms[0].Strength)]) - Rounding;

    private float First(Feature feature) => found.Ranked[0].Features[(int)feature];
}
