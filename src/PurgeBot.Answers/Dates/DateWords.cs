namespace PurgeBot.Answers.Dates;

/// <summary>The vocabulary of <see cref="TermTable"/> as data; a word may stand in several rows.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
    [
        "January janvier Januar январь января январе",
        "February février fevrier Februar февраль февраля феврале",
        "March März Maerz март марта марте",
        "April avril апрель апреля апреле",
        "May mai май мая мае",
        "June juin Juni июнь июня июне",
        "July juillet Juli июль июля июле",
        "August août aout август августа августе",
        "September septembre сентябрь сентября сентябре",
        "October octobre Oktober октябрь октября октябре",
        "November novembre ноябрь ноября ноябре",
        "December décembre decembre Dezember декабрь декабря декабре",
    ];

    // "Mars" is March in French and also a planet and a god.
    private static readonly string[] DoubtfulMonths =
        ["Jan", "Feb", "March Mar mars", "Apr", "May", "Jun", "Jul", "Aug", "Sep Sept", "Oct", "Nov", "Dec"];

    private static readonly string[] Seasons = ["spring весной", "summer летом", "autumn fall осенью", "winter зимой"];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly (TermRole, int, string)[] Others =
    [
        (TermRole.Part, (int)PeriodPart.Early, "early"),
        (TermRole.Part, (int)PeriodPart.Mid, "mid"),
        (TermRole.Part, (int)PeriodPart.Late, "late"),
        (TermRole.PartOf, (int)PeriodPart.Early, "beginning start"),
        (TermRole.PartOf, (int)PeriodPart.Mid, "middle"),
        (TermRole.PartOf, (int)PeriodPart.Late, "end close"),
        (TermRole.Half, 0, "half"),
        (TermRole.Century, 0, "century centuries"),
        (TermRole.Approximately, 0, "c ca circa about around approximately roughly около"),
        (TermRole.To, 0, "to until till through по bis"),
        (TermRole.And, 0, "and or und et и"),
        (TermRole.Between, 0, "between"),
        (TermRole.Article, 0, "the"),
        (TermRole.Of, 0, "of"),
        (TermRole.On, 0, "on"),
        (TermRole.YearWord, 0, "года году год"),
        (TermRole.Temporal, 0, "in since by until till during after before from between year years im en в с по к"),

        (TermRole.In, 0, "in during im en в"),
        // Reigned, before the years of a ruler.
        (TermRole.Temporal | TermRole.Abbreviation, 0, "r"),
        (TermRole.By, 0, "by"),
        (TermRole.Era, 0, "AD A"),
        (TermRole.Prefix, 0, "pre post inter mid early late"),
        (TermRole.Tens, 20, "twenty"),
        (TermRole.Tens, 30, "thirty"),

        (TermRole.Reference | TermRole.Abbreviation, 0, "no nos nr p pp vol vols ch chap fig sec art l ll f ff fol op doc par para"),
        (TermRole.Reference, 0, "number numbers page pages volume chapter figure table section article articles item items line lines verse note "
            + "notes document file folio order orders decree isbn issn case room flight route telegram protocol paragraph hill height unit "
            + "model prisoner cell box list delo fond opis id code type house apartment flat bus train locomotive hut block ward regiment "
            + "brigade division"),

        (TermRole.Counting, 0, "some over than least most nearly almost only another other exactly numbering numbered totalling totaling "
            + "totalled totaled fewer paid worth cost costing at every all additional further estimated remaining"),
        (TermRole.Amount, 0, "total sum number population force army garrison fleet crew majority average distance height length width depth "
            + "speed price cost group party list maximum minimum ransom tribute band body host detachment contingent fine loan debt out each"),
        (TermRole.Change, 0, "increased rose risen fell fallen grew grown reduced decreased dropped cut outnumbered exceeded raised lowered "
            + "multiplied divided"),

        (TermRole.Counted, 0, "people persons men women children soldiers officers troops prisoners inmates civilians delegates members deputies "
            + "peasants workers families households victims casualties dead killed wounded cases copies pages words miles kilometres kilometers "
            + "km metres meters m cm mm feet ft yards acres hectares tons tonnes kg pounds lb lbs roubles rubles dollars francs marks livres "
            + "ducats florins talents denarii sesterces drachmas years months weeks days hours minutes seconds times votes ships galleys tanks "
            + "guns aircraft planes horses cavalry infantry horsemen knights archers crossbowmen legionaries hoplites sailors marines villages "
            + "towns houses churches monasteries hp rpm percent per million thousand hundred dozen inhabitants souls residents students police "
            + "policemen guards volunteers refugees settlers slaves captives hostages monks priests Poles Germans Jews Romans Greeks Russians "
            + "Ukrainians Bolsheviks Cossacks Frenchmen Englishmen Persians Spartans Athenians Gauls Goths"),

        (TermRole.Clause, 0, "was is has his its this as thus perhaps does besides towards afterwards always sometimes unless across remains "
            + "begins sees ends brings shows stands saw brought marked witnessed began ended when where which that who by to in on at and or but "
            + "for from with because while after before until the a an of had did would could were have"),
        (TermRole.PluralVerb, 0, "were have"),
        (TermRole.Determiner, 0, "the these those them whom his her its their our this that"),
    ];

    /// <summary>Role, value (0 for none) and the words that have them, parted by spaces.</summary>
    public static IEnumerable<(TermRole Role, int Value, string Words)> All =>
        Months.Select((words, index) => (TermRole.Month, index + 1, words))
            .Concat(DoubtfulMonths.Select((words, index) => (TermRole.Month | TermRole.Doubtful, index + 1, words)))
            .Concat(Seasons.Select((words, index) => (TermRole.Season, EdtfPoint.Spring + index, words)))
            .Concat(Ordinals.Select((word, index) => (TermRole.Ordinal, index + 1, word)))
            .Concat(Others);
}
