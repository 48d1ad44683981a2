using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>A form as Discord's modal: a label around each field.</summary>
internal static class FormModal
{
    /// <summary>The modal.</summary>
    public static ModalData Of(Form form) => new(form.State, form.Title, [.. form.Fields.Select(Field)]);

    private static Label Field(FormField field) => new(
        field.Label,
        field.Description,
        new TextInput(field.Name, field.IsLong ? TextInputStyle.Paragraph : TextInputStyle.Short, field.MaxLength, field.IsRequired, field.Value));
}
