using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>A question, read into what can be looked for.</summary>
/// <param name="Kind">The command it was put with.</param>
/// <param name="Asked">The question as asked.</param>
/// <param name="Text">The same, normalised, cut to <see cref="QuestionReader.MaxLength"/>.</param>
/// <param name="Expects">What the answer must contain.</param>
/// <param name="Words">Its words, in order, up to <see cref="QuestionReader.MaxWords"/>.</param>
/// <param name="Content">Those that say what it is about, in order: no stop words, no question words.</param>
/// <param name="Dates">Dates and periods that it names.</param>
public sealed record Question(
    QuestionKind Kind,
    string Asked,
    string Text,
    AnswerType Expects,
    ImmutableArray<TermOccurrence> Words,
    ImmutableArray<TermOccurrence> Content,
    ImmutableArray<DateMention> Dates)
{
    /// <summary>The period that it asks about, where it is nothing but dates: then it asks what happened. Else null.</summary>
    public AskedPeriod? Period { get; init; }

    /// <summary>Whether a name found in it says all that it says.</summary>
    public bool IsNothingBut(NameMention name)
    {
        var (first, last) = (Words[name.FirstWord].Span, Words[name.FirstWord + name.Words - 1].Span);
        return Content.All(word => word.Span.Start >= first.Start && word.Span.End <= last.End);
    }
}
