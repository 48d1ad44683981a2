using static PurgeBot.Chat.Commands.LocalizedText;

namespace PurgeBot.Chat.Commands;

/// <summary>The commands on notes and citations, as people see them before they use one.</summary>
internal static class NoteCatalogue
{
    public const string Notes = "notes";

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
}
