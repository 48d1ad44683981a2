using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Page.Corpus;

/// <summary>Why each passage stands where it does in an answer: what <c>ask --explain</c> prints.</summary>
internal static class Reasons
{
    private const int PassagesShown = 10;

    /// <summary>Answers a question, with the reasons; null where it is no question.</summary>
    /// <param name="library">The corpus.</param>
    /// <param name="engine">Answers from it.</param>
    /// <param name="kind"><c>who</c>, <c>when</c> or <c>explain</c>.</param>
    /// <param name="text">The question.</param>
    public static ReasonsShape? Of(Library library, AnswerEngine engine, string kind, string text)
    {
        var asked = text.Trim();
        if (asked.Length is 0 or > CommandCatalogue.LongestQuestion || !QuestionKinds.TryParse(kind, out var known)) return null;
        return engine.Ask(library, known, asked, PassagesShown) switch
        {
            Answer.Cited cited => new ReasonsShape("cited", PassagesOf(cited.Passages)) { Short = cited.ShortAnswer?.Text },
            Answer.Ambiguous ambiguous => new ReasonsShape("ambiguous", PassagesOf(ambiguous.Passages)) { Instead = [.. ambiguous.Candidates.Select(person => person.Name)] },
            Answer.NotInCorpus declined => new ReasonsShape("declined", []) { Instead = declined.Suggestions, Short = declined.Unstated?.ToDisplay() },
            var other => throw new NotSupportedException($"{other.GetType().Name} cannot be shown."),
        };
    }

    private static ReasonPassageShape[] PassagesOf(ImmutableArray<CitedPassage> passages) =>
    [
        .. passages.Select(cited => new ReasonPassageShape(
            ParagraphKey.Of(cited.Passage).ToString(),
            cited.Citation,
            cited.Passage.Text,
            [.. cited.Highlights.Select(span => (int[])[span.Start, span.End])],
            Math.Round(cited.Score.Value, 3),
            [.. cited.Score.Parts.Select(Shape)])),
    ];

    private static ReasonShape Shape(Score part) => new(part.Because, Math.Round(part.Value, 3));
}

/// <summary>An answer with its reasons.</summary>
/// <param name="Outcome"><c>cited</c>, <c>ambiguous</c> or <c>declined</c>.</param>
/// <param name="Passages">Best first.</param>
internal sealed record ReasonsShape(string Outcome, IReadOnlyList<ReasonPassageShape> Passages)
{
    /// <summary>The short answer, or what the corpus does not say.</summary>
    public string? Short { get; init; }

    /// <summary>What could be asked instead.</summary>
    public IReadOnlyList<string>? Instead { get; init; }
}

/// <summary>A passage with its reasons.</summary>
/// <param name="At">Key of the paragraph.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Text">Word for word.</param>
/// <param name="Marks">Start and end of each matched word in it.</param>
/// <param name="Total">The sum.</param>
/// <param name="Reasons">What it is the sum of.</param>
internal sealed record ReasonPassageShape(
    string At,
    string Citation,
    string Text,
    IReadOnlyList<int[]> Marks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Total,
    IReadOnlyList<ReasonShape> Reasons);

/// <summary>A part of a sum.</summary>
/// <param name="Because">The feature, its value and what it counts.</param>
/// <param name="Value">What it adds.</param>
internal sealed record ReasonShape(string Because, double Value);
