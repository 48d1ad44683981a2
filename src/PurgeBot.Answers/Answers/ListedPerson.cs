using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the passage that says what the list of people says of somebody: that they held an office, or are somebody's wife.</summary>
internal sealed class ListedPerson(PassageIndex index, TermReader reader)
{
    // A passage that ranks lower is about something else.
    private const int PassagesRead = 20;

    /// <summary>
    /// The passage that names the person, and has most of the words beside the name; the best one of several. Null where none of the
    /// first ones names the person.
    /// </summary>
    /// <param name="person">Whom the question asks for.</param>
    /// <param name="said">What the list says of them: the words of an office, or of a relation and whom it is to.</param>
    /// <param name="ranked">The passages, best first.</param>
    public RankedPassage? PassageNaming(Person person, ImmutableArray<Term> said, IReadOnlyList<RankedPassage> ranked)
    {
        var surname = person.Name[(person.Name.LastIndexOf(' ') + 1)..];
        return ranked
            .Take(PassagesRead)
            .Select(passage => (Ranked: passage, index.Read(passage.Id).Passage))
            .Where(passage => passage.Passage.Text.Contains(surname, StringComparison.Ordinal))
            .OrderByDescending(passage => WordsBeside(surname, said, passage.Passage))
            .FirstOrDefault()
            .Ranked;
    }

    private int WordsBeside(string surname, ImmutableArray<Term> said, Passage passage) => passage.Sentences
        .Select(sentence => sentence.Of(passage.Text).ToString())
        .Where(sentence => sentence.Contains(surname, StringComparison.Ordinal))
        .Max(sentence => reader.Read(sentence).Select(word => word.Term.Text).Intersect(said.Select(word => word.Text)).Count());
}
