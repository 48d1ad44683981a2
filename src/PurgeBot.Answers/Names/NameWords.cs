using System.Buffers;
using System.Collections.Frozen;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Words that tell names of people from other words with a capital.</summary>
internal static class NameWords
{
    private static readonly Words Particles = new(
        "de du des la le les li lo von van der den dem vom zum zu zur ter ten da di dei del della degli dos do das al el ul bin ibn ben af av y e");

    private static readonly Words Titles = new(
        """
        Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Saint St Marshal General Colonel Major Captain Lieutenant Admiral
        Commander Brigadier Sergeant Corporal Private Lieutenant-Colonel Lieutenant-General Major-General Brigadier-General Colonel-General
        Vice-Admiral Rear-Admiral Governor-General President Premier Chancellor Minister Commissar Secretary Senator Governor Ambassador Judge Justice
        King Queen Emperor Empress Tsar Tsarina Prince Princess Duke Duchess Count Countess Baron Earl Viscount Marquis Sultan
        Shah Khan Pope Cardinal Archbishop Bishop Father Patriarch Metropolitan Rabbi Imam Comrade Citizen Consul Dictator Viceroy
        """);

    // Where one stands inside a run of capitals, the name begins behind it: Navy Secretary Welles, Vice President Hamlin.
    private static readonly Words Offices = new(
        """
        Marshal General Colonel Major Captain Lieutenant Brigadier Admiral Commander Sergeant Corporal Private Lieutenant-Colonel
        Lieutenant-General Major-General Brigadier-General Colonel-General Vice-Admiral Rear-Admiral Governor-General President Premier Chancellor
        Minister Commissar Secretary Senator Congressman Governor Ambassador Judge Justice Emperor Cardinal Archbishop Bishop Consul Professor
        """);

    // They end no name, other than Marshal or Bishop.
    private static readonly Words OfficesOnly = new("General President Premier Minister Commissar Secretary Senator Congressman Governor Ambassador Justice");

    private static readonly Words NoNames = new(
        """
        January February March April May June July August September October November December Monday Tuesday Wednesday Thursday
        Friday Saturday Sunday Soviet Russian German French British English American Polish Ukrainian Chinese Japanese Italian
        Spanish Jewish Roman Greek Turkish Mongol Indian Muslim Christian Catholic Protestant Orthodox Communist Bolshevik Nazi
        People Western Eastern Northern Southern European Asian African North South East West Latin Old New Great First Second Third
        Fourth Fifth Many Several Most Some Few Later Early Only Even Still Under During Following Despite Against Although
        Irish Scottish Welsh Dutch Swedish Danish Norwegian Franciscan Dominican Carmelite Benedictine Jesuit Young Late BC AD BCE CE
        Historians Contemporaries Another Other Others Every Each None Nobody Whoever Yet Soon Today Meanwhile However Moreover
        """);

    private static readonly Words Things = new(
        """
        Committee Commission Congress Council Conference Party Union Republic Empire Kingdom Army Navy Fleet Corps Division
        Regiment Front War Battle Siege Treaty Pact Act Law Decree Order Constitution Code Plan Revolution Rebellion Revolt Uprising
        Restoration Terror Purge Trial Court Tribunal Assembly Parliament Senate Convention Directory Government Ministry Department
        Bureau Office Agency Commissariat Politburo Church University Academy Institute School College Museum Library Theatre Hotel
        Prison Camp Camps Palace Castle Bridge Street Square River Sea Ocean Lake Gulf Strait Bay Mountain Mountains Island Islands
        Valley Province Oblast Region County District City Railway Canal Company Bank League Society Association Federation Club
        Movement Front Manifesto Declaration Report Speech Testament Memorandum Proclamation Operation Affair Bloc Opposition Centre
        Center Group Guard Guards Police Press Times Gazette Review Journal Book Bible Koran Age Era Period Dynasty Day State States
        Programme Program Five-Year NKVD OGPU GPU Cheka USSR Gulag Comintern Komsomol Bolsheviks Mensheviks Jacobins Girondins
        Fort Port Creek Channel Territory Cape Harbour Harbor Falls Forest Peninsula Plateau Desert Delta Cathedral Abbey Cemetery Station
        Airport Road Avenue Wall Gate Confederacy Confederation Compromise Amendment Bill Charter Crown Black Death Plague
        """);

    private static readonly Words BeforePlaces = new("in at from near to into through across around outside inside towards toward via");

    private static readonly Words AfterPeople = new(
        """
        who whose himself herself was had became wrote said told argued claimed believed ordered led commanded succeeded replaced
        served died married refused resigned declared announced proposed denounced confessed testified persuaded appointed returned
        fled defeated killed shot founded built
        """);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("IVXLCDM");

    /// <summary>A small word inside names: de, von, ibn.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>A title or rank that stands before names.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>An office or rank, which stands before names and may have words of its own before it.</summary>
    public static bool IsOffice(ReadOnlySpan<char> word) => Offices.Contains(word);

    /// <summary>An office that is nobody's surname.</summary>
    public static bool IsOfficeOnly(ReadOnlySpan<char> word) => OfficesOnly.Contains(word);

    /// <summary>A word whose capital comes from its place or kind, not from a name.</summary>
    public static bool IsNoName(ReadOnlySpan<char> word) =>
        NoNames.Contains(word) || StopWords.Contains(word.ToString().ToLowerInvariant()) || char.IsDigit(word[0])
        || word.EndsWith("-born", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal);

    /// <summary>A word that makes the name that of a thing: Central Committee, Treaty of Riga.</summary>
    public static bool NamesAThing(ReadOnlySpan<char> word) =>
        Things.Contains(word) || (word.Length > 1 && word[^1] == 's' && Things.Contains(word[..^1])) || IsAcronym(word)
        || word.EndsWith("ians", StringComparison.Ordinal);

    /// <summary>A preposition that stands before places more than before people.</summary>
    public static bool PrecedesPlaces(ReadOnlySpan<char> word) => BeforePlaces.Contains(word);

    /// <summary>A word that follows the names of people more than those of places.</summary>
    public static bool FollowsPeople(ReadOnlySpan<char> word) => AfterPeople.Contains(word);

    /// <summary>The number of a ruler: II, VIII.</summary>
    public static bool IsNumeral(ReadOnlySpan<char> word) => word.IndexOfAnyExcept(Numerals) < 0;

    // CPSU and POUM, but neither the initials of J. V. Stalin nor the numerals of Henry VIII.
    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length > 2 && word.IndexOfAnyExceptInRange('A', 'Z') < 0 && !IsNumeral(word);

    private sealed class Words(string list)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
            list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .ToFrozenSet(StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
