using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the passage that names the holder of an office whom a question asks for.</summary>
internal sealed class AskedHolder(PassageIndex index)
{
    // A passage that ranks lower is about something else.
    private const int PassagesRead = 20;

    /// <summary>The passages with the first one that names the holder on top; as they are where none of the best ones does.</summary>
    /// <param name="holder">Who is asked for.</param>
    /// <param name="ranked">The passages, best first.</param>
    public IReadOnlyList<RankedPassage> First(Person holder, IReadOnlyList<RankedPassage> ranked)
    {
        var surname = holder.Name[(holder.Name.LastIndexOf(' ') + 1)..];
        var naming = ranked.Take(PassagesRead).FirstOrDefault(passage => index.Read(passage.Id).Passage.Text.Contains(surname, StringComparison.Ordinal));
        return naming is null || naming == ranked[0] ? ranked : [naming, .. ranked.Where(passage => passage != naming)];
    }
}
