using System.Collections.Immutable;

namespace PurgeBot.Chat.Commands;

/// <summary>A window with fields that somebody fills in.</summary>
/// <param name="State">Comes back when it is sent off; 1 to 100 UTF-16 code units.</param>
/// <param name="Title">1 to 45 UTF-16 code units.</param>
/// <param name="Fields">1 to 5.</param>
public sealed record Form(string State, string Title, ImmutableArray<FormField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">What it is called when it comes back; 1 to 100 UTF-16 code units, unique in the form.</param>
/// <param name="Label">1 to 45 UTF-16 code units.</param>
/// <param name="MaxLength">Longest text that can be filled in, 1 to 4000 UTF-16 code units.</param>
public sealed record FormField(string Name, string Label, int MaxLength)
{
    /// <summary>What is meant, up to 100 UTF-16 code units; null where the label says it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the text may have several lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether the form cannot be sent off without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What stands there at first; null for nothing.</summary>
    public string? Value { get; init; }
}
