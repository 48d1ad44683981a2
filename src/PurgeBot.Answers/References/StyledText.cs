using System.Collections.Immutable;

namespace PurgeBot.Answers.References;

/// <summary>A line of text of which some words are in italics.</summary>
/// <param name="Runs">Its parts, in order; none of them empty.</param>
public sealed record StyledText(ImmutableArray<StyledRun> Runs)
{
    /// <summary>The words alone.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <inheritdoc/>
    public override string ToString() => Plain;
}

/// <summary>Words that look alike.</summary>
/// <param name="Text">The words, with the spaces between them.</param>
/// <param name="IsItalic">Whether they are in italics.</param>
public readonly record struct StyledRun(string Text, bool IsItalic);
