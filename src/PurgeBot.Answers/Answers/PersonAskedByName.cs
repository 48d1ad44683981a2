using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Answers;

/// <summary>Answers "who Yezhov": the question is nothing but a name, and its answer is that person's full name.</summary>
internal sealed class PersonAskedByName(NameIndex people)
{
    /// <summary>Most words of a question that can be a name: nobody's has more, particles left out.</summary>
    public const int MostWords = 4;

    /// <summary>The person, or null where the question is more than a name.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">The people of the list whom it names.</param>
    /// <param name="held">The names in the passages that hold every word of the question.</param>
    /// <param name="passages">The passages that are shown.</param>
    public ShortAnswer? Find(
        Question question, ImmutableArray<NameMention> asked, IReadOnlyList<HeldName> held, IReadOnlyList<MatchedPassage> passages)
    {
        if (question.Kind != QuestionKind.Who || question.Content.Length > MostWords) return null;
        if (asked is [{ People: [var person] } only] && question.IsNothingBut(only)) return Listed(person, held.Where(IsShown).Select(Answer), passages);

        // Whom the passages name most often by it, where they do so most fully; else the fullest name there is.
        return Namesakes.People(question, held).FirstOrDefault([]).Concat(held.OrderByDescending(name => name.Name.Span.Length))
            .Where(IsShown).Select(Answer).FirstOrDefault();

        bool IsShown(HeldName name) => name.Passage < passages.Count;
    }

    /// <summary>A person of the list, where the passages name them most fully, or else where any word of the question stands.</summary>
    private static ShortAnswer? Listed(Person person, IEnumerable<ShortAnswer> named, IReadOnlyList<MatchedPassage> passages)
    {
        var written = named.Where(answer => answer.Person is null || answer.Person == person).MaxBy(answer => answer.Span.Length)
            ?? passages.SelectMany((passage, rank) => passage.Matches.Select(match => new ShortAnswer(person.Name, rank, match.Span))).FirstOrDefault();
        return written is null ? null : written with { Text = person.Name, Person = person };
    }

    private ShortAnswer Answer(HeldName name)
    {
        var person = people.Named(name.In.WordsIn(name.Name.Span));
        return new ShortAnswer(person?.Name ?? name.Text, name.Passage, name.Name.Span) { Person = person };
    }
}
