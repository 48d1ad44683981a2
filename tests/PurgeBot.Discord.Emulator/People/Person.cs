using System.Text.Json;
using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>Somebody who uses the bot. Each act sends an INTERACTION_CREATE, or a request to the application's endpoint, and awaits what becomes visible.</summary>
public sealed class Person
{
    private readonly DiscordEmulator _discord;
    private readonly InteractionWriter _writer;

    internal Person(DiscordEmulator discord, Snowflake id, string name, Place place, string locale, long permissions, Snowflake guild)
    {
        (_discord, Id, Name, Place, Locale, Permissions, Guild) = (discord, id, name, place, locale, permissions, guild);
        _writer = new InteractionWriter(this, discord.Options);
    }

    public Snowflake Id { get; }

    public string Name { get; }

    public Place Place { get; }

    public string Locale { get; }

    /// <summary>What they may do beyond <see cref="OfEverybody"/>.</summary>
    public long Permissions { get; }

    /// <summary>What everybody may do: neither to manage the guild, nor everything.</summary>
    internal const long OfEverybody = 2248473465835073;

    /// <summary>The channel that they are in.</summary>
    public Snowflake Channel => new(820000000000000000 + (ulong)Place);

    /// <summary>The guild that they are in, where they are in one.</summary>
    public Snowflake Guild { get; }

    /// <summary>A role that all of them have.</summary>
    internal static Snowflake Readers { get; } = new(820000000000000500);

    /// <summary>The guild that most people are in.</summary>
    internal static Snowflake HomeGuild { get; } = new(810000000000000000);

    /// <summary>Uses a slash command.</summary>
    /// <param name="command">Its English name; with that of the subcommand behind a space.</param>
    /// <param name="options">Name and value: a text, a bool, a <see cref="GivenChannel"/>, a <see cref="GivenRole"/> or a <see cref="GivenFile"/>.</param>
    /// <exception cref="InvalidOperationException">Discord would not let them: there is no such command or option, or one is missing.</exception>
    public Task<Reply> Slash(string command, params ReadOnlySpan<(string Name, object Value)> options)
    {
        var name = command.Split(' ');
        var id = IdOf(name[0], 1);
        _discord.Rest.Commands.CheckUse(name, options);
        var interaction = _discord.Interactions.Open(InteractionKind.Command, this, on: null);
        return Send(interaction, _writer.Slash(interaction, id, name, options, new GivenOptions(_discord.Files)));
    }

    /// <summary>Types into an option that completes.</summary>
    public async Task<IReadOnlyList<string>> Type(string command, string option, string typed) => (await TypeFor(command, option, typed)).Choices;

    /// <summary>The same, with how long it took.</summary>
    public Task<Reply> TypeFor(string command, string option, string typed)
    {
        var name = command.Split(' ');
        var interaction = _discord.Interactions.Open(InteractionKind.Autocomplete, this, on: null);
        return Send(interaction, _writer.Autocomplete(interaction, IdOf(name[0], 1), name, option, typed));
    }

    /// <summary>Fills in a form and sends it off; fields that are not named keep what stood in them.</summary>
    /// <exception cref="InvalidOperationException">Discord would not let them: a field is missing, empty or too long.</exception>
    public Task<Reply> Submit(Modal form, params ReadOnlySpan<(string Label, string Value)> fields)
    {
        var filled = form.Fields.ToDictionary(field => field.CustomId, field => field.Value);
        foreach (var (label, value) in fields)
        {
            var field = form.Fields.FirstOrDefault(field => field.Label == label) ?? throw new InvalidOperationException($"There is no field '{label}' in:\n{form}");
            if (value.Length > field.MaxLength) throw new InvalidOperationException($"'{label}' takes {field.MaxLength} characters.");
            filled[field.CustomId] = value;
        }

        if (form.Fields.FirstOrDefault(field => field.IsRequired && filled[field.CustomId].Length == 0) is { } empty) throw new InvalidOperationException($"'{empty.Label}' is required.");
        var interaction = _discord.Interactions.Open(InteractionKind.ModalSubmit, this, form.On);
        return Send(interaction, _writer.Submit(interaction, form, filled));
    }

    /// <summary>Presses the first button with that label.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or it is off.</exception>
    public Task<Reply> Press(EmulatedMessage message, string label) => Press(message, Usable(
        message.Buttons.FirstOrDefault(button => button.Text == label && button.CustomId is not null), $"button '{label}'", message));

