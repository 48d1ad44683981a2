using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Biographies;

/// <summary>Collects what somebody was: by the list of people, with the passage that says so, and by the passages alone; each once.</summary>
internal sealed class PersonRoles(TermReader reader)
{
    // So many of the list's words must stand in a sentence that names the person.
    private const double Stated = 0.6;

    /// <summary>The roles: those of the list in its order, then those with a time in the order of time, then the others, the most often stated first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="passages">The passages that name them.</param>
    public IEnumerable<FoundRole> Read(Person person, IReadOnlyList<NamingPassage> passages)
    {
        var kept = new List<HashSet<string>>();
        foreach (var listed in ListedRole.Of(person))
        {
            var words = WordsOf(listed.Title);
            kept.Add(words);
            yield return new FoundRole(listed.Title, listed.Period, Stating(words, person, passages));
        }

        var stated = passages.SelectMany(passage => RoleReader.Read(person, passage))
            .GroupBy(role => string.Join(' ', WordsOf(role.Title).Order(StringComparer.Ordinal)))
            .Select(same => (Role: same.OrderByDescending(role => role.Period is not null).First(), Times: same.Count()));
        foreach (var (role, _) in stated.OrderBy(found => found.Role.Period is null).ThenBy(found => found.Role.Period?.Earliest ?? found.Role.Period?.Latest).ThenByDescending(found => found.Times))
        {
            var words = WordsOf(role.Title);
            if (words.Count == 0 || kept.Exists(other => Says(other, words) || Says(words, other))) continue;
            kept.Add(words);
            yield return new FoundRole(role.Title, role.Period, role.Passage);
        }
    }

    // "Party chief of Leningrad" says nothing beyond "party leader of Leningrad".
    private static bool Says(HashSet<string> one, HashSet<string> other) => other.All(word => one.Any(its => OfficeList.AreAlike(its, word)));

    private Passage? Stating(HashSet<string> role, Person person, IReadOnlyList<NamingPassage> passages)
    {
        if (role.Count == 0) return null;
        return passages
            .Select(passage => (Passage: (Passage?)passage.Passage, Share: ShareIn(passage)))
            .Where(passage => passage.Share >= Stated)
            .OrderByDescending(passage => passage.Share)
            .FirstOrDefault()
            .Passage;

        // All of a paragraph that begins with somebody is about them; of another, the sentences that name them. And what the headings say holds for both.
        double ShareIn(NamingPassage naming)
        {
            var passage = naming.Passage;
            var isAbout = naming.Mentions.Any(mention => mention.Person == person && mention.Span.Start == 0);
            var said = naming.BySentence.Where(sentence => sentence.Any(mention => mention.Person == person)).Select(sentence => passage.Sentences[sentence.Key].Of(passage.Text).ToString());
            var words = WordsOf(string.Join(" ", [.. passage.Section, .. isAbout ? [passage.Text] : said]));
            return (double)role.Count(word => words.Any(other => OfficeList.AreAlike(word, other))) / role.Count;
        }
    }

    private HashSet<string> WordsOf(string text) =>
        reader.Read(text).Select(word => word.Term).Where(term => !term.IsStopWord && !char.IsDigit(term.Word[0])).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
}

/// <summary>What somebody was.</summary>
/// <param name="Title">In words.</param>
/// <param name="Period">When; null where that is not said.</param>
/// <param name="Passage">The passage that says so; null where only the list of people does.</param>
internal sealed record FoundRole(string Title, EdtfDate? Period, Passage? Passage);
