namespace PurgeBot.Page.Chat;

/// <summary>What somebody wants who uses the page.</summary>
/// <param name="Kind"><c>command</c>, <c>message</c>, <c>typing</c>, <c>press</c> or <c>form</c>.</param>
/// <param name="Visitor">Who it is; see <see cref="RequestReading"/>.</param>
internal sealed record AskedShape(string? Kind, string? Visitor)
{
    /// <summary>Name of the command.</summary>
    public string? Name { get; init; }

    /// <summary>Values by name of the option; while one is being typed, those of the others.</summary>
    public Dictionary<string, string?>? Options { get; init; }

    /// <summary>The option that is being typed.</summary>
    public string? Option { get; init; }

    /// <summary>What has been typed, or the message.</summary>
    public string? Text { get; init; }

    /// <summary>The state of what was pressed, or of the form.</summary>
    public string? State { get; init; }

    /// <summary>The values chosen from a menu.</summary>
    public string?[]? Chosen { get; init; }

    /// <summary>Whether it was pressed on a reply that only the presser sees.</summary>
    public bool Private { get; init; }

    /// <summary>What was filled in, by name of the field.</summary>
    public Dictionary<string, string?>? Fields { get; init; }
}
