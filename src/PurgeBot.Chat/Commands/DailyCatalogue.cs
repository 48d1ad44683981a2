using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The commands on daily posts, as people see them before they use one.</summary>
internal static class DailyCatalogue
{
    public const string Daily = "daily", Suggest = "suggest";
    public const string Schedule = "schedule", Pause = "pause", Resume = "resume", Off = "off", Status = "status";
    public const string Preview = "preview", Post = "post", Skip = "skip", History = "history";
    public const string Add = "add", Queue = "queue", Facts = "facts", Export = "export", Import = "import";
    public const string Channel = "channel", Time = "time", Zone = "zone", Role = "role", File = "file";

    /// <summary>What completes what is typed for the schedule.</summary>
    public const string DailySchedule = Daily + " " + Schedule;

    // The longest IANA id has 32 characters; a city may be typed with its country.
    private const int LongestZone = 60;
    private const int LongestTime = 10;

    private static readonly LocalizedText SuggestName =
        Text(Suggest, de: "vorschlagen", fr: "proposer", es: "proponer", pl: "zaproponuj", ru: "предложить", uk: "запропонувати");

    private static readonly LocalizedText SuggestDescription = Text(
        "Suggest a fact for the daily post to the moderators",
        de: "Den Moderatoren eine Tatsache für den täglichen Beitrag vorschlagen",
        fr: "Proposer aux modérateurs un fait pour la publication du jour",
        es: "Proponer a los moderadores un dato para la publicación diaria",
        pl: "Zaproponuj moderatorom fakt do codziennego wpisu",
        ru: "Предложить модераторам факт для ежедневной записи",
        uk: "Запропонувати модераторам факт для щоденного допису");

    /// <summary>What members suggest by.</summary>
    public static CommandDefinition SuggestCommand { get; } =
        new(CommandKind.Slash, SuggestName, SuggestDescription, []) { Audience = CommandAudience.Members };

    /// <summary>What moderators decide by.</summary>
    public static CommandDefinition DailyCommand { get; } = new(
        CommandKind.Slash,
        Text(Daily, de: "täglich", fr: "quotidien", es: "diario", pl: "codziennie", ru: "ежедневно", uk: "щодня"),
        Text(
            "A fact in a channel every day: for those who manage this server",
            de: "Jeden Tag eine Tatsache in einem Kanal: für alle, die diesen Server verwalten",
            fr: "Un fait chaque jour dans un salon : pour ceux qui gèrent ce serveur",
            es: "Un dato cada día en un canal: para quienes administran este servidor",
            pl: "Codziennie fakt na kanale: dla zarządzających tym serwerem",
            ru: "Факт в канале каждый день: для тех, кто управляет этим сервером",
            uk: "Факт у каналі щодня: для тих, хто керує цим сервером"),
        [])
    {
        Audience = CommandAudience.Moderators,
        Subcommands = [.. OnPosts(), .. OnFacts()],
    };

