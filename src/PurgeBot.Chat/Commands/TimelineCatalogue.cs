using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The command that draws timelines, as people see it before they use it.</summary>
internal static class TimelineCatalogue
{
    /// <summary>Longest date, UTF-16 code units.</summary>
    public const int LongestDate = 100;

    internal const string Timeline = "timeline", From = "from", To = "to";

    /// <summary>The command.</summary>
    public static CommandDefinition Command => new(
        CommandKind.Slash,
        Text(Timeline, de: "zeitleiste", fr: "chronologie", es: "cronología", pl: "oś-czasu", ru: "хронология", uk: "хронологія"),
        Text(
            "A picture of what happened when, on a topic or between two dates",
            de: "Ein Bild dessen, was wann geschah, zu einem Thema oder zwischen zwei Daten",
            fr: "Une image de ce qui s’est passé, sur un sujet ou entre deux dates",
            es: "Una imagen de lo que ocurrió, sobre un tema o entre dos fechas",
            pl: "Obraz tego, co i kiedy się działo, na temat albo między dwiema datami",
            ru: "Картина того, что и когда происходило, по теме или между двумя датами",
            uk: "Картина того, що й коли відбувалося, за темою або між двома датами"),
        [
            new OptionDefinition(
                OptionKind.Text,
                Text(CommandCatalogue.Topic, de: "thema", fr: "sujet", es: "tema", pl: "temat", ru: "тема", uk: "тема"),
                Text(
                    "What it is to be about: a person, a term, a date",
                    de: "Wovon sie handeln soll: eine Person, ein Begriff, ein Datum",
                    fr: "De quoi elle doit parler : une personne, un terme, une date",
                    es: "De qué debe tratar: una persona, un término, una fecha",
                    pl: "O czym ma być: osoba, pojęcie, data",
                    ru: "О чём она должна быть: человек, понятие, дата",
                    uk: "Про що вона має бути: людина, поняття, дата"),
                Completes: true,
                MaxLength: CommandCatalogue.LongestQuestion),
            new OptionDefinition(
                OptionKind.Text,
                Text(From, de: "von", fr: "de", es: "desde", pl: "od", ru: "с", uk: "з"),
                Text(
                    "The first date: August 1936, 1936-08-19, the 1930s",
                    de: "Das erste Datum: August 1936, 1936-08-19, the 1930s",
                    fr: "La première date : August 1936, 1936-08-19, the 1930s",
                    es: "La primera fecha: August 1936, 1936-08-19, the 1930s",
                    pl: "Pierwsza data: August 1936, 1936-08-19, the 1930s",
                    ru: "Первая дата: August 1936, 1936-08-19, the 1930s",
                    uk: "Перша дата: August 1936, 1936-08-19, the 1930s"),
                MaxLength: LongestDate),
            new OptionDefinition(
                OptionKind.Text,
                Text(To, de: "bis", fr: "à", es: "hasta", pl: "do", ru: "по", uk: "до"),
                Text(
                    "The last date",
                    de: "Das letzte Datum",
                    fr: "La dernière date",
                    es: "La última fecha",
                    pl: "Ostatnia data",
                    ru: "Последняя дата",
                    uk: "Остання дата"),
                MaxLength: LongestDate),
            CommandCatalogue.PrivateOption,
        ]);
}
