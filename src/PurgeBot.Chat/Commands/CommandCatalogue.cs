using System.Collections.Immutable;
using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The commands, as people see them before they use one.</summary>
/// <remarks>
/// Names keep to what Discord allows ("Discord, Application commands, Naming"): lower case letters, digits, hyphen and underscore, up to
/// 32; a command on a message may have capitals and spaces. Descriptions have up to 100 characters.
/// </remarks>
public static class CommandCatalogue
{
    /// <summary>Longest question, UTF-16 code units.</summary>
    public const int LongestQuestion = 300;

    internal const string Who = "who", When = "when", Explain = "explain", Fact = "fact", Help = "help", Sources = "sources", About = "about";
    internal const string LookUp = "Look this up";
    internal const string Name = "name", Event = "event", Topic = "topic", Private = "private";

    /// <summary>Whether the answer is for the person alone.</summary>
    internal static readonly OptionDefinition PrivateOption = new(
        OptionKind.Flag,
        Text(Private, de: "privat", fr: "privé", es: "privado", pl: "prywatnie", ru: "приватно", uk: "приватно"),
        Text(
            "Show the answer only to me",
            de: "Die Antwort nur mir zeigen",
            fr: "Montrer la réponse à moi seul",
            es: "Mostrar la respuesta solo a mí",
            pl: "Pokaż odpowiedź tylko mnie",
            ru: "Показать ответ только мне",
            uk: "Показати відповідь лише мені"));

    /// <summary>Every command.</summary>
    public static ImmutableArray<CommandDefinition> All { get; } =
    [
        Question(
            Text(Who, de: "wer", fr: "qui", es: "quién", pl: "kto", ru: "кто", uk: "хто"),
            Text(
                "Who somebody was, or who did something, word for word from the sources",
                de: "Wer jemand war oder wer etwas getan hat, im Wortlaut der Texte",
                fr: "Qui était quelqu’un, ou qui a fait quelque chose, mot pour mot d’après les textes",
                es: "Quién fue alguien o quién hizo algo, palabra por palabra según los textos",
                pl: "Kim ktoś był albo kto coś zrobił, słowo w słowo z tekstów",
                ru: "Кем был человек или кто что-то сделал, дословно из текстов",
                uk: "Ким була людина або хто щось зробив, дослівно з текстів"),
            Text(Name, de: "name", fr: "nom", es: "nombre", pl: "nazwisko", ru: "имя", uk: "особа"),
            Text(
                "A person, or what somebody did: Yezhov, judge of the Moscow trials",
                de: "Eine Person oder was jemand tat: Jeschow, Richter der Moskauer Prozesse",
                fr: "Une personne ou ce qu’elle a fait : Iejov, juge des procès de Moscou",
                es: "Una persona o lo que hizo: Yezhov, juez de los procesos de Moscú",
                pl: "Osoba albo to, co zrobiła: Jeżow, sędzia procesów moskiewskich",
                ru: "Человек или то, что он сделал: Ежов, судья московских процессов",
                uk: "Людина або те, що вона зробила: Єжов, суддя московських процесів")),
        Question(
            Text(When, de: "wann", fr: "quand", es: "cuándo", pl: "kiedy", ru: "когда", uk: "коли"),
            Text(
                "When something happened, word for word from the sources",
                de: "Wann etwas geschah, im Wortlaut der Texte",
                fr: "Quand quelque chose s’est passé, mot pour mot d’après les textes",
                es: "Cuándo ocurrió algo, palabra por palabra según los textos",
                pl: "Kiedy coś się wydarzyło, słowo w słowo z tekstów",
                ru: "Когда что-то произошло, дословно из текстов",
                uk: "Коли щось сталося, дослівно з текстів"),
            Text(Event, de: "ereignis", fr: "événement", es: "suceso", pl: "wydarzenie", ru: "событие", uk: "подія"),
            Text(
                "What happened: murder of Kirov, second Moscow trial",
                de: "Was geschah: Mord an Kirow, zweiter Moskauer Prozess",
                fr: "Ce qui s’est passé : assassinat de Kirov, deuxième procès de Moscou",
                es: "Lo que ocurrió: asesinato de Kírov, segundo proceso de Moscú",
                pl: "Co się wydarzyło: zabójstwo Kirowa, drugi proces moskiewski",
                ru: "Что произошло: убийство Кирова, второй московский процесс",
                uk: "Що сталося: убивство Кірова, другий московський процес")),
        Question(
            Text(Explain, de: "erklären", fr: "expliquer", es: "explicar", pl: "wyjaśnij", ru: "объясни", uk: "поясни"),
            Text(
                "What something was, how it came about or how many, word for word from the sources",
                de: "Was etwas war, wie es dazu kam oder wie viele es waren, im Wortlaut der Texte",
                fr: "Ce qu’était une chose, comment ou combien, mot pour mot d’après les textes",
                es: "Qué fue algo, cómo sucedió o cuántos fueron, palabra por palabra según los textos",
                pl: "Czym coś było, jak do tego doszło albo ile tego było, słowo w słowo z tekstów",
                ru: "Чем что-то было, как это вышло или сколько их было, дословно из текстов",
                uk: "Чим щось було, як це сталося або скільки їх було, дослівно з текстів"),
            Text(Topic, de: "thema", fr: "sujet", es: "tema", pl: "temat", ru: "тема", uk: "тема"),
            Text(
                "A term or a question: troikas, why were the engineers tried",
                de: "Ein Begriff oder eine Frage: Troikas, warum standen Ingenieure vor Gericht",
                fr: "Un terme ou une question : troïkas, pourquoi juger les ingénieurs",
                es: "Un término o una pregunta: troikas, por qué se juzgó a los ingenieros",
                pl: "Pojęcie albo pytanie: trójki, za co sądzono inżynierów",
                ru: "Понятие или вопрос: тройки, за что судили инженеров",
                uk: "Поняття або питання: трійки, за що судили інженерів")),
        new CommandDefinition(
            CommandKind.Slash,
            Text(Fact, de: "fakt", fr: "fait", es: "dato", pl: "fakt", ru: "факт", uk: "факт"),
            Text(
                "A fact from the sources, word for word: of this day of the year where there is one",
                de: "Eine Tatsache im Wortlaut der Texte, wenn möglich zum heutigen Tag des Jahres",
                fr: "Un fait, mot pour mot d’après les textes : de ce jour de l’année s’il y en a un",
                es: "Un hecho, palabra por palabra según los textos: de este día del año si lo hay",
                pl: "Fakt słowo w słowo z tekstów: z tego dnia roku, jeśli taki jest",
                ru: "Факт, дословно из текстов: об этом дне года, если такой есть",
                uk: "Факт, дослівно з текстів: про цей день року, якщо такий є"),
            [
                new OptionDefinition(
                    OptionKind.Text,
                    Text(Topic, de: "thema", fr: "sujet", es: "tema", pl: "temat", ru: "тема", uk: "тема"),
                    Text(
                        "What it is to be about: a person, a term, a date",
                        de: "Wovon sie handeln soll: eine Person, ein Begriff, ein Datum",
                        fr: "De quoi il doit parler : une personne, un terme, une date",
                        es: "De qué debe tratar: una persona, un término, una fecha",
                        pl: "O czym ma być: osoba, pojęcie, data",
                        ru: "О чём он должен быть: человек, понятие, дата",
                        uk: "Про що він має бути: людина, поняття, дата"),
                    Completes: true,
                    MaxLength: LongestQuestion),
                PrivateOption,
            ]),
        TimelineCatalogue.Command,
        ReadCatalogue.Command,
        Plain(
            Text(Help, de: "hilfe", fr: "aide", es: "ayuda", pl: "pomoc", ru: "помощь", uk: "допомога"),
            Text(
                "What you can ask, with an example of each",
                de: "Was man fragen kann, mit je einem Beispiel",
                fr: "Ce que l’on peut demander, avec un exemple de chaque commande",
                es: "Qué se puede preguntar, con un ejemplo de cada orden",
                pl: "O co można pytać, z przykładem każdego polecenia",
                ru: "О чём можно спросить, с примером каждой команды",
                uk: "Про що можна запитати, з прикладом кожної команди")),
        Plain(
            Text(Sources, de: "quellen", fr: "sources", es: "fuentes", pl: "źródła", ru: "источники", uk: "джерела"),
            Text(
                "The literature that the texts cite",
                de: "Die Literatur, auf die sich die Texte stützen",
                fr: "Les ouvrages que citent les textes",
                es: "Las obras que citan los textos",
                pl: "Literatura cytowana w tekstach",
                ru: "Литература, на которую ссылаются тексты",
                uk: "Література, на яку посилаються тексти")),
        Plain(
            Text(About, de: "über", fr: "à-propos", es: "acerca-de", pl: "o-bocie", ru: "о-боте", uk: "про-бота"),
            Text(
                "Version, texts, licences and privacy",
                de: "Version, Texte, Lizenzen und Datenschutz",
                fr: "Version, textes, licences et confidentialité",
                es: "Versión, textos, licencias y privacidad",
                pl: "Wersja, teksty, licencje i prywatność",
                ru: "Версия, тексты, лицензии и конфиденциальность",
                uk: "Версія, тексти, ліцензії та конфіденційність")),
        NoteCatalogue.NotesCommand,
        NoteCatalogue.CiteCommand,
        QuizCatalogue.Command,
        DailyCatalogue.SuggestCommand,
        DailyCatalogue.DailyCommand,
        new CommandDefinition(
            CommandKind.OnMessage,
            Text(LookUp, de: "Nachschlagen", fr: "Chercher dans les textes", es: "Buscar en los textos", pl: "Sprawdź w tekstach", ru: "Найти в текстах", uk: "Знайти в текстах"),
            "",
            []),
    ];

