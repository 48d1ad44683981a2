using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The commands of the quiz, as people see them before they use one.</summary>
internal static class QuizCatalogue
{
    public const string Quiz = "quiz", Start = "start", Board = "board", Settings = "settings";
    public const string Topic = "topic", Questions = "questions", Open = "open";

    /// <summary>What begins a round.</summary>
    public const string QuizStart = Quiz + " " + Start;

    /// <summary>Fewest and most questions of a round, and how many where nobody says.</summary>
    public const int LeastQuestions = 1, MostQuestions = 20, UsualQuestions = 5;

    private const int LongestNumber = 2;

    /// <summary>What study groups ask each other by.</summary>
    public static CommandDefinition Command { get; } = new(
        CommandKind.Slash,
        Text(Quiz, de: "quiz", fr: "quiz", es: "quiz", pl: "quiz", ru: "викторина", uk: "вікторина"),
        Text(
            "Questions about the texts, each answered by the paragraph that states it",
            de: "Fragen zu den Texten, beantwortet durch den Absatz, in dem es steht",
            fr: "Des questions sur les textes, avec le paragraphe qui donne la réponse",
            es: "Preguntas sobre los textos, con el párrafo que da la respuesta",
            pl: "Pytania o teksty, z akapitem, który zawiera odpowiedź",
            ru: "Вопросы по текстам, с абзацем, в котором есть ответ",
            uk: "Запитання за текстами, з абзацом, у якому є відповідь"),
        [])
    {
        Audience = CommandAudience.Members,
        Subcommands =
        [
            new SubcommandDefinition(
                Text(Start, de: "beginnen", fr: "commencer", es: "empezar", pl: "zacznij", ru: "начать", uk: "почати"),
                Text(
                    "Begin a round: who, when and which, made from the texts",
                    de: "Eine Runde beginnen: wer, wann und was, aus den Texten",
                    fr: "Commencer une série : qui, quand et quoi, d’après les textes",
                    es: "Empezar una ronda: quién, cuándo y qué, según los textos",
                    pl: "Zacznij rundę: kto, kiedy i co, na podstawie tekstów",
                    ru: "Начать раунд: кто, когда и что, по текстам",
                    uk: "Почати раунд: хто, коли і що, за текстами"),
                [
                    new OptionDefinition(
                        OptionKind.Text,
                        Text(Topic, de: "thema", fr: "sujet", es: "tema", pl: "temat", ru: "тема", uk: "тема"),
                        Text(
                            "What it is to be about: a person, a term, a date",
                            de: "Wovon sie handeln soll: eine Person, ein Begriff, ein Datum",
                            fr: "De quoi elle doit parler : une personne, un terme, une date",
                            es: "De qué debe tratar: una persona, un término, una fecha",
                            pl: "O czym ma być: osoba, pojęcie, data",
                            ru: "О чём он должен быть: человек, понятие, дата",
                            uk: "Про що він має бути: людина, поняття, дата"),
                        Completes: true,
                        MaxLength: CommandCatalogue.LongestQuestion),
                    new OptionDefinition(
                        OptionKind.Text,
                        Text(Questions, de: "fragen", fr: "questions", es: "preguntas", pl: "pytania", ru: "вопросы", uk: "запитання"),
                        Text(
                            "How many, from 1 to 20; 5 where you leave it out",
                            de: "Wie viele, von 1 bis 20; ohne Angabe 5",
                            fr: "Combien, de 1 à 20 ; 5 sans indication",
                            es: "Cuántas, de 1 a 20; 5 si no se indica",
                            pl: "Ile, od 1 do 20; bez podania 5",
                            ru: "Сколько, от 1 до 20; если не указать, 5",
                            uk: "Скільки, від 1 до 20; якщо не вказати, 5"),
                        Completes: true,
                        MaxLength: LongestNumber),
                    new OptionDefinition(
                        OptionKind.Flag,
                        Text(Open, de: "offen", fr: "ouvert", es: "abierta", pl: "otwarta", ru: "открыто", uk: "відкрито"),
                        Text(
                            "Whether everybody here may answer; else the round is yours alone",
                            de: "Ob hier alle antworten dürfen; sonst gehört die Runde nur dir",
                            fr: "Si tous ici peuvent répondre ; sinon la série est à vous seul",
                            es: "Si aquí pueden responder todos; si no, la ronda es solo tuya",
                            pl: "Czy wszyscy tutaj mogą odpowiadać; inaczej runda jest tylko twoja",
                            ru: "Могут ли отвечать все здесь; иначе раунд только ваш",
                            uk: "Чи можуть відповідати всі тут; інакше раунд лише ваш")),
                ]) { WorksAlone = true },
            new SubcommandDefinition(
                Text(Board, de: "tafel", fr: "tableau", es: "tabla", pl: "tablica", ru: "таблица", uk: "таблиця"),
                Text(
                    "What members of this server have answered so far",
                    de: "Was Mitglieder dieses Servers bisher beantwortet haben",
                    fr: "Ce que les membres de ce serveur ont répondu jusqu’ici",
                    es: "Lo que los miembros de este servidor han respondido hasta ahora",
                    pl: "Co członkowie tego serwera dotąd odpowiedzieli",
                    ru: "Как отвечали участники этого сервера",
                    uk: "Як відповідали учасники цього сервера"),
                []),
            new SubcommandDefinition(
                Text(Settings, de: "einstellungen", fr: "réglages", es: "ajustes", pl: "ustawienia", ru: "настройки", uk: "налаштування"),
                Text(
                    "Switch the board on or off: for those who manage this server",
                    de: "Die Tafel ein- oder ausschalten: für alle, die diesen Server verwalten",
                    fr: "Activer ou non le tableau : pour ceux qui gèrent ce serveur",
                    es: "Activar o no la tabla: para quienes administran este servidor",
                    pl: "Włącz albo wyłącz tablicę: dla zarządzających tym serwerem",
                    ru: "Включить или выключить таблицу: для тех, кто управляет сервером",
                    uk: "Увімкнути або вимкнути таблицю: для тих, хто керує сервером"),
                [
                    new OptionDefinition(
                        OptionKind.Flag,
                        Text(Board, de: "tafel", fr: "tableau", es: "tabla", pl: "tablica", ru: "таблица", uk: "таблиця"),
                        Text(
                            "Whether a board is kept; what is on it is deleted when it is switched off",
                            de: "Ob es eine Tafel gibt; beim Ausschalten wird gelöscht, was darauf steht",
                            fr: "S’il y a un tableau ; le désactiver efface ce qu’il contient",
                            es: "Si hay tabla; al desactivarla se borra lo que contiene",
                            pl: "Czy jest tablica; wyłączenie usuwa jej zawartość",
                            ru: "Вести ли таблицу; при выключении всё в ней удаляется",
                            uk: "Чи вести таблицю; вимкнення видаляє все в ній"),
                        IsRequired: true),
                ]),
        ],
    };
}
