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

    private Question Question => found.Question;

    private SearchTerms Terms => found.Terms;

    /// <summary>Whether they do.</summary>
    public bool IsAnswered => found.Ranked.Count > 0 && (found.LifeDate is { WasOtherwise: null } known
        ? known.Stated is not null
        : found.Listed is not null || IsNameFound || IsSaidOtherwise || (!IsChance && !new AskedRelation(found).IsUnstated && Confidence.IsAnswered(Terms, found.Ranked)));

    // "Fall of the Berlin Wall" meets the wall of some other monument: words that stand together in the question must do so somewhere,
    // unless most of the question is there. A date stands in every other passage, so that the learned decision does not see it.
    private bool IsChance =>
        Question.Expects == AnswerType.Date && found.Names.IsEmpty && Terms.All.Length > 2
        && First(Feature.NearPairs) == 0 && First(Feature.Heading) == 0 && First(Feature.Coverage) < LeastCoverage;

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
