using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Tells the forms of English verbs that decide who does something and to whom it is done.</summary>
/// <remarks>Words are compared as <see cref="Term.Word"/> has them: lower case, without diacritics.</remarks>
internal static class VerbForms
{
    private static readonly FrozenSet<string> Be = Set("am is are was were be been being got isnt wasnt werent");

    private static readonly FrozenSet<string> Have = Set("have has had having");

    private static readonly FrozenSet<string> Modal = Set("can could may might must shall should will would did do does didnt");

    // Past tense only: they never stand in a passive.
    private static readonly FrozenSet<string> Past = Set(
        """
        arose ate bade bore became began bit blew broke chose came did drew drank drove fell fled flew forbade forgot forgave froze gave went
        grew hid knew lay ran rang rode rose saw shook showed shrank sang sank spoke sprang stole strove swam swore swept took threw tore
        trod underwent undertook withdrew woke wore wove wrote slew overthrew overtook overcame mistook foresaw rewrote outgrew
        """);

    private static readonly FrozenSet<string> Participle = Set(
        """
        arisen beaten become begun bidden bitten blown borne born broken chosen drawn driven eaten fallen flown forbidden forgotten forgiven
        frozen given gone grown hidden known lain ridden risen seen shaken shown sung sunk spoken sprung stolen striven sworn taken thrown
        torn trodden undergone undertaken withdrawn woken worn woven written slain overthrown overtaken mistaken foreseen rewritten
        """);

    // Past tense and participle alike.
    private static readonly FrozenSet<string> Either = Set(
        """
        bent bound bled bred brought built burnt bought cast caught clung cost crept cut dealt dug dreamt dwelt fed felt fought found
        flung ground had hanged hung heard held hit hurt kept knelt laid led leant leapt learnt left lent let lit lost made meant met paid
        put read rid rent said sold sent set shed shone shot shut slept slid slit sought spent spilt split spread stood struck stuck stung
        strung swung taught told thought understood upheld wept won wound withheld withstood overran ran misled rebuilt cleft thrust
        """);

    // Nobody can be "died" by anybody.
    private static readonly FrozenSet<string> Intransitive = Set(
        """
        died lived arrived returned escaped remained resigned emerged appeared disappeared vanished reigned marched voted preached happened
        occurred existed consisted belonged seemed agreed disagreed dissented collapsed survived perished starved stayed travelled traveled
        walked rebelled revolted deserted abdicated emigrated participated protested collaborated retired waited worked hesitated objected
        """);

    private static readonly FrozenSet<string> Deeds = Set(
        "murder murders killing shooting hanging arrest arrests trial defeat capture rescue overthrow conquest death removal dismissal betrayal");

    // No verbs, though they end like one.
    private static readonly FrozenSet<string> NoVerbs = Set(
        "hundred red kindred sacred naked wicked rugged ragged crooked beloved indeed need seed deed speed bed feed breed creed freed greed shed sled steed weed exceed proceed succeed during evening morning nothing something anything everything building painting uprising spring string sibling viking ceiling");

    /// <summary>A form of "be", or "got", before a participle.</summary>
    public static bool IsBe(string word) => Be.Contains(word);

    /// <summary>A form of "have".</summary>
    public static bool IsHave(string word) => Have.Contains(word);

    /// <summary>A verb before an infinitive without "to".</summary>
    public static bool IsModal(string word) => Modal.Contains(word);

    /// <summary>Any of these: what helps a verb and says nothing by itself.</summary>
    public static bool IsAuxiliary(string word) => Be.Contains(word) || Have.Contains(word) || Modal.Contains(word);

    /// <summary>Whether it can be a past tense: shot, wrote, founded.</summary>
    public static bool MayBePast(string word) => IsRegular(word) || Past.Contains(word) || Either.Contains(word);

    /// <summary>Whether it can be a past participle: shot, written, founded.</summary>
    public static bool MayBeParticiple(string word) => (IsRegular(word) && !Intransitive.Contains(word)) || Participle.Contains(word) || Either.Contains(word);

    /// <summary>Whether it can be a present participle: arresting, replacing.</summary>
    public static bool MayBeOngoing(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !NoVerbs.Contains(word);

    /// <summary>Whether it can be nothing but a past participle: written, slain.</summary>
    public static bool IsParticipleOnly(string word) => Participle.Contains(word);

    /// <summary>Whether it is a noun for what is done to whoever is named behind "of": the murder of, the execution of.</summary>
    public static bool IsNameOfDeed(string word) =>
        Deeds.Contains(word) || word.EndsWith("tion", StringComparison.Ordinal) || word.EndsWith("sion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal);

    private static bool IsRegular(string word) => word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !NoVerbs.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
