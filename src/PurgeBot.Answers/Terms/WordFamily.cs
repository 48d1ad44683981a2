using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Tells words that are built from one root and that stemming leaves apart: Byzantium and Byzantine, minister and ministry.</summary>
internal static class WordFamily
{
    /// <summary>Letters that two stems of one family share at least; shorter beginnings are shared by chance.</summary>
    public const int ShortestRoot = 5;

    // What may be left of either stem behind the common root: endings as the Porter 2 stemmer leaves them.
    private static readonly FrozenSet<string> Endings =
        """
        i e y t ut al ic ical ist ism iz er or ion at ation ant ent anc enc ment ous iv iti ish an ian n ful ship hood dom ess ari ori
        um us in ard eer ier eri ri
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append("").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether two different stems are of one family.</summary>
    public static bool AreRelated(string a, string b)
    {
        // The root may be shorter than what is shared: communist and communism share an ending's first letters too.
        for (var root = a.AsSpan().CommonPrefixLength(b); root >= ShortestRoot; root--)
        {
            if (Endings.Contains(a[root..]) && Endings.Contains(b[root..])) return true;
        }

        return false;
    }

    /// <summary>The beginning that all members of a stem's family share; null where the stem is too short to have one.</summary>
    public static string? RootOf(string stem) => stem.Length < ShortestRoot ? null : stem[..Math.Max(ShortestRoot, stem.Length - 4)];
}
