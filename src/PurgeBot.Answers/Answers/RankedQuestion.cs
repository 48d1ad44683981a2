using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>A question with the passages that come nearest to it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Names">The people of the corpus whom it names.</param>
/// <param name="Terms">The words that it was looked for by.</param>
/// <param name="Ranked">The passages, best first; may be empty.</param>
internal sealed record RankedQuestion(
    Question Question, ImmutableArray<NameMention> Names, SearchTerms Terms, IReadOnlyList<RankedPassage> Ranked)
{
    private const float Rounding = 1e-4f;

    // Less sure than this, a word of the corpus may be another name.
    private const float NamedSurely = 0.8f;

    // Chosen on the training articles.
    private const float LeastCoverage = 0.4f;

    /// <summary>The birth or death that it asks for, where the list of people gives its date; the first passage states it then, if any does.</summary>
    public LifeDate? LifeDate { get; init; }

    /// <summary>Who held the office that it asks for, where the list of people says so and the first passage names them; else null.</summary>
    public Person? Holder { get; init; }

    /// <summary>Whether the best passage answers the question.</summary>
    public bool IsAnswered => Ranked.Count > 0 && (LifeDate is { } known
        ? known.Stated is not null
        : Holder is not null || IsNameFound || IsSaidOtherwise || (!IsChance && Confidence.IsAnswered(Terms, Ranked)));

    // "Fall of the Berlin Wall" meets the wall of some other monument: words that stand together in the question must do so somewhere,
    // unless most of the question is there. A date stands in every other passage, so that the learned decision does not see it.
    private bool IsChance =>
        Question.Expects == AnswerType.Date && Names.IsEmpty && Terms.All.Length > 2
        && Ranked[0].Features[(int)Feature.NearPairs] == 0
        && Ranked[0].Features[(int)Feature.Heading] == 0
        && Ranked[0].Features[(int)Feature.Coverage] < LeastCoverage;

    // A passage with all of the name answers "who Yezhof": whom the list knows by a name close to it is meant, whatever else is rare.
    private bool IsNameFound => Question.Kind != QuestionKind.When && (Names is [var only] ? Question.IsNothingBut(only) && Holds(Feature.Coverage) : IsName);

    // Where there is no list, capitals tell a name.
    private bool IsName => Names.IsEmpty && Question.Kind == QuestionKind.Who && Question.Content.Length <= PersonAskedByName.MostWords && Holds(Feature.Names)
        && Terms.All.All(term => term.Forms[0].Strength >= NamedSurely);

    // "Explain saboteurs" where the corpus's thesaurus has wreckers for it: a passage on these says what was asked for.
    private bool IsSaidOtherwise => Question.Kind == QuestionKind.Explain && Terms.Phrases.Any(phrase =>
        Terms.All.All(term => phrase.StandsFor(term.Order)) && Ranked[0].Features[(int)Feature.Coverage] >= phrase.Strength - Rounding);

    private bool Holds(Feature feature) => Terms.All.All(term => !term.Forms.IsEmpty)
        && Ranked[0].Features[(int)feature] >= Terms.Coverage([.. Terms.All.Select(term => term.Forms[0].Strength)]) - Rounding;
}
