using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Answers "who Yezhov": the question is nothing but a name, and its answer is that person's full name.</summary>
internal sealed class PersonAskedByName(NameIndex people)
{
    // Nobody's name has more words than this, particles left out.
    private const int MostWords = 4;

    /// <summary>The person, or null where the question is more than a name.</summary>
    public ShortAnswer? Find(
        Question question, SearchTerms terms, ImmutableArray<NameMention> asked, IReadOnlyList<MatchedPassage> passages)
    {
        if (question.Kind != QuestionKind.Who || question.Content.Length > MostWords) return null;
        var named = Named(terms, passages);
        return asked is [{ People: [var person] } only] && question.IsNothingBut(only)
            ? Listed(person, named, passages)
            : named.MaxBy(answer => answer.Span.Length);
    }

    /// <summary>A person of the list, where the passages name them most fully, or else where any word of the question stands.</summary>
    private static ShortAnswer? Listed(Person person, IEnumerable<ShortAnswer> named, IReadOnlyList<MatchedPassage> passages)
    {
        var written = named.Where(answer => answer.Person is null || answer.Person == person).MaxBy(answer => answer.Span.Length)
            ?? passages.SelectMany((passage, rank) => passage.Matches.Select(match => new ShortAnswer(person.Name, rank, match.Span))).FirstOrDefault();
        return written is null ? null : written with { Text = person.Name, Person = person };
    }

    /// <summary>The names in the passages that hold every word of the question.</summary>
    private IEnumerable<ShortAnswer> Named(SearchTerms terms, IReadOnlyList<MatchedPassage> passages)
    {
        for (var rank = 0; rank < passages.Count; rank++)
        {
            var passage = passages[rank];
            foreach (var name in passage.Passage.Sentences.SelectMany(sentence => NameFinder.Find(passage.Text, sentence)))
            {
                var held = passage.Matches.Where(match => match.Span.Start >= name.Span.Start && match.Span.End <= name.Span.End);
                if (held.Select(match => match.Term).Distinct().Count() != terms.All.Length) continue;
                var written = name.Span.Of(passage.Text).ToString();
                var person = people.Named(passage.WordsIn(name.Span));
                yield return new ShortAnswer(person?.Name ?? written, rank, name.Span) { Person = person };
            }
        }
    }
}
