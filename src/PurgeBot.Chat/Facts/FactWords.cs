namespace PurgeBot.Chat.Facts;

/// <summary>Words by which the rules for facts tell what a sentence leans on.</summary>
internal static class FactWords
{
    /// <summary>Words that end a clause, or begin another one.</summary>
    public static readonly WordSet Boundaries = new("and or but that who which when where whose because although though while after before until as if since for whom");

    /// <summary>Adverbs and conjunctions that go on from the sentence before.</summary>
    public static readonly WordSet Connectives = new(
        """
        however moreover furthermore therefore thus hence nevertheless nonetheless meanwhile instead indeed likewise similarly consequently further additional
        accordingly besides otherwise still yet but and or nor so then also too only even just not again conversely alternatively
        afterwards later soon eventually finally ultimately subsequently thereafter thereupon previously earlier formerly here thereby
        moreover nor whereupon equally overall clearly naturally apparently presumably perhaps
        """);

    /// <summary>Second words of beginnings that go on from the sentence before: in addition, as a result, by contrast.</summary>
    public static readonly WordSet ConnectiveNouns = new(
        "addition contrast turn response return fact practice particular consequence conclusion short total all result example instance time first last once end rule");

    /// <summary>The same adverbs within a sentence: without a clause before them, they go on from another one.</summary>
    public static readonly WordSet Linking = new(
        "however moreover furthermore therefore thus hence nevertheless nonetheless meanwhile likewise similarly consequently accordingly thereby otherwise instead again");

    /// <summary>Small words that stand before nouns.</summary>
    public static readonly WordSet Determiners = new(
        "the a an this that these those his her its their our my your no any each every some all both either neither another such what which whose");

    /// <summary>Prepositions.</summary>
    public static readonly WordSet Prepositions = new(
        """
        of in on at by for from to with without within against between among under over near behind beside before after since until till during
        through throughout across along around about into onto towards toward upon beyond above below inside outside despite except like unlike
        as than off out up down per via amid
        """);

    /// <summary>Prepositions that tell which one a noun means, where a name or a number follows: the trial in Leningrad.</summary>
    public static readonly WordSet Locating = new("in at from to near by within around beside opposite outside inside behind beyond after before");

    /// <summary>Prepositions that tell it by whatever follows.</summary>
    public static readonly WordSet Completing = new("of for between against among on about");

    /// <summary>Words that begin a clause which tells it.</summary>
    public static readonly WordSet Relatives = new("who whom whose which that where when why whether");

    /// <summary>Words that begin a clause which hangs on another.</summary>
    public static readonly WordSet Subordinators = new(
        "that who whom whose which where when because although though if while whereas after before since until till unless once whether");

    /// <summary>Conjunctions that join words and clauses.</summary>
    public static readonly WordSet Conjunctions = new("and or but nor yet so because although though if while whereas unless once");

    /// <summary>Pronouns that can be the subject of a clause.</summary>
    public static readonly WordSet SubjectPronouns = new("he she it they we i you who nobody everybody everyone somebody");

    /// <summary>He, she, and their forms.</summary>
    public static readonly WordSet OfPerson = new("he him his himself she her hers herself");

    /// <summary>It, and its forms.</summary>
    public static readonly WordSet OfThing = new("it its itself");

    /// <summary>They, and its forms.</summary>
    public static readonly WordSet OfSeveral = new("they them their theirs themselves");

    /// <summary>Words of a thing that is one more of those that another sentence names.</summary>
    public static readonly WordSet OneMore = new(
        "second third further new later similar parallel smaller larger different separate sub-commission sub-committee subcommittee");