    /// <summary>Presses a button.</summary>
    public Task<Reply> Press(EmulatedMessage message, Component button)
    {
        var interaction = _discord.Interactions.Open(InteractionKind.Component, this, message);
        return Send(interaction, _writer.Component(interaction, message, button.Type, button.CustomId!, []));
    }

    /// <summary>Chooses the entry with that label from the first menu that has it.</summary>
    public Task<Reply> Choose(EmulatedMessage message, string label)
    {
        var menu = Usable(message.Menus.FirstOrDefault(menu => menu.Items.Any(item => item.Label == label)), $"menu with '{label}'", message);
        var interaction = _discord.Interactions.Open(InteractionKind.Component, this, message);
        return Send(interaction, _writer.Component(interaction, message, menu.Type, menu.CustomId!, [menu.Items.First(item => item.Label == label).Value]));
    }

    /// <summary>Uses a command in the menu of somebody's message.</summary>
    public Task<Reply> OnMessage(string command, string text)
    {
        var interaction = _discord.Interactions.Open(InteractionKind.Command, this, on: null);
        return Send(interaction, _writer.OnMessage(interaction, IdOf(command, 3), command, text, _discord.Interactions.NextId()));
    }

    /// <summary>Uses a command without options, and it is delivered over the gateway and over HTTP at once. Discord does not do that.</summary>
    public async Task<Reply> SlashBothWays(string command)
    {
        var interaction = _discord.Interactions.Open(InteractionKind.Command, this, on: null);
        var payload = _writer.Slash(interaction, IdOf(command, 1), [command], [], new GivenOptions(_discord.Files));
        _discord.Gateway.Dispatch("INTERACTION_CREATE", payload, interaction);
        await _discord.Endpoint.DeliverAsync(interaction, payload, isAlone: false);
        return await interaction.Seen.WaitAsync(_discord.Options.Patience, _discord.Options.Time);
    }

    /// <summary>Sends an interaction whose payload is made by the test; <c>id</c> and <c>token</c> are put in.</summary>
    public Task<Reply> Send(InteractionKind kind, JsonObject payload)
    {
        var interaction = _discord.Interactions.Open(kind, this, on: null);
        payload["id"] = interaction.Id.ToString();
        payload["token"] = interaction.Token;
        return Send(interaction, JsonSerializer.SerializeToUtf8Bytes(payload));
    }

    /// <summary>Who let the bot in. Discord, Receiving and Responding, Authorizing Integration Owners Object.</summary>
    internal JsonObject Owners() => Place switch
    {
        Place.Guild => new() { ["0"] = Guild.ToString() },
        Place.BotDm => new() { ["0"] = "0" },
        _ => new() { ["1"] = Id.ToString() },
    };

    private async Task<Reply> Send(Interaction interaction, byte[] payload)
    {
        if (_discord.Endpoint.Address is null) _discord.Gateway.Dispatch("INTERACTION_CREATE", payload, interaction);
        else _ = _discord.Endpoint.DeliverAsync(interaction, payload);
        try
        {
            return await interaction.Seen.WaitAsync(_discord.Options.Patience, _discord.Options.Time);
        }
        catch (TimeoutException) when (!interaction.Seen.IsFaulted)
        {
            throw new TimeoutException(
                $"{Name} saw nothing of a {interaction.Kind} within {_discord.Options.Patience.TotalSeconds:0.#} s; first response: {interaction.FirstResponse}, written {interaction.Writes} times. " +
                string.Join(" ", _discord.Violations));
        }
        finally
        {
            if (!_discord.Options.Remembers) _discord.Interactions.Forget(interaction);
        }
    }

    private string IdOf(string command, int type)
    {
        if (_discord.Rest.Commands.Registered.Count == 0) return "1280000000000000001";
        return _discord.Rest.Commands.Find(command, type) is { } known
            ? known.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No command '{command}' is registered.");
    }

    private static Component Usable(Component? component, string what, EmulatedMessage message) => component switch
    {
        null => throw new InvalidOperationException($"There is no {what} in:\n{message.Text}"),
        { IsDisabled: true } => throw new InvalidOperationException($"The {what} is off in:\n{message.Text}"),
        _ => component,
    };
}
