using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the passage that names the holder of an office whom a question asks for.</summary>
internal sealed class AskedHolder(PassageIndex index)
{
    // A passage that ranks lower is about something else.
    private const int PassagesRead = 20;

    /// <summary>The first passage that names the holder; null where none of the best ones does.</summary>
    /// <param name="holder">Who is asked for.</param>
    /// <param name="ranked">The passages, best first.</param>
    public RankedPassage? PassageNaming(Person holder, IReadOnlyList<RankedPassage> ranked)
    {
        var surname = holder.Name[(holder.Name.LastIndexOf(' ') + 1)..];
        return ranked.Take(PassagesRead).FirstOrDefault(passage => index.Read(passage.Id).Passage.Text.Contains(surname, StringComparison.Ordinal));
    }
}
