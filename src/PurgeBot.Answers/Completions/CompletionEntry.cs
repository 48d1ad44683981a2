using System.Collections.Concurrent;
using System.Collections.Immutable;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Completions;

/// <summary>Something that the corpus speaks of and that can be asked for.</summary>
/// <param name="text">What is proposed, as people write it.</param>
/// <param name="kind">What it is.</param>
/// <param name="names">Each way to type it, as folded words; at least one.</param>
/// <param name="spoken">In how many passages its rarest word stands.</param>
internal sealed class CompletionEntry(string text, CompletionKind kind, ImmutableArray<string> names, int spoken)
{
    private readonly ConcurrentDictionary<QuestionKind, bool> _answered = [];

    /// <summary>What is proposed, as people write it.</summary>
    public string Text => text;

    /// <summary>What it is.</summary>
    public CompletionKind Kind => kind;

    /// <summary>Each way to type it, as folded words; at least one.</summary>
    public ImmutableArray<string> Names => names;

    /// <summary>In how many passages its rarest word stands.</summary>
    public int Spoken => spoken;

    /// <summary>The same as another kind of thing.</summary>
    public CompletionEntry As(CompletionKind other) => new(text, other, names, spoken);

    /// <summary>Whether the corpus answers it when it is asked; found out once.</summary>
    public bool IsAnswered(QuestionKind kind, Func<QuestionKind, string, bool> ask) => _answered.GetOrAdd(kind, static (kind, asked) => asked.ask(kind, asked.Text), (ask, Text));

    /// <summary>How far down the list it belongs for a kind of question; the nearest is 0.</summary>
    public int RankFor(QuestionKind question) => (question, Kind) switch
    {
        (QuestionKind.Who, CompletionKind.Person) => 0,
        (QuestionKind.Who, _) => 1,
        (QuestionKind.When, CompletionKind.Event) => 0,
        (QuestionKind.When, CompletionKind.Topic) => 1,
        (QuestionKind.When, _) => 2,
        (_, CompletionKind.Person) => 1,
        _ => 0,
    };
}

/// <summary>What can be proposed.</summary>
internal enum CompletionKind
{
    /// <summary>A person whom the corpus lists.</summary>
    Person,

    /// <summary>A heading, or what a paragraph begins with, that the text gives a date.</summary>
    Event,

    /// <summary>Any other heading, title, or subject of a paragraph.</summary>
    Topic,
}
