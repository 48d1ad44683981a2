using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The commands on notes and citations, as people see them before they use one.</summary>
internal static class NoteCatalogue
{
    public const string Notes = "notes", Cite = "cite";
    public const string Paragraph = "paragraph", Document = "document", Style = "style";

    // As below a passage: with title and heading.
    private const int LongestParagraph = 300;
    private const int LongestStyle = 20;

    /// <summary>What shows somebody their notes.</summary>
    public static CommandDefinition NotesCommand { get; } = new(
        CommandKind.Slash,
        Text(Notes, de: "notizen", fr: "notes", es: "notas", pl: "notatki", ru: "заметки", uk: "нотатки"),
        Text(
            "The passages that you saved: to read, to take along as a file, to delete",
            de: "Gespeicherte Stellen: lesen, als Datei mitnehmen, löschen",
            fr: "Les passages enregistrés : les lire, les emporter dans un fichier, les supprimer",
            es: "Los pasajes guardados: leerlos, llevárselos en un archivo, borrarlos",
            pl: "Zapisane fragmenty: do czytania, zabrania w pliku, usunięcia",
            ru: "Сохранённые отрывки: читать, получить файлом, удалить",
            uk: "Збережені уривки: читати, отримати файлом, видалити"),
        []);

    /// <summary>What cites a passage.</summary>
    public static CommandDefinition CiteCommand { get; } = new(
        CommandKind.Slash,
        Text(Cite, de: "zitieren", fr: "citer", es: "citar", pl: "cytuj", ru: "цитировать", uk: "цитувати"),
        Text(
            "How to cite a passage and its sources: APA, Chicago, MLA",
            de: "Wie man eine Stelle und ihre Quellen zitiert: APA, Chicago, MLA",
            fr: "Comment citer un passage et ses sources : APA, Chicago, MLA",
            es: "Cómo citar un pasaje y sus fuentes: APA, Chicago, MLA",
            pl: "Jak zacytować fragment i jego źródła: APA, Chicago, MLA",
            ru: "Как сослаться на отрывок и его источники: APA, Chicago, MLA",
            uk: "Як послатися на уривок і його джерела: APA, Chicago, MLA"),
        [
            new OptionDefinition(
                OptionKind.Text,
                Text(Paragraph, de: "absatz", fr: "paragraphe", es: "párrafo", pl: "akapit", ru: "абзац", uk: "абзац"),
                Text(
                    "The number below the passage: ¶ 71",
                    de: "Die Nummer unter der Stelle: ¶ 71",
                    fr: "Le numéro sous le passage : ¶ 71",
                    es: "El número debajo del pasaje: ¶ 71",
                    pl: "Numer pod fragmentem: ¶ 71",
                    ru: "Номер под отрывком: ¶ 71",
                    uk: "Номер під уривком: ¶ 71"),
                IsRequired: true,
                MaxLength: LongestParagraph),
            new OptionDefinition(
                OptionKind.Text,
                Text(Document, de: "dokument", fr: "document", es: "documento", pl: "dokument", ru: "документ", uk: "документ"),
                Text(
                    "The document, where there are several",
                    de: "Das Dokument, wenn es mehrere gibt",
                    fr: "Le document, s’il y en a plusieurs",
                    es: "El documento, si hay varios",
                    pl: "Dokument, jeśli jest ich kilka",
                    ru: "Документ, если их несколько",
                    uk: "Документ, якщо їх кілька"),
                Completes: true,
                MaxLength: CommandCatalogue.LongestQuestion),
            new OptionDefinition(
                OptionKind.Text,
                Text(Style, de: "stil", fr: "style", es: "estilo", pl: "styl", ru: "стиль", uk: "стиль"),
                Text(
                    "APA, Chicago or MLA; Chicago if left out",
                    de: "APA, Chicago oder MLA; ohne Angabe Chicago",
                    fr: "APA, Chicago ou MLA ; Chicago par défaut",
                    es: "APA, Chicago o MLA; Chicago si se omite",
                    pl: "APA, Chicago lub MLA; domyślnie Chicago",
                    ru: "APA, Chicago или MLA; если не указано, Chicago",
                    uk: "APA, Chicago або MLA; якщо не вказано, Chicago"),
                Completes: true,
                MaxLength: LongestStyle),
        ]);
}
