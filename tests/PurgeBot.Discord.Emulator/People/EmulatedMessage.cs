using System.Text.Json;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>A message as Discord keeps it.</summary>
public sealed class EmulatedMessage
{
    private volatile Component[]? _components;
    private JsonElement _body;

    internal EmulatedMessage(Snowflake id, Snowflake channel, JsonElement body, int flags, Interaction? interaction) =>
        (Id, Channel, _body, Flags, Interaction) = (id, channel, body, flags, interaction);

    public Snowflake Id { get; }

    public Snowflake Channel { get; }

    public int Flags { get; private set; }

    /// <summary>What it came of; null for what was posted in a channel.</summary>
    public Interaction? Interaction { get; }

    /// <summary>Whether one person alone sees it.</summary>
    public bool IsPrivate => (Flags & MessageFlags.Ephemeral) != 0;

    public bool IsDeleted { get; internal set; }

    /// <summary>How often it was changed.</summary>
    public int Edits { get; private set; }

    /// <summary>What was sent.</summary>
    public JsonElement Body => _body;

    /// <summary>Files that came with it, by name.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Files { get; internal set; } = [];

    /// <summary>The components from top to bottom, as people see them.</summary>
    public IReadOnlyList<Component> Components => _components ??= Component.ReadAll(_body);

    /// <summary>All components, nested ones too.</summary>
    public IEnumerable<Component> AllComponents => Components.SelectMany(component => component.WithNested());

    /// <summary>The message as plain text.</summary>
    public string Text => Transcript.Of(this);

    /// <summary>The texts alone, as Markdown.</summary>
    public string Markdown => string.Join('\n', AllComponents.Where(component => component.Type == ComponentType.TextDisplay).Select(text => text.Text));

    public IEnumerable<Component> Buttons => AllComponents.Where(component => component.Type == ComponentType.Button);

    public IEnumerable<Component> Menus => AllComponents.Where(component => component.Type == ComponentType.StringSelect);

    internal void Change(JsonElement body, int flags)
    {
        _body = body;
        _components = null;
        Flags = flags;
        Edits++;
    }
}

/// <summary>Discord, Message, Message Flags.</summary>
internal static class MessageFlags
{
    public const int SuppressEmbeds = 1 << 2;
    public const int Ephemeral = 1 << 6;
    public const int Loading = 1 << 7;
    public const int SuppressNotifications = 1 << 12;
    public const int ComponentsV2 = 1 << 15;
}