    // What a client sends as a name may be anything; only what the bot itself calls its commands is logged.
    private static readonly HashSet<string> Names =
    [
        .. All.Select(command => command.Name.English),
        .. All.SelectMany(command => command.Subcommands.Select(sub => $"{command.Name.English} {sub.Name.English}")),
    ];

    /// <summary>A use of a command that shows what it is for.</summary>
    internal static string ExampleOf(CommandDefinition command) => command.Name.English switch
    {
        Who => "/who name: Yezhov",
        When => "/when event: murder of Kirov",
        Explain => "/explain topic: troikas",
        Fact => "/fact topic: Kolyma",
        TimelineCatalogue.Timeline => "/timeline topic: Yezhov",
        ReadCatalogue.Read => "/read document: The Great Purge",
        NoteCatalogue.Cite => "/cite paragraph: 71",
        QuizCatalogue.Quiz => "/quiz start",
        DailyCatalogue.Daily => "/daily schedule",
        LookUp => "Apps › Look this up",
        var name => $"/{name}",
    };

    /// <summary>What a command or a subcommand is called in logs; null where there is none of that name.</summary>
    internal static string? NameOf(string name) => Names.Contains(name) ? name : null;

    private static CommandDefinition Question(LocalizedText name, LocalizedText description, LocalizedText option, LocalizedText meaning) => new(
        CommandKind.Slash,
        name,
        description,
        [new OptionDefinition(OptionKind.Text, option, meaning, IsRequired: true, Completes: true, LongestQuestion), PrivateOption]);

    private static CommandDefinition Plain(LocalizedText name, LocalizedText description) => new(CommandKind.Slash, name, description, []);
}