    private static IEnumerable<SubcommandDefinition> OnPosts()
    {
        yield return new SubcommandDefinition(
            Text(Schedule, de: "planen", fr: "programmer", es: "programar", pl: "zaplanuj", ru: "расписание", uk: "розклад"),
            Text(
                "Post a fact every day in a channel, or change when and where",
                de: "Jeden Tag eine Tatsache in einen Kanal schreiben, oder Zeit und Ort ändern",
                fr: "Publier un fait chaque jour dans un salon, ou changer l’heure et le lieu",
                es: "Publicar un dato cada día en un canal, o cambiar cuándo y dónde",
                pl: "Publikuj codziennie fakt na kanale albo zmień porę i miejsce",
                ru: "Публиковать факт в канале каждый день или изменить время и место",
                uk: "Публікувати факт у каналі щодня або змінити час і місце"),
            [
                new OptionDefinition(
                    OptionKind.Channel,
                    Text(Channel, de: "kanal", fr: "salon", es: "canal", pl: "kanał", ru: "канал", uk: "канал"),
                    Text(
                        "Where it is posted",
                        de: "Wo sie erscheint",
                        fr: "Où il est publié",
                        es: "Dónde se publica",
                        pl: "Gdzie się pojawia",
                        ru: "Где он публикуется",
                        uk: "Де він публікується"),
                    IsRequired: true),
                new OptionDefinition(
                    OptionKind.Text,
                    Text(Time, de: "uhrzeit", fr: "heure", es: "hora", pl: "godzina", ru: "время", uk: "час"),
                    Text(
                        "When, by the clock of the zone: 9:30 or 18:00",
                        de: "Wann, nach der Uhr der Zeitzone: 9:30 oder 18:00",
                        fr: "Quand, à l’heure du fuseau : 9:30 ou 18:00",
                        es: "Cuándo, según la hora de la zona: 9:30 o 18:00",
                        pl: "Kiedy, według czasu strefy: 9:30 albo 18:00",
                        ru: "Когда, по времени пояса: 9:30 или 18:00",
                        uk: "Коли, за часом поясу: 9:30 або 18:00"),
                    IsRequired: true,
                    MaxLength: LongestTime),
                new OptionDefinition(
                    OptionKind.Text,
                    Text(Zone, de: "zeitzone", fr: "fuseau", es: "zona", pl: "strefa", ru: "пояс", uk: "пояс"),
                    Text(
                        "The time zone, by a city: Berlin, New York",
                        de: "Die Zeitzone, nach einer Stadt: Berlin, New York",
                        fr: "Le fuseau horaire, par une ville : Paris, Montréal",
                        es: "La zona horaria, por una ciudad: Madrid, Bogotá",
                        pl: "Strefa czasowa, według miasta: Warszawa, Berlin",
                        ru: "Часовой пояс, по городу: Москва, Берлин",
                        uk: "Часовий пояс, за містом: Київ, Берлін"),
                    IsRequired: true,
                    Completes: true,
                    MaxLength: LongestZone),
                new OptionDefinition(
                    OptionKind.Text,
                    Text(CommandCatalogue.Topic, de: "thema", fr: "sujet", es: "tema", pl: "temat", ru: "тема", uk: "тема"),
                    Text(
                        "What the facts are to be about: a person, a term; left out for anything",
                        de: "Wovon die Tatsachen handeln: eine Person, ein Begriff; leer für alles",
                        fr: "De quoi parlent les faits : une personne, un terme ; vide pour tout",
                        es: "De qué tratan los datos: una persona, un término; vacío para todo",
                        pl: "O czym mają być fakty: osoba, pojęcie; puste oznacza wszystko",
                        ru: "О чём факты: человек, понятие; пусто, чтобы обо всём",
                        uk: "Про що факти: людина, поняття; порожньо, щоб про все"),
                    Completes: true,
                    MaxLength: PurgeBot.Chat.Daily.Schedule.LongestTopic),
                new OptionDefinition(
                    OptionKind.Role,
                    Text(Role, de: "rolle", fr: "rôle", es: "rol", pl: "rola", ru: "роль", uk: "роль"),
                    Text(
                        "Who is notified of each post; left out for nobody",
                        de: "Wer von jedem Beitrag benachrichtigt wird; leer für niemanden",
                        fr: "Qui est averti de chaque publication ; vide pour personne",
                        es: "A quién se avisa de cada publicación; vacío para nadie",
                        pl: "Kto dostaje powiadomienie; puste oznacza nikogo",
                        ru: "Кого уведомлять о каждой записи; пусто, чтобы никого",
                        uk: "Кого сповіщати про кожен допис; порожньо, щоб нікого")),
            ]);
        yield return Plain(
            Text(Pause, de: "pause", fr: "pause", es: "pausar", pl: "wstrzymaj", ru: "пауза", uk: "пауза"),
            Text(
                "Post nothing until you resume",
                de: "Nichts schreiben, bis es fortgesetzt wird",
                fr: "Ne rien publier jusqu’à la reprise",
                es: "No publicar nada hasta que se reanude",
                pl: "Nic nie publikuj do wznowienia",
                ru: "Ничего не публиковать до возобновления",
                uk: "Нічого не публікувати до відновлення"));
        yield return Plain(
            Text(Resume, de: "fortsetzen", fr: "reprendre", es: "reanudar", pl: "wznów", ru: "возобновить", uk: "відновити"),
            Text(
                "Go on after a pause, or after the channel could not be posted in",
                de: "Nach einer Pause fortfahren, oder nachdem der Kanal nicht beschreibbar war",
                fr: "Continuer après une pause, ou quand le salon était inaccessible",
                es: "Continuar tras una pausa, o cuando no se podía publicar en el canal",
                pl: "Kontynuuj po przerwie albo gdy kanał był niedostępny",
                ru: "Продолжить после паузы или после того, как канал был недоступен",
                uk: "Продовжити після паузи або після того, як канал був недоступний"));
        yield return Plain(
            Text(Off, de: "aus", fr: "arrêter", es: "desactivar", pl: "wyłącz", ru: "выключить", uk: "вимкнути"),
            Text(
                "End the daily post; history and own facts stay",
                de: "Den täglichen Beitrag beenden; Verlauf und eigene Tatsachen bleiben",
                fr: "Mettre fin à la publication ; l’historique et les faits restent",
                es: "Terminar la publicación diaria; el historial y los datos propios quedan",
                pl: "Zakończ codzienny wpis; historia i własne fakty zostają",
                ru: "Завершить ежедневную запись; история и свои факты остаются",
                uk: "Завершити щоденний допис; історія та власні факти залишаються"));
        yield return Plain(
            Text(Status, de: "status", fr: "état", es: "estado", pl: "stan", ru: "статус", uk: "стан"),
            Text(
                "When the next posts come, the last one, and what is lacking",
                de: "Wann die nächsten Beiträge kommen, der letzte, und was fehlt",
                fr: "Les prochaines publications, la dernière, et ce qui manque",
                es: "Cuándo llegan las próximas publicaciones, la última y lo que falta",
                pl: "Kiedy następne wpisy, ostatni wpis i czego brakuje",
                ru: "Когда следующие записи, последняя запись и чего не хватает",
                uk: "Коли наступні дописи, останній допис і чого бракує"));
        yield return Plain(
            Text(Preview, de: "vorschau", fr: "aperçu", es: "vista-previa", pl: "podgląd", ru: "просмотр", uk: "перегляд"),
            Text(
                "Show me alone what would be posted next",
                de: "Nur mir zeigen, was als Nächstes geschrieben wird",
                fr: "Montrer à moi seul ce qui serait publié ensuite",
                es: "Mostrarme solo a mí lo que se publicaría después",
                pl: "Pokaż tylko mnie, co będzie następne",
                ru: "Показать только мне, что будет следующим",
                uk: "Показати лише мені, що буде наступним"));
        yield return Plain(
            Text(Post, de: "posten", fr: "publier", es: "publicar", pl: "opublikuj", ru: "опубликовать", uk: "опублікувати"),
            Text(
                "Make today’s post now",
                de: "Den heutigen Beitrag jetzt schreiben",
                fr: "Publier maintenant le fait du jour",
                es: "Publicar ahora el dato de hoy",
                pl: "Opublikuj dzisiejszy wpis teraz",
                ru: "Опубликовать сегодняшнюю запись сейчас",
                uk: "Опублікувати сьогоднішній допис зараз"));
        yield return Plain(
            Text(Skip, de: "auslassen", fr: "passer", es: "omitir", pl: "pomiń", ru: "пропустить", uk: "пропустити"),
            Text(
                "Leave the next post out",
                de: "Den nächsten Beitrag auslassen",
                fr: "Sauter la prochaine publication",
                es: "Omitir la próxima publicación",
                pl: "Pomiń następny wpis",
                ru: "Пропустить следующую запись",
                uk: "Пропустити наступний допис"));
        yield return Plain(
            Text(History, de: "verlauf", fr: "historique", es: "historial", pl: "historia", ru: "история", uk: "історія"),
            Text(
                "What came of the last days, with links to the posts",
                de: "Was aus den letzten Tagen wurde, mit Links zu den Beiträgen",
                fr: "Ce qu’il est advenu des derniers jours, avec des liens",
                es: "Qué fue de los últimos días, con enlaces a las publicaciones",
                pl: "Co działo się w ostatnich dniach, z linkami do wpisów",
                ru: "Что было в последние дни, со ссылками на записи",
                uk: "Що було останніми днями, з посиланнями на дописи"));
    }

