using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>A sentence or two of a passage that may become a fact, read into words, dates and names.</summary>
internal sealed class Statement
{
    /// <summary>Reads a stretch of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="first">Index of its first sentence.</param>
    /// <param name="sentences">How many sentences; 1 or 2.</param>
    public Statement(Passage passage, int first, int sentences)
    {
        (Passage, First, Sentences) = (passage, first, sentences);
        Span = TextSpan.FromBounds(passage.Sentences[first].Start, passage.Sentences[first + sentences - 1].End);
        Tokens = [.. Token.Read(Text, Span)];
        // Read without what stands before, so that nothing is told by it.
        Dates = [.. DateFinder.Find(Span.Of(Text)).Select(mention => mention with { Span = new TextSpan(mention.Span.Start + Span.Start, mention.Span.Length) })];
        Names = [.. Enumerable.Range(first, sentences).SelectMany(i => NameFinder.Find(Text, passage.Sentences[i])).Select(WithoutEra)];
    }

    // "31 BC Agrippa" names Agrippa.
    private NameSpan WithoutEra(NameSpan name)
    {
        var words = name.Span.Of(Text);
        return words.StartsWith("BC ") || words.StartsWith("AD ") ? new NameSpan(new TextSpan(name.Span.Start + 3, name.Span.Length - 3), name.Words - 1, name.Likeness) : name;
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>The passage's text.</summary>
    public string Text => Passage.Text;

    /// <summary>Index of its first sentence in the passage.</summary>
    public int First { get; }

    /// <summary>How many sentences it has.</summary>
    public int Sentences { get; }

    /// <summary>Whether it opens its paragraph.</summary>
    public bool Opens => First == 0;

    /// <summary>Where it stands in the passage's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words and marks, in order; at least one.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The dates that it gives by itself.</summary>
    public ImmutableArray<DateMention> Dates { get; }

    /// <summary>What looks like names in it.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>The token at an index; an empty mark outside.</summary>
    public Token At(int index) => index >= 0 && index < Tokens.Length ? Tokens[index] : new Token(default, "\0", "\0", IsWord: false);

    /// <summary>Index of the first token at or behind a place in the text.</summary>
    public int IndexAt(int place)
    {
        var index = 0;
        while (index < Tokens.Length && Tokens[index].Span.Start < place) index++;
        return index;
    }

    /// <summary>Whether a token stands in a date.</summary>
    public bool IsInDate(Token token) => Dates.Any(date => date.Span.Start <= token.Span.Start && token.Span.End <= date.Span.End);

    /// <summary>Whether an exact date or a year stands before a place in the text.</summary>
    public bool IsDatedBefore(int place) => Dates.Any(date => date.Span.End <= place && date.Resolved.Year is not null);
}
