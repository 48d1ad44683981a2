using System.Collections.Frozen;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Answers.Biographies;

/// <summary>Chooses the dated sentences that tell most of somebody: those that begin with the name, or have it at all, and an exact date.</summary>
internal static class PersonEvents
{
    // A sentence that begins with somebody else tells of them first, one that begins with "it" of something that stands before.
    private const double NamedLater = 0.5;
    private const double Referring = 0.5;

    private static readonly FrozenSet<string> Referrers = FrozenSet.ToFrozenSet(
        ["It", "They", "This", "That", "These", "Those", "Both", "Neither", "He", "She", "His", "Her", "Its", "Their", "Such", "There"], StringComparer.Ordinal);

    /// <summary>The sentences, in the order of time.</summary>
    /// <param name="person">The person.</param>
    /// <param name="passages">The passages that name them.</param>
    /// <param name="most">Most sentences.</param>
    public static IEnumerable<DatedSentence> Choose(Person person, IReadOnlyList<NamingPassage> passages, int most) => Retellings.Without(passages
            .SelectMany(passage => Of(person, passage))
            .OrderByDescending(at => at.Relevance)
            .ThenBy(at => at.Sentence.Term.Place))
        .Take(most)
        .Select(at => at.Sentence)
        .OrderBy(sentence => sentence.Term.Place)
        .ThenBy(sentence => sentence.Passage.Document.Path, StringComparer.Ordinal)
        .ThenBy(sentence => sentence.Passage.Paragraph)
        .ThenBy(sentence => sentence.Index);

    private static IEnumerable<(DatedSentence Sentence, double Relevance)> Of(Person person, NamingPassage passage)
    {
        foreach (var dated in DatedSentence.In(passage.Passage, static date => !date.IsYearless))
        {
            var mention = passage.Mentions.FirstOrDefault(mention => mention.Sentence == dated.Index && mention.Person == person && mention.By != NamedBy.PronounOfOwner);
            if (mention.Person is null) continue;
            var isFirst = mention.Span.Start == dated.Span.Start;
            var weight = isFirst && mention.By != NamedBy.NameOfOwner ? 1 : NamedLater;
            yield return (dated, dated.Exactness * weight * (!isFirst && Refers(dated) ? Referring : 1));
        }
    }

    private static bool Refers(DatedSentence dated)
    {
        var text = dated.Span.Of(dated.Passage.Text);
        var end = text.IndexOf(' ');
        return end > 0 && Referrers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end]);
    }
}
