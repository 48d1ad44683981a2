using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the passage that names the holder of an office whom a question asks for.</summary>
internal sealed class AskedHolder(PassageIndex index)
{
    // A passage that ranks lower is about something else.
    private const int PassagesRead = 20;

    /// <summary>The question with the first passage that names the holder on top; as it is where none of the best ones does.</summary>
    /// <param name="holder">Who is asked for.</param>
    /// <param name="found">The question and its passages.</param>
    public RankedQuestion Raise(Person holder, RankedQuestion found)
    {
        var surname = holder.Name[(holder.Name.LastIndexOf(' ') + 1)..];
        var naming = found.Ranked.Take(PassagesRead).FirstOrDefault(passage => index.Read(passage.Id).Passage.Text.Contains(surname, StringComparison.Ordinal));
        return naming is null ? found : found with { Holder = holder, Ranked = [naming, .. found.Ranked.Where(passage => passage != naming)] };
    }
}
