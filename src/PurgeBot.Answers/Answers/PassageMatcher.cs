using System.Collections.Immutable;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the words of a question in a passage's text.</summary>
internal sealed class PassageMatcher(TermReader reader)
{
    /// <summary>The passage with the matched words, in order.</summary>
    public MatchedPassage Match(SearchTerms terms, Passage passage)
    {
        var matches = ImmutableArray.CreateBuilder<MatchedWord>();
        foreach (var token in reader.Read(passage.Text))
        {
            if (terms.Find(token.Term.Hash, out var strength) is var term and >= 0) matches.Add(new MatchedWord(token.Span, term, strength));
        }

        return new MatchedPassage(passage.Text, passage.Sentences, matches.ToImmutable());
    }
}

/// <summary>A passage with the question's words in it.</summary>
/// <param name="Text">The passage's text.</param>
/// <param name="Sentences">Bounds of its sentences.</param>
/// <param name="Matches">The matched words, in order.</param>
internal sealed record MatchedPassage(string Text, ImmutableArray<TextSpan> Sentences, ImmutableArray<MatchedWord> Matches);

/// <summary>A word of a passage that is a word of the question.</summary>
/// <param name="Span">Where it stands in the passage's text.</param>
/// <param name="Term">Which word of the question it is.</param>
/// <param name="Strength">How surely it is: 1 for the word itself.</param>
internal sealed record MatchedWord(TextSpan Span, int Term, float Strength);
