using PurgeBot.Answers.Passages;

namespace PurgeBot.Terminal;

/// <summary>One way to complete a line.</summary>
/// <param name="Replaces">The stretch of the line that the text takes the place of; may be empty, and may hold spaces.</param>
/// <param name="Text">What is put there, whole.</param>
/// <param name="Label">What the list of candidates shows; null shows the text.</param>
internal sealed record CompletionItem(TextSpan Replaces, string Text, string? Label = null);

/// <summary>The candidates at a place of a line, best first; none where nothing fits.</summary>
/// <param name="text">The whole line.</param>
/// <param name="cursor">Offset of the cursor in UTF-16 code units; 0 to the line's length.</param>
internal delegate IReadOnlyList<CompletionItem> CompletionSource(string text, int cursor);
