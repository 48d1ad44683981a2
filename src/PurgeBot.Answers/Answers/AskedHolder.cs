using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the passage that says who held an office.</summary>
internal sealed class AskedHolder(PassageIndex index, TermReader reader)
{
    // A passage that ranks lower is about something else.
    private const int PassagesRead = 20;

    /// <summary>
    /// The passage that names the holder, and has most of the office's words beside the name; the best one of several. Null where none of the
    /// first ones names the holder.
    /// </summary>
    /// <param name="office">What is asked for.</param>
    /// <param name="ranked">The passages, best first.</param>
    public RankedPassage? PassageNaming(HeldOffice office, IReadOnlyList<RankedPassage> ranked)
    {
        var surname = office.Holder.Name[(office.Holder.Name.LastIndexOf(' ') + 1)..];
        return ranked
            .Take(PassagesRead)
            .Select(passage => (Ranked: passage, index.Read(passage.Id).Passage))
            .Where(passage => passage.Passage.Text.Contains(surname, StringComparison.Ordinal))
            .OrderByDescending(passage => WordsBeside(surname, office, passage.Passage))
            .FirstOrDefault()
            .Ranked;
    }

    private int WordsBeside(string surname, HeldOffice office, Passage passage) => passage.Sentences
        .Select(sentence => sentence.Of(passage.Text).ToString())
        .Where(sentence => sentence.Contains(surname, StringComparison.Ordinal))
        .Max(sentence => reader.Read(sentence).Select(word => word.Term.Text).Intersect(office.Words.Select(word => word.Text)).Count());
}
