using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The command that opens documents, as people see it before they use it.</summary>
internal static class ReadCatalogue
{
    internal const string Read = "read", Document = "document", Section = "section";

    /// <summary>Longest title or heading that can be typed, UTF-16 code units.</summary>
    public const int LongestTitle = 300;

    /// <summary>The command.</summary>
    public static CommandDefinition Command => new(
        CommandKind.Slash,
        Text(Read, de: "lesen", fr: "lire", es: "leer", pl: "czytaj", ru: "читать", uk: "читати"),
        Text(
            "A document of the corpus, page by page, word for word; only you see it",
            de: "Ein Dokument des Korpus, Seite für Seite, im Wortlaut; nur du siehst es",
            fr: "Un document du corpus, page par page, mot pour mot ; vous seul le voyez",
            es: "Un documento del corpus, página a página, palabra por palabra; solo tú lo ves",
            pl: "Dokument z korpusu, strona po stronie, słowo w słowo; tylko ty go widzisz",
            ru: "Документ корпуса, страница за страницей, дословно; видите только вы",
            uk: "Документ корпусу, сторінка за сторінкою, дослівно; бачите лише ви"),
        [
            new OptionDefinition(
                OptionKind.Text,
                Text(Document, de: "dokument", fr: "document", es: "documento", pl: "dokument", ru: "документ", uk: "документ"),
                Text(
                    "Its title",
                    de: "Sein Titel",
                    fr: "Son titre",
                    es: "Su título",
                    pl: "Jego tytuł",
                    ru: "Его название",
                    uk: "Його назва"),
                IsRequired: true,
                Completes: true,
                MaxLength: LongestTitle),
            new OptionDefinition(
                OptionKind.Text,
                Text(Section, de: "abschnitt", fr: "section", es: "sección", pl: "rozdział", ru: "раздел", uk: "розділ"),
                Text(
                    "A heading in it, or the number of a paragraph",
                    de: "Eine Überschrift darin oder die Nummer eines Absatzes",
                    fr: "Un de ses titres de section, ou le numéro d’un paragraphe",
                    es: "Uno de sus epígrafes o el número de un párrafo",
                    pl: "Nagłówek w nim albo numer akapitu",
                    ru: "Заголовок в нём или номер абзаца",
                    uk: "Заголовок у ньому або номер абзацу"),
                Completes: true,
                MaxLength: LongestTitle),
        ]);
}
