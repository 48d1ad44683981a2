using PurgeBot.Discord.Wire;
using Net = Discord;

namespace PurgeBot.DiscordNet;

/// <summary>Messages and forms as Discord.Net builds them: one to one what they are on the wire, so that nothing is decided here.</summary>
internal static class LibraryComponents
{
    /// <summary>The components of a message.</summary>
    public static Net.MessageComponent Of(MessageBody message) => new Net.ComponentBuilderV2(message.Components.Select(Builder)).Build();

    /// <summary>The files of a message.</summary>
    public static List<Net.FileAttachment> FilesOf(MessageBody message) =>
        [.. message.Files.Select(file => new Net.FileAttachment(new MemoryStream(file.Bytes.ToArray()), file.FileName, file.Description))];

    /// <summary>A form. This version of Discord.Net has no labels around fields, so that a description stands in the empty field.</summary>
    public static Net.Modal Of(ModalData form)
    {
        var modal = new Net.ModalBuilder(form.Title, form.CustomId);
        foreach (var label in form.Components.OfType<Label>())
        {
            if (label.Component is TextInput input)
                modal.AddTextInput(label.Text, input.CustomId, (Net.TextInputStyle)(int)input.Style, label.Description, maxLength: input.MaxLength, required: input.Required, value: input.Value);
        }

        return modal.Build();
    }

    private static Net.IMessageComponentBuilder Builder(Component component) => component switch
    {
        Container container => new Net.ContainerBuilder(container.Components.Select(Builder)).WithAccentColor(new Net.Color((uint)container.AccentColor)),
        TextDisplay text => new Net.TextDisplayBuilder(text.Content),
        SectionComponent section => new Net.SectionBuilder(Builder(section.Accessory), section.Components.Select(Builder)),
        Separator => new Net.SeparatorBuilder(),
        ActionRow row => new Net.ActionRowBuilder([.. row.Components.Select(Builder)]),
        ButtonComponent button => new Net.ButtonBuilder(button.Label, button.CustomId, (Net.ButtonStyle)(int)button.Style, button.Url, isDisabled: button.Disabled ?? false),
        StringSelect menu => new Net.SelectMenuBuilder(
            menu.CustomId, [.. menu.Options.Select(item => new Net.SelectMenuOptionBuilder(item.Label, item.Value, item.Description))], menu.Placeholder),
        FileComponent file => new Net.FileComponentBuilder(new Net.UnfurledMediaItemProperties(file.File.Url)),
        MediaGallery gallery => new Net.MediaGalleryBuilder(gallery.Items.Select(Picture)),
        _ => throw new NotSupportedException($"{component.GetType().Name} cannot be built by Discord.Net."),
    };

    // Discord takes four times as much as this version of Discord.Net; the whole text is said of the file as well.
    private static Net.MediaGalleryItemProperties Picture(GalleryItem item)
    {
        const int Most = Net.MediaGalleryItemProperties.MaxDescriptionLength;
        var text = item.Description;
        if (text.Length > Most) text = text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";
        return new Net.MediaGalleryItemProperties(new Net.UnfurledMediaItemProperties(item.Media.Url), text);
    }
}
