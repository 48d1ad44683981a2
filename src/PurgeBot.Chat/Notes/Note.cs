using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Answers.References;

namespace PurgeBot.Chat.Notes;

/// <summary>A passage that somebody saved, as it was then.</summary>
/// <param name="Number">Its number in the person's list; greater ones are newer, and none is used again.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Quotation">What was saved.</param>
public sealed record Note(long Number, Instant SavedAt, Quotation Quotation)
{
    /// <summary>The UTC day on which it was saved.</summary>
    public LocalDate Day => SavedAt.InUtc().Date;

    /// <summary>How the corpus stands to it now.</summary>
    public NoteAge AgeIn(Library library) => library.Find(Quotation.Paragraph) is not { } found ? NoteAge.Gone
        : found.Paragraph.Text == Quotation.Text ? NoteAge.Current
        : NoteAge.Changed;
}

/// <summary>How a corpus stands to what was once saved of it.</summary>
public enum NoteAge
{
    /// <summary>The paragraph reads as it did.</summary>
    Current,

    /// <summary>Another text stands there.</summary>
    Changed,

    /// <summary>Nothing stands there any more.</summary>
    Gone,
}
