namespace PurgeBot.Benchmarks.Corpora;

/// <summary>The frequent words of English prose about history, the more frequent first; what follows them is invented.</summary>
internal static class EnglishHead
{
    public static readonly string[] Nouns = Words(
        """
        party government people state war years time army leader members country power city union police policy law revolution
        congress committee minister regime trial letter system order death part world case history office public life report
        military role work campaign prison security group workers council leaders officers region affairs position court victims
        arrest press plan control peasants nation report village treaty number president troops prisoners movement sentence force
        evidence empire crisis election attack decision commissar authority soldiers secretary area charge class land family decree
        industry opposition commander general archive railway border speech support question republic meeting famine administration
        peace result reform charges end confession execution parliament delegates church factory purge general territory conference
        elections province investigation estimate action conflict witness capital camp interrogation population documents agreement
        front newspaper defeat production alliance research ideology orders lists relations occupation rebellion deputy harvest
        faction journal monarchy grain demands century term exile uprising command quota repression influence accusation department
        resistance strike budget faith school resolution officials critics intelligence scholars diplomat assembly invasion tax
        labour colony battle university claim constitution economy society organisation figure appeal historian statement memoir
        service district ministry dispute telegram mission rule garrison offensive kingdom sources programme fleet debate judge
        coalition neighbour engineer doctrine message chairman protest bureau collapse citizens steel frontier archives throne
        ambassador censor verdict petition cabinet hostage siege doctor poet ration convoy amnesty loan treasury harbour militia
        winter spring summer autumn bridge mine road market bread coal oil cattle horse river valley island coast forest mountain
        teacher student professor bishop priest tailor sailor miner clerk widow orphan envoy heir courier guard spy traitor rival
        ally veteran refugee settler merchant noble landlord serf magistrate prosecutor lawyer jury testimony oath pardon fine
        warrant cell barracks fortress tower palace monument museum library theatre orchestra novel painting film radio telegraph
        cipher map diary ledger census passport visa permit tariff currency debt wage pension strike boycott pact truce armistice
        ultimatum mobilisation conscription deportation collectivisation nationalisation propaganda slogan banner pamphlet manifesto
        """);

    public static readonly string[] Verbs = Words(
        """
        became had took made said wrote led held ordered followed gave called began came saw left arrested found signed formed
        joined ended accused appointed received ruled reached opposed supported sent brought published refused rejected claimed
        removed fought replaced accepted described attacked kept destroyed promised controlled lost won founded ordered changed
        demanded executed passed defended created reported introduced expelled denounced approved moved returned established
        dismissed declared launched denied met proposed entered saved organised questioned released occupied abolished resisted
        condemned blamed recorded restored crossed recalled suspected betrayed confessed besieged captured negotiated abandoned
        divided united weakened strengthened inspected collected counted feared expected admitted forced cited exiled imprisoned
        interrogated rehabilitated promoted elected crowned deposed ratified revoked postponed issued drafted seized burned rebuilt
        surrendered mobilised deported annexed invaded liberated persuaded warned advised criticised praised investigated concealed
        revealed survived inherited financed smuggled forged translated censored banned permitted transferred purchased taxed
        """);

    public static readonly string[] Adjectives = Words(
        """
        new first political other great military last former old central local national public whole economic high foreign secret
        young social early large second soviet small later imperial royal russian red general full main german official final
        regional common private serious entire civil western eastern northern southern key senior religious show special rural
        industrial armed legal popular strong poor free mass short long open severe loyal hostile provincial supreme rival key
        constitutional historical moderate radical revolutionary conservative liberal agrarian urban colonial naval diplomatic
        judicial financial independent temporary permanent democratic bitter sudden gradual violent peaceful illegal alleged
        innocent guilty famous obscure bloody disastrous successful ambitious cautious weak powerful neutral ancient modern
        feudal noble royal polish french british japanese turkish ottoman austrian spanish italian chinese persian ukrainian
        georgian baltic catholic orthodox jewish muslim secular sacred academic technical agricultural experimental extraordinary
        """);

    public static readonly string[] GivenNames = Words(
        """
        Ivan Nikolai Alexander Maria Anna Sergei Mikhail Vladimir Peter John William Karl Joseph Leon Grigory Pavel Boris Viktor
        Elena Olga Nadezhda Vera Sofia Alexei Andrei Dmitri Konstantin Lev Maxim Semyon Yakov Fyodor Georgy Roman Stepan Thomas
        Henry Robert Edward Charles Louis Frederick Otto Heinrich Wilhelm Franz Ernst Rosa Clara Emma Catherine Elizabeth Margaret
        Alice Helena Irina Tatiana Lydia Zinaida Galina Anton Kirill Matvei Osip Rudolf Stefan Tomas Jan Józef Zofia Ludwig Émile
        """);

    public static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static string[] Words(string text) =>
        [.. text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
