using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Answers;

/// <summary>What could be asked instead of a question that the corpus does not answer.</summary>
internal sealed class Suggestions(PassageIndex index)
{
    /// <summary>Most suggestions made; whether they are answered is found out by asking, which takes as long as a question each.</summary>
    public const int Most = 4;

    private const int MostPeople = 3;

    /// <summary>The people named in the question of whom the corpus speaks, then the sections that come nearest to it.</summary>
    public IEnumerable<Suggestion> For(RankedQuestion declined)
    {
        var people = declined.Names
            .Where(name => name.SearchedBy.All(term => index.Vocabulary.FrequencyOf(term.Text) > 0))
            .SelectMany(name => name.People)
            .Take(MostPeople)
            .Select(person => new Suggestion(QuestionKind.Who, person.Name));
        var sections = declined.Ranked.Take(Most)
            .Select(passage => index.Read(passage.Id).Passage)
            .Select(passage => new Suggestion(QuestionKind.Explain, passage.Section.IsEmpty ? passage.Document.Title : passage.Section[^1]));
        return people.Concat(sections).DistinctBy(suggestion => suggestion.Text, StringComparer.OrdinalIgnoreCase).Take(Most);
    }
}

/// <summary>A question that may be put instead.</summary>
/// <param name="Kind">What to put it with.</param>
/// <param name="Text">The question.</param>
internal sealed record Suggestion(QuestionKind Kind, string Text);
