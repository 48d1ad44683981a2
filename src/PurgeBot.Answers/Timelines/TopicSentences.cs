using System.Collections.Frozen;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Timelines;

/// <summary>Tells how much each sentence of a passage is about a topic: by its words, by whom it goes on about, or by the heading above it.</summary>
/// <param name="terms">The words of the topic.</param>
/// <param name="isName">Whether it names somebody.</param>
internal sealed class TopicSentences(SearchTerms terms, bool isName)
{
    // "Yezhov" says less than "Nikolai Yezhov", and means him as well; "revolt" may mean another one than "Salt Revolt".
    private readonly float _least = isName ? 0.35f : 0.6f;

    private const float GoingOn = 0.8f;
    private const float UnderHeading = 0.7f;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        ["he", "she", "it", "they", "his", "her", "its", "their"], StringComparer.OrdinalIgnoreCase);

    /// <summary>For each sentence how much it is about the topic, from 0 to 1; 0 where it is about something else.</summary>
    public float[] Measure(BestPassage best)
    {
        var passage = best.Matched.Passage;
        var measured = new float[passage.Sentences.Length];
        var heading = best.Ranked.Features[(int)Feature.Heading] >= UnderHeading ? UnderHeading : 0;
        var strengths = new float[terms.All.Length];
        for (var i = 0; i < measured.Length; i++)
        {
            Array.Clear(strengths);
            foreach (var match in best.Matched.Matches.Where(match => best.Matched.SentenceAt(match.Span.Start) == i))
                strengths[match.Term] = Math.Max(strengths[match.Term], match.Strength);
            var own = terms.Coverage(strengths);
            var before = i > 0 && OpensWithPronoun(passage, i) ? measured[i - 1] * GoingOn : 0;
            measured[i] = Math.Max(own >= _least ? own : 0, Math.Max(before, heading));
        }

        return measured;
    }

    private static bool OpensWithPronoun(Passage passage, int sentence)
    {
        var text = passage.Sentences[sentence].Of(passage.Text);
        var end = text.IndexOf(' ');
        return end > 0 && Pronouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..end]);
    }
}
