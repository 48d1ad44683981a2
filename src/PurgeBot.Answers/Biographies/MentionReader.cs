using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Biographies;

/// <summary>
/// Reads whom of the listed people a passage names. A surname that several people bear means the one whom the text last called by the
/// full name, or else the one whom the corpus calls so far more often than the others; else it means nobody.
/// </summary>
/// <remarks>Serves one thread at a time, and one state of the corpus.</remarks>
internal sealed class MentionReader(Library library, TermReader reader)
{
    // A text calls somebody by the full name once in a while, not in each paragraph.
    private const int ParagraphsBefore = 12;

    // Who is spoken of so much more than a namesake is meant by the surname alone.
    private const int Lead = 2;
    private const int MostCounted = 200;

    // A name of two words that no place goes by.
    private const float LikePerson = 0.75f;

    private readonly Dictionary<Person, int> _counts = [];

    /// <summary>The people named, in the order of the text.</summary>
    /// <param name="id">Number of the passage in the index.</param>
    /// <param name="passage">The passage.</param>
    public ImmutableArray<PersonMention> Read(int id, Passage passage)
    {
        var mentions = ImmutableArray.CreateBuilder<PersonMention>();
        var called = new List<Person>();
        var subject = default(PronounSubject);
        for (var i = 0; i < passage.Sentences.Length; i++)
        {
            var sentence = passage.Sentences[i];
            var (named, namesOthers) = (mentions.Count, false);
            if (subject.Person is { } meant && Pronoun(passage.Text, sentence, out var by) is { } pronoun) mentions.Add(new PersonMention(meant, i, pronoun, by));
            foreach (var name in NameFinder.Find(passage.Text, sentence))
            {
                var words = reader.Read(name.Span.Of(passage.Text).ToString()).ConvertAll(word => word.Term);
                if (Meant(words, called, id, passage) is not { } person)
                {
                    namesOthers |= name.Words > 1 && name.Likeness >= LikePerson;
                    continue;
                }

                if (words.Count > 1) called.Add(person);
                mentions.Add(new PersonMention(person, i, name.Span, IsOwner(passage.Text, name.Span) ? NamedBy.NameOfOwner : NamedBy.Name));
            }

            subject = subject.After(sentence, mentions.Skip(named).ToList(), namesOthers);
        }

        return mentions.ToImmutable();
    }

    private Person? Meant(List<Term> words, List<Person> called, int id, Passage passage)
    {
        if (words.Count == 0 || (words.Count == 1 && words[0].IsStopWord)) return null;
        var people = Bearers(words);
        return people.Length < 2 ? people.FirstOrDefault() : called.FindLast(people.Contains) ?? CalledBefore(people, id, passage) ?? Leading(people);
    }

    // "N. I. Yezhov" is whoever bears that surname and a first name that begins so.
    private ImmutableArray<Person> Bearers(List<Term> words)
    {
        if (library.People.Called(words) is { IsEmpty: false } people) return people;
        var isInitialled = words.Count > 1 && words.SkipLast(1).All(word => word.Word.Length == 1);
        return isInitialled ? library.People.Called([words[^1]]).RemoveAll(person => char.ToLowerInvariant(person.Name[0]) != words[0].Word[0]) : [];
    }

    private Person? CalledBefore(ImmutableArray<Person> people, int id, Passage passage)
    {
        for (var before = id - 1; before >= Math.Max(0, id - ParagraphsBefore); before--)
        {
            var other = library.Index.Read(before).Passage;
            if (other.Document.Path != passage.Document.Path || !other.Section.SequenceEqual(passage.Section)) return null;
            if (people.Select(person => (Person: person, At: other.Text.LastIndexOf(person.Name, StringComparison.Ordinal))).MaxBy(at => at.At) is { At: >= 0, Person: var person })
                return person;
        }

        return null;
    }

    private Person? Leading(ImmutableArray<Person> people)
    {
        var ranked = people.OrderByDescending(CountOf).ToList();
        return CountOf(ranked[0]) >= Math.Max(1, Lead * CountOf(ranked[1])) ? ranked[0] : null;
    }

    private int CountOf(Person person)
    {
        if (_counts.TryGetValue(person, out var count)) return count;
        var name = Phrase.Read(person.Name, reader);
        return _counts[person] = name.Significant.IsEmpty ? 0 : library.Index.Holding(name, MostCounted).Count();
    }

    private static bool IsOwner(string text, TextSpan name) => text.AsSpan(name.End) is ['\'' or '’', 's', ..];

    private static TextSpan? Pronoun(string text, TextSpan sentence, out NamedBy by)
    {
        var end = sentence.Of(text).IndexOf(' ');
        var word = end > 0 ? text.AsSpan(sentence.Start, end) : [];
        by = word is "His" or "Her" ? NamedBy.PronounOfOwner : NamedBy.Pronoun;
        return word is "He" or "She" or "His" or "Her" ? new TextSpan(sentence.Start, end) : null;
    }
}
