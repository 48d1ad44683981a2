using System.Collections.Immutable;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Biographies;

/// <summary>
/// Reads who is named together with somebody. A sentence that names n people links each two of them by 1/(n − 1), so that a list of
/// twenty defendants does not outweigh what is said of two people (M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64, 2001).
/// </summary>
internal static class CompanyReader
{
    // Who stands in one long list with somebody is no company beside those whom much is told of together with them.
    private const double LeastShare = 0.1;

    /// <summary>The companions, the closest first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="passages">The passages that name them.</param>
    /// <param name="most">Most companions.</param>
    public static ImmutableArray<(Person Person, double Weight, ImmutableArray<NamingPassage> Passages)> Companions(
        Person person, IReadOnlyList<NamingPassage> passages, int most)
    {
        var shared = passages.SelectMany(passage => Pairs(passage)
            .Where(pair => pair.One == person || pair.Other == person)
            .Select(pair => (Companion: pair.One == person ? pair.Other : pair.One, pair.Weight, Passage: passage)));
        var companions = shared.GroupBy(at => at.Companion)
            .Select(of => (Person: of.Key, Weight: of.Sum(at => at.Weight), Passages: Telling(of.Select(at => (at.Passage, at.Weight)))))
            .OrderByDescending(of => of.Weight)
            .ThenByDescending(of => of.Passages.Length)
            .ThenBy(of => of.Person.Name, StringComparer.Ordinal)
            .Take(most)
            .ToList();
        return [.. companions.TakeWhile(of => of.Weight >= companions[0].Weight * LeastShare)];
    }

    /// <summary>How closely companions are linked with each other, in the same passages.</summary>
    public static IEnumerable<CompanionLink> Links(ImmutableArray<Person> companions, IEnumerable<NamingPassage> passages) => passages
        .SelectMany(Pairs)
        .Select(pair => (One: companions.IndexOf(pair.One), Other: companions.IndexOf(pair.Other), pair.Weight))
        .Where(pair => pair.One >= 0 && pair.Other >= 0)
        .GroupBy(pair => (One: Math.Min(pair.One, pair.Other), Other: Math.Max(pair.One, pair.Other)))
        .Select(pair => new CompanionLink(pair.Key.One, pair.Key.Other, pair.Sum(at => at.Weight)))
        .OrderBy(link => link.One)
        .ThenBy(link => link.Other);

    private static ImmutableArray<NamingPassage> Telling(IEnumerable<(NamingPassage Passage, double Weight)> sentences) =>
        [.. sentences.GroupBy(at => at.Passage).OrderByDescending(of => of.Sum(at => at.Weight)).Select(of => of.Key)];

    private static IEnumerable<(Person One, Person Other, double Weight)> Pairs(NamingPassage passage)
    {
        foreach (var sentence in passage.BySentence)
        {
            var people = sentence.Select(mention => mention.Person).Distinct().ToList();
            for (var i = 0; i < people.Count; i++)
            {
                for (var j = i + 1; j < people.Count; j++) yield return (people[i], people[j], 1.0 / (people.Count - 1));
            }
        }
    }
}
