using System.Collections.Frozen;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Biographies;

/// <summary>Tells nouns for what somebody is (commissar, historian, wife) from other nouns, mostly by how they end.</summary>
internal static class RoleNouns
{
    private static readonly FrozenSet<string> Named = Set(
        """
        head chief king queen monarch duke earl prince princess tsar wife husband widow son nephew niece uncle aunt cousin spouse heir
        friend aide deputy ally rival judge poet critic mechanic diplomat democrat aristocrat bolshevik menshevik monk nun priest rabbi saint
        commissar marshal general colonel captain candidate delegate advocate pilot guard bodyguard cadet magistrate laureate representative
        native relative detective colleague comrade pupil disciple apprentice academic president commandant lieutenant assistant student
        accountant sergeant servant correspondent superintendent adjutant regent confidant informant merchant peasant serf slave scribe scholar
        architect chef tutor mayor consul envoy attache anarchist procurator spokesman statesman nobleman chairman clergyman woman man boy girl
        recruit émigré emigre exile orphan prodigy genius pope bishop cardinal abbot knight baron count viscount sultan shah khan
        """);

    // They end like one.
    private static readonly FrozenSet<string> OtherThings = Set(
        """
        murder order power letter paper number other water river matter border quarter character summer winter disaster former latter
        newspaper chapter centre center theater theatre september october november december terror error factor sector tractor honour
        labour labor humour rumour favour harbour vapour colour tenor horror mirror motor interior exterior corner manner hunger anger danger
        offer answer transfer tower shower flower cover shoulder finger timber list exist twist mist wrist fist
        library diary january february military boundary summary anniversary ordinary contrary salary vocabulary century territory
        german roman human suburban urban italian russian ukrainian egyptian cuban belgian austrian hungarian bulgarian romanian estonian
        australian indian persian egalitarian totalitarian authoritarian agrarian proletarian register ledger folder poster
        counter encounter barrier career frontier cancer fever dinner supper leather feather weather silver copper rubber amber
        chamber gender tender wonder thunder plunder surrender remainder reminder disorder hinder cylinder calendar altar dollar collar cellar
        pillar war star bar car jar seminar
        """);

    // What courts and enemies called people is no role of theirs.
    private static readonly FrozenSet<string> Accusations = Set(
        """
        spy traitor enemy wrecker saboteur terrorist conspirator plotter criminal murderer assassin killer liar double-dealer renegade
        counter-revolutionary counterrevolutionary thief robber bandit degenerate hireling mercenary collaborator agent provocateur poisoner
        offender ringleader instigator accomplice monster
        """);

    // They say nothing without saying of whom or of what.
    private static readonly FrozenSet<string> OfSomething = Set(
        """
        head chief deputy successor predecessor wife husband widow son daughter brother sister father mother nephew niece uncle aunt cousin spouse heir
        friend ally rival follower supporter opponent colleague comrade pupil disciple member leader editor author founder creator director
        owner holder bearer organizer organiser participant relative assistant aide candidate delegate representative adviser advisor
        """);

    private static readonly string[] Endings = ["er", "or", "ist", "ian", "ary", "man", "woman", "eer", "ess", "herd", "smith", "monger", "wright"];

    /// <summary>Whether a noun says what somebody is.</summary>
    /// <param name="word">In the singular, as written.</param>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        if (Accusations.Contains(lower) || OtherThings.Contains(lower)) return false;
        return Named.Contains(lower) || NameWords.IsTitle(Capital(lower)) || (lower.Length > 4 && Endings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>Whether it says so only with what it is of: "successor", but not "poet".</summary>
    public static bool IsOfSomething(ReadOnlySpan<char> word) => OfSomething.Contains(word.ToString().ToLowerInvariant());

    private static string Capital(string word) => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
