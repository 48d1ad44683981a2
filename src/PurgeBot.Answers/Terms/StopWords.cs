using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Words that stand in almost every paragraph and say nothing about it.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words =
        """
        a about above after again against all also although am among an and any are as at be became because been before
        being below between both but by can cannot could did do does doing down during each either else ever few for from
        further had has have having he her here hers herself him himself his how however i if in into is it its itself
        just like many may me might more most much must my myself neither no nor not now of off on once one only onto or
        other our ours ourselves out over own per same shall she should since so some such than that the their theirs them
        themselves then there therefore these they this those though through thus to too under until up upon very was
        we were what when where whether which while who whom whose why will with within without would yet you your yours
        dont didnt doesnt isnt wasnt werent couldnt wouldnt s t
        кто что такои такая такие был была были это когда о об в на и
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
