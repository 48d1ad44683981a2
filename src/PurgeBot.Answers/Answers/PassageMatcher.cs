using System.Buffers;
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
        var words = reader.Read(passage.Text);
        for (var position = 0; position < words.Count; position++)
        {
            if (terms.Find(words[position].Term.Hash, out var strength) is var term and >= 0)
                matches.Add(new MatchedWord(words[position].Span, term, strength, position));
        }

        if (!terms.Phrases.IsEmpty) AddPhrases(terms, words, matches);
        return new MatchedPassage(passage, words, matches.ToImmutable());
    }

    private static void AddPhrases(SearchTerms terms, List<TermOccurrence> words, ImmutableArray<MatchedWord>.Builder matches)
    {
        uint[] hashes = [.. words.Select(word => word.Term.Hash)];
        for (var position = 0; position < words.Count; position++)
        {
            foreach (var phrase in terms.Phrases.Where(phrase => phrase.Phrase.EndsAt(hashes, position)))
            {
                for (var term = 0; term < terms.All.Length; term++)
                {
                    if (!phrase.StandsFor(terms.All[term].Order)) continue;
                    for (var at = position - phrase.Phrase.Words.Length + 1; at <= position; at++)
                    {
                        if (!words[at].Term.IsStopWord) matches.Add(new MatchedWord(words[at].Span, term, phrase.Strength, at));
                    }
                }
            }
        }

        matches.Sort(static (a, b) => a.Position.CompareTo(b.Position) is var byPlace and not 0 ? byPlace : a.Term.CompareTo(b.Term));
    }
}

/// <summary>A passage with the question's words in it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Words">All its words.</param>
/// <param name="Matches">The matched words, in order.</param>
internal sealed record MatchedPassage(Passage Passage, IReadOnlyList<TermOccurrence> Words, ImmutableArray<MatchedWord> Matches)
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:()–—");
    private static readonly SearchValues<char> StatementMarks = SearchValues.Create(";");

    /// <summary>The passage's text.</summary>
    public string Text => Passage.Text;

    /// <summary>The terms of the words inside a span of the text.</summary>
    public IEnumerable<Term> WordsIn(TextSpan span) =>
        Words.Where(word => word.Span.Start >= span.Start && word.Span.End <= span.End).Select(word => word.Term);

    /// <summary>The clause that a span stands in: what lies between two marks inside its sentence.</summary>
    public TextSpan ClauseAt(TextSpan span) => Between(ClauseMarks, span);

    /// <summary>The statement that a span stands in: its sentence, or what semicolons part from the rest of it.</summary>
    public TextSpan StatementAt(TextSpan span) => Between(StatementMarks, span);

    private TextSpan Between(SearchValues<char> marks, TextSpan span)
    {
        var sentence = Passage.Sentences[SentenceAt(span.Start)];
        var before = Text.AsSpan(sentence.Start, Math.Max(0, span.Start - sentence.Start)).LastIndexOfAny(marks);
        var rest = Math.Min(span.End, sentence.End);
        var after = Text.AsSpan(rest, sentence.End - rest).IndexOfAny(marks);
        return TextSpan.FromBounds(sentence.Start + before + 1, after < 0 ? sentence.End : rest + after);
    }

    /// <summary>Index of the sentence that a place in the text belongs to.</summary>
    public int SentenceAt(int offset)
    {
        var sentences = Passage.Sentences;
        for (var i = sentences.Length - 1; i > 0; i--)
        {
            if (sentences[i].Start <= offset) return i;
        }

        return 0;
    }
}

/// <summary>A word of a passage that is a word of the question.</summary>
/// <param name="Span">Where it stands in the passage's text.</param>
/// <param name="Term">Which word of the question it is.</param>
/// <param name="Strength">How surely it is: 1 for the word itself.</param>
/// <param name="Position">Its place among the passage's words.</param>
internal sealed record MatchedWord(TextSpan Span, int Term, float Strength, int Position);