    private static IEnumerable<SubcommandDefinition> OnFacts()
    {
        yield return Plain(
            Text(Add, de: "hinzufügen", fr: "ajouter", es: "añadir", pl: "dodaj", ru: "добавить", uk: "додати"),
            Text(
                "Add a fact of this server’s own",
                de: "Eine eigene Tatsache dieses Servers hinzufügen",
                fr: "Ajouter un fait propre à ce serveur",
                es: "Añadir un dato propio de este servidor",
                pl: "Dodaj własny fakt tego serwera",
                ru: "Добавить свой факт этого сервера",
                uk: "Додати власний факт цього сервера"));
        yield return Plain(SuggestName, SuggestDescription);
        yield return Plain(
            Text(Queue, de: "vorschläge", fr: "suggestions", es: "sugerencias", pl: "propozycje", ru: "предложения", uk: "пропозиції"),
            Text(
                "Decide on what members have suggested",
                de: "Über die Vorschläge der Mitglieder entscheiden",
                fr: "Décider de ce que les membres ont proposé",
                es: "Decidir sobre lo que han propuesto los miembros",
                pl: "Zdecyduj o propozycjach członków",
                ru: "Решить, что делать с предложениями участников",
                uk: "Вирішити, що робити з пропозиціями учасників"));
        yield return Plain(
            Text(Facts, de: "eigene", fr: "faits", es: "datos", pl: "fakty", ru: "факты", uk: "факти"),
            Text(
                "This server’s own facts: read, edit and remove them",
                de: "Die eigenen Tatsachen dieses Servers: lesen, ändern und entfernen",
                fr: "Les faits de ce serveur : les lire, les modifier, les retirer",
                es: "Los datos propios de este servidor: leerlos, editarlos y quitarlos",
                pl: "Własne fakty tego serwera: czytaj, zmieniaj i usuwaj",
                ru: "Свои факты этого сервера: читать, изменять и удалять",
                uk: "Власні факти цього сервера: читати, змінювати й видаляти"));
        yield return Plain(
            Text(Export, de: "exportieren", fr: "exporter", es: "exportar", pl: "eksportuj", ru: "экспорт", uk: "експорт"),
            Text(
                "Get this server’s own facts as a file, one JSON object a line",
                de: "Die eigenen Tatsachen als Datei, ein JSON-Objekt pro Zeile",
                fr: "Recevoir les faits de ce serveur en fichier, un objet JSON par ligne",
                es: "Recibir los datos propios como archivo, un objeto JSON por línea",
                pl: "Pobierz własne fakty jako plik, jeden obiekt JSON w wierszu",
                ru: "Получить свои факты файлом, по объекту JSON в строке",
                uk: "Отримати власні факти файлом, по об’єкту JSON у рядку"));
        yield return new SubcommandDefinition(
            Text(Import, de: "importieren", fr: "importer", es: "importar", pl: "importuj", ru: "импорт", uk: "імпорт"),
            Text(
                "Add facts from a file as /daily export writes it",
                de: "Tatsachen aus einer Datei hinzufügen, wie der Export sie schreibt",
                fr: "Ajouter des faits d’un fichier tel que l’écrit l’exportation",
                es: "Añadir datos de un archivo como el que escribe la exportación",
                pl: "Dodaj fakty z pliku takiego, jaki zapisuje eksport",
                ru: "Добавить факты из файла, каким его пишет экспорт",
                uk: "Додати факти з файлу, яким його пише експорт"),
            [
                new OptionDefinition(
                    OptionKind.File,
                    Text(File, de: "datei", fr: "fichier", es: "archivo", pl: "plik", ru: "файл", uk: "файл"),
                    Text(
                        "One JSON object a line: text, source and, if you like, day as MM-DD",
                        de: "Ein JSON-Objekt pro Zeile: text, source und, wenn gewünscht, day als MM-TT",
                        fr: "Un objet JSON par ligne : text, source et, au besoin, day (MM-JJ)",
                        es: "Un objeto JSON por línea: text, source y, si se quiere, day (MM-DD)",
                        pl: "Jeden obiekt JSON w wierszu: text, source i opcjonalnie day (MM-DD)",
                        ru: "По объекту JSON в строке: text, source и, если нужно, day (ММ-ДД)",
                        uk: "По об’єкту JSON у рядку: text, source і, за потреби, day (ММ-ДД)"),
                    IsRequired: true),
            ]);
    }

    private static SubcommandDefinition Plain(LocalizedText name, LocalizedText description) => new(name, description, []);
}
