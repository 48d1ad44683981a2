using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>What could be asked instead of a question that the corpus does not answer.</summary>
internal sealed class Suggestions(Library library)
{
    /// <summary>Most suggestions made.</summary>
    public const int Most = 3;

    // A section that shares less of the question than this has nothing to do with it.
    private const float LeastCoverage = 0.3f;

    /// <summary>The people named in the question, then the sections that come nearest to it; none where nothing does.</summary>
    public ImmutableArray<string> For(ImmutableArray<NameMention> names, IReadOnlyList<RankedPassage> ranked)
    {
        var people = names.SelectMany(name => name.People).Select(person => person.Name);
        var sections = ranked
            .Where(passage => passage.Features[(int)Feature.Coverage] >= LeastCoverage)
            .Take(Most)
            .Select(passage => library.Index.Read(passage.Id).Passage)
            .Select(passage => passage.Section.IsEmpty ? passage.Document.Title : passage.Section[^1]);
        return [.. people.Concat(sections).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}
