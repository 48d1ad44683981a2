using System.Collections.Immutable;
using Lucene.Net.Search;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Biographies;

/// <summary>Finds the passages that name a person.</summary>
internal sealed class PassagesNaming(Library library, TermReader reader)
{
    /// <summary>Most passages that are read for one person: those that have the name most densely. Some tens of milliseconds.</summary>
    public const int Most = 400;

    /// <summary>The passages that surely mean the person, most telling first, with everybody whom they name.</summary>
    public IReadOnlyList<NamingPassage> Find(Person person)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var name in NamesOf(person)) query.Add(PassageIndex.HavingAll(name), Occur.SHOULD);
        if (query.Clauses.Count == 0) return [];
        var mentions = new MentionReader(library, reader);
        return [.. library.Index.Search(query, Most).Select(Read).Where(passage => passage.Mentions.Any(mention => mention.Person == person))];

        NamingPassage Read(int id)
        {
            var indexed = library.Index.Read(id);
            return new NamingPassage(indexed, mentions.Read(id, indexed.Passage));
        }
    }

    // By the surname alone, where there is one: texts seldom repeat the first name.
    private IEnumerable<ImmutableArray<Term>> NamesOf(Person person) => person.AllNames()
        .Select(name => new WrittenName(name, reader).Shortest)
        .Where(name => !name.IsEmpty && name.All(word => library.Index.Vocabulary.FrequencyOf(word.Text) > 0))
        .DistinctBy(name => string.Join(' ', name.Select(word => word.Text)));
}

/// <summary>A passage that names people.</summary>
/// <param name="indexed">The passage.</param>
/// <param name="mentions">The people, in the order of the text.</param>
internal sealed class NamingPassage(IndexedPassage indexed, ImmutableArray<PersonMention> mentions)
{
    /// <summary>The passage with its address.</summary>
    public IndexedPassage Indexed => indexed;

    /// <summary>The passage itself.</summary>
    public Passage Passage => indexed.Passage;

    /// <summary>The people, in the order of the text.</summary>
    public ImmutableArray<PersonMention> Mentions => mentions;

    /// <summary>The mentions in each sentence that has any.</summary>
    public IEnumerable<IGrouping<int, PersonMention>> BySentence => mentions.GroupBy(mention => mention.Sentence);
}
