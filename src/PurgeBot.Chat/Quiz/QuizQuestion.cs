using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Quiz;

/// <summary>A question made from the corpus by rules. The same corpus makes the same questions, with the same options in the same order.</summary>
/// <param name="Id">11 characters that can stand in a URL; the same as long as the document and what is asked of it stay.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Prompt">The question.</param>
/// <param name="Quote">The sentence that it is about, word for word but for a gap; null where the question says it all.</param>
/// <param name="Options">2 to 4 answers, all different, of which one is right.</param>
/// <param name="Right">Which one, from 0.</param>
/// <param name="Passage">The paragraph that states it.</param>
public sealed record QuizQuestion(string Id, QuizKind Kind, string Prompt, string? Quote, ImmutableArray<QuizOption> Options, int Right, Passage Passage)
{
    /// <summary>What stands where a name was taken out of a sentence.</summary>
    public const string NameGap = "[name]";

    /// <summary>What stands where a date was taken out of a sentence.</summary>
    public const string DateGap = "[date]";

    /// <summary>Where the paragraph states the answer.</summary>
    public TextSpan Stated { get; init; }

    /// <summary>The right answer.</summary>
    public QuizOption Answer => Options[Right];

    /// <summary>Whether an answer can be typed: a name or a date can, which of several things cannot.</summary>
    public bool IsTypable => Kind != QuizKind.Which;
}

/// <summary>What a question asks for.</summary>
public enum QuizKind
{
    /// <summary>A person.</summary>
    Who,

    /// <summary>A date.</summary>
    When,

    /// <summary>One of several events.</summary>
    Which,
}

/// <summary>An answer that can be chosen.</summary>
/// <param name="Text">As it is shown, up to 100 UTF-16 code units.</param>
public sealed record QuizOption(string Text)
{
    /// <summary>The person that it names, or null.</summary>
    public Person? Person { get; init; }

    /// <summary>The date that it is; of an event, when it happened. Else null.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The paragraph that tells of the event; null for people and dates.</summary>
    public Passage? Told { get; init; }
}