    /// <summary>Words that count or measure.</summary>
    public static readonly WordSet Quantities = new(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
        thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens
        twenty-one twenty-two twenty-three twenty-four twenty-five thirty-four forty-six fifty-three fifty-four
        about some nearly almost over roughly around approximately most many several few fewer half more less fully all both neither none
        others another each either every any much little enough up at
        """);

    /// <summary>People by what they are.</summary>
    public static readonly WordSet Roles = new(
        """
        man woman person people prisoner officer soldier boy girl child king queen emperor ruler priest bishop monk peasant worker writer poet member leader
        minister general defendant victim citizen deputy delegate merchant slave lord lawyer teacher student engineer scientist official commander
        historian physician doctor artist accused traveller envoy ambassador
        """);

    /// <summary>Numbers from two on, in words.</summary>
    public static readonly WordSet Numbers = new(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty both");

    /// <summary>Larger numbers, in words.</summary>
    public static readonly WordSet LargeNumbers = new("hundred hundreds thousand thousands million millions dozen dozens");

    /// <summary>What is left open.</summary>
    public static readonly WordSet Open = new("disputed debated contested controversial unclear uncertain unknown divided differ disagree");

    /// <summary>Things of which there is one only, or that are meant in general.</summary>
    public static readonly WordSet Unique = new(
        """
        world earth sun moon sky sea ocean west east north south north-west north-east south-west south-east public press past present future
        state party army navy government police secret-police church law truth poor rich dead living clergy nobility aristocracy bourgeoisie
        proletariat peasantry peasants countryside village villages town towns city cities population people masses economy economics
        military media intelligentsia leadership court courts family rear head neck back heart hand hands law laws night day morning
        evening afternoon dark whole rest contrary telephone radio railway railways railroads harvest market markets arts sciences
        working-class middle-class revolution regime
        opposition individual majority minority right left
        """);

    /// <summary>Verbs in forms by which a clause is told: those that are not made with -ed.</summary>
    public static readonly WordSet Verbs = new(
        """
        is are was were be been being am has have had having do does did can could may might must shall should will would
        became become becomes began begin begun begins came come comes went go goes gone took take takes taken made make makes gave give gives given said say says
        told tell tells wrote write writes written held hold holds spoke speak speaks spoken led met meet meets saw see sees seen found find finds left
        kept keep keeps brought bring brings bought caught fought taught thought think thinks sought sold sent send sends spent lent bent built builds
        put puts set sets cut cuts hit let shut cost hurt split spread cast beat beaten broke break breaks broken chose choose chosen drove drive drives driven
        fell falls fallen fled flee flew forgot got get gets grew grow grows grown hung heard hear hears knew know knows known laid lay lie lies lain
        lost lose loses meant mean means paid pay pays read rode rose risen ran runs sat sit sits shot shook sang sank slept slid stood stand stands
        stole struck swore swept swung threw throw thrown understood woke won win wins wore withdrew withdraw withdrawn
        shows shown seems seem appears appear remains remain contains contain describes describe provides provide
        argues argue stresses calls gives serves serve follows follow includes include
        drew draws draw drawn dealt bore bound arose bled bred clung crept dug drank ate fed felt froze hid hidden knelt leapt lit rang shone shrank
        sprang stuck stung strove swam tore torn wept wound wove blew bit bade burst overcame overthrew underwent undertook foresaw forbade forgave
        mistook retook rebuilt rewrote misled upheld withheld beheld sped
        asked answered accused
        """);

    /// <summary>Past participles that follow a noun and tell which one it means: the notes dictated in 1922.</summary>
    public static readonly WordSet Participles = new(
        "made held led written given taken known found built sent set brought drawn won lost kept begun told read shot struck sold bought paid chosen driven");

    /// <summary>Words that make a noun the only one of its kind among those that are told after it.</summary>
    public static readonly WordSet Superlatives = new(
        "first last only main chief principal most largest highest lowest greatest oldest earliest best-known sole final second third fourth fifth leading");

    /// <summary>Nouns after which an infinitive tells which one is meant: the right to strike.</summary>
    public static readonly WordSet BeforeInfinitive = new(
        "order orders right rights decision power powers attempt attempts plan duty chance ability need aim way refusal permission pressure campaign will");

    /// <summary>Months.</summary>
    public static readonly WordSet Months = new("january february april june july august september october november december");

    /// <summary>Seasons and days of the week: nothing without a year.</summary>
    public static readonly WordSet Seasons = new(
        "spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>Units in which one time is told from another.</summary>
    public static readonly WordSet TimeUnits = new(
        """
        moment minute minutes hour hours day days night nights week weeks weekend fortnight month months year years decade decades century
        centuries time morning afternoon evening summer winter spring autumn period season date
        """);

    /// <summary>Words that are true only when they are written.</summary>
    public static readonly WordSet OfToday = new("today now nowadays recently currently presently ago lately tonight tomorrow yesterday hitherto");

    /// <summary>Words that place one time after another.</summary>
    public static readonly WordSet Afterwards = new(
        "later earlier afterwards thereafter subsequently then meanwhile soon eventually beforehand previously finally shortly already still");

    /// <summary>What scholars do when they judge rather than report.</summary>
    public static readonly WordSet Judging = new(
        """
        argue argues argued hold holds sees see regard regards believe believes stress stresses stressed suggest suggests suggested emphasise
        emphasises emphasize emphasizes underline underlines maintain maintains contend contends object objects objected portray portrays
        interpret interprets warns warn insists insist explains explain thinks think
        consider considers claims add adds attributes
        """);

    /// <summary>Those whose name should be given.</summary>
    public static readonly WordSet Scholars = new(
        "historian historians scholar scholars researcher researchers critic critics writer writers author authors biographer biographers expert experts others observers studies interpretation");

    /// <summary>Those who stand before them without naming them.</summary>
    public static readonly WordSet SomeOf = new("one a an some many several other few various certain another later modern recent older");

    /// <summary>Those who take a side.</summary>
    public static readonly WordSet Sides = new("critic critics opponents defenders supporters sympathisers admirers detractors sceptics");

    /// <summary>What is seen, read or explained in a passive voice, by nobody who is named.</summary>
    public static readonly WordSet Judged = new("read seen interpreted viewed regarded explained understood");

    /// <summary>What somebody says under pressure.</summary>
    public static readonly WordSet Confessing = new("confessed confess confesses testified testify testifies testimony admitted pleaded confession confessions");

    /// <summary>What such sayings, or those of prosecutors, are in.</summary>
    public static readonly WordSet Charges = new("charge charges indictment indictments accusation accusations");

    /// <summary>Words that say what such a saying was worth.</summary>
    public static readonly WordSet Doubting = new(
        """
        false falsely torture tortured beaten beating beatings threats threatened forced invented fabricated alleged allegedly withdrew withdrawn
        untrue imaginary supposed supposedly innocent denied refused frame-up frame-ups extorted extracted drafted fixed withheld retracted pressure rejected
        """);

    /// <summary>Beginnings of sentences that take back what the one before says.</summary>
    public static readonly WordSet Correcting = new("but however yet nevertheless nonetheless no critics historians defenders opponents sceptics");

    /// <summary>Words of a sentence that takes back what the one before says.</summary>
    public static readonly WordSet Refuting = new("invented unproved unproven fabricated untrue disputed hearsay forged legend myth");

    /// <summary>Parts of a day, and documents that do what they say on their date.</summary>
    public static readonly WordSet PartsOfDay = new("morning afternoon evening night dawn noon midnight day eve");

    /// <summary>Documents by which something is done on their date.</summary>
    public static readonly WordSet Acts = new(
        "decree order law directive telegram decision resolution edict statute proclamation ordinance act treaty verdict letter circular message decrees");

    /// <summary>Ways to die.</summary>
    public static readonly WordSet Deaths = new(
        "shot executed killed murdered hanged died beheaded assassinated guillotined perished drowned poisoned");

    /// <summary>Words before a date that make it a bound, not the day of an event.</summary>
    public static readonly WordSet Bounds = new("before after until till since by than for except from dated pending of");
}
