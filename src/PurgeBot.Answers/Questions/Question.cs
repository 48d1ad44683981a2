using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>A question, read into what can be looked for.</summary>
/// <param name="Kind">The command it was put with.</param>
/// <param name="Asked">The question as asked.</param>
/// <param name="Text">The same, normalised, cut to <see cref="QuestionReader.MaxLength"/>.</param>
/// <param name="Expects">What the answer must contain.</param>
/// <param name="Words">All its words, in order.</param>
/// <param name="Content">Those that say what it is about, in order: no stop words, no question words.</param>
/// <param name="Dates">Dates and periods that it names.</param>
public sealed record Question(
    QuestionKind Kind,
    string Asked,
    string Text,
    AnswerType Expects,
    ImmutableArray<TermOccurrence> Words,
    ImmutableArray<TermOccurrence> Content,
    ImmutableArray<DateMention> Dates);
