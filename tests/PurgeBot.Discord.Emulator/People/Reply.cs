namespace PurgeBot.Discord.Emulator.People;

/// <summary>What a person sees of the bot's response to what they did.</summary>
public sealed class Reply
{
    private readonly EmulatedMessage? _message;
    private readonly Modal? _form;

    internal Reply(Interaction interaction, EmulatedMessage? message, IReadOnlyList<string>? choices = null, bool isRemoved = false) =>
        (Interaction, _message, Choices, IsRemoved) = (interaction, message, choices ?? [], isRemoved);

    internal Reply(Interaction interaction, Modal form)
        : this(interaction, message: null) => _form = form;

    public Interaction Interaction { get; }

    /// <summary>The message that was posted, or changed.</summary>
    /// <exception cref="InvalidOperationException">There is none: choices were proposed, or the message was removed.</exception>
    public EmulatedMessage Message => _message ?? throw new InvalidOperationException("There is no message to see.");

    /// <summary>What was proposed while somebody typed.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>The form that was opened.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Modal Form => _form ?? throw new InvalidOperationException($"There is no form to see, but: {this}");

    /// <summary>Whether the message was taken away.</summary>
    public bool IsRemoved { get; }

    /// <summary>Whether the person alone sees it.</summary>
    public bool IsPrivate => Message.IsPrivate;

    /// <summary>Type of the first response: 5 and 6 are acknowledgements.</summary>
    public int FirstResponse => Interaction.FirstResponse;

    public TimeSpan FirstResponseAfter => Interaction.FirstResponseAfter;

    /// <summary>Messages beyond the first response.</summary>
    public IReadOnlyList<EmulatedMessage> FollowUps => Interaction.FollowUps;

    /// <summary>The message as plain text.</summary>
    public string Text => Message.Text;

    public override string ToString() => IsRemoved ? "(removed)" : _form is not null ? _form.ToString() : _message is null ? string.Join('\n', Choices) : Text;
}
