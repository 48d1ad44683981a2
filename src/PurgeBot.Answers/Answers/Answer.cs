using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>What the corpus says to a question: one of three kinds, and no others.</summary>
public abstract record Answer
{
    private Answer(Question question) => Question = question;

    /// <summary>The question as it was read.</summary>
    public Question Question { get; }

    /// <summary>The corpus answers the question.</summary>
    /// <param name="Question">The question as it was read.</param>
    /// <param name="ShortAnswer">The short answer, or null where the corpus supports none.</param>
    /// <param name="Passages">
    /// The best passages, best first; where the question is a period (<see cref="Question.Period"/>), what happened then, in order. At least one.
    /// </param>
    public sealed record Cited(Question Question, ShortAnswer? ShortAnswer, ImmutableArray<CitedPassage> Passages) : Answer(Question);

    /// <summary>The question names somebody, and several people bear that name.</summary>
    /// <param name="Question">The question as it was read.</param>
    /// <param name="Candidates">Who may be meant, most likely first; at least two.</param>
    /// <param name="Passages">The best passages on any of them; at least one.</param>
    public sealed record Ambiguous(
        Question Question, ImmutableArray<Person> Candidates, ImmutableArray<CitedPassage> Passages) : Answer(Question);

    /// <summary>The corpus does not answer the question.</summary>
    /// <param name="Question">The question as it was read.</param>
    /// <param name="Suggestions">What could be asked instead; may be empty.</param>
    public sealed record NotInCorpus(Question Question, ImmutableArray<string> Suggestions) : Answer(Question)
    {
        /// <summary>Whom the question names whom the corpus does mention, and what it does not say of them; null where it names nobody such.</summary>
        public Unstated? Unstated { get; init; }
    }
}

/// <summary>A short answer: a span of a shown passage, or its standard form.</summary>
/// <param name="Text">A person's name, a date or a period.</param>
/// <param name="Passage">Index of the passage that supports it, among those shown.</param>
/// <param name="Span">Where it stands in that passage's text.</param>
public sealed record ShortAnswer(string Text, int Passage, TextSpan Span)
{
    /// <summary>The person, where it is one that the corpus lists.</summary>
    public Person? Person { get; init; }

    /// <summary>The date, where it is one.</summary>
    public DateMention? Date { get; init; }
}

/// <summary>A passage shown as an answer, word for word.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How well it fits, with the reasons.</param>
/// <param name="Highlights">The matched words in its text, in order, apart from each other.</param>
/// <param name="Citation">Document, section and paragraph, as a reader would write them.</param>
/// <param name="Url">A link to the very paragraph, where the document has an address.</param>
/// <param name="Sources">The works that the paragraph cites, in short form.</param>
public sealed record CitedPassage(
    Passage Passage,
    Score Score,
    ImmutableArray<TextSpan> Highlights,
    string Citation,
    Uri? Url,
    ImmutableArray<string> Sources)
{
    /// <summary>The citation with the works in brackets, where there are any.</summary>
    public string CitationWithSources => Sources.IsEmpty ? Citation : $"{Citation} ({string.Join("; ", Sources)})";

    /// <summary>In a list of what happened in a period, the date by which the passage stands there; else null.</summary>
    public DateMention? Date { get; init; }
}
